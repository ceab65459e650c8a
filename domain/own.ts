/** What a record has under a name that an act brings: an inherited one finds nothing. */
export const own = <T>(record: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
