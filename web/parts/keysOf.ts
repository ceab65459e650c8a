/** The keys of a record that was written down whole; of one that may hold more, its type doesn't know them all. */
export const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];
