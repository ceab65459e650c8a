/**
 * The one clock. `null` means "the database's own, read inside the transaction"; a rehearsal answers with the
 * skipped time instead. Nothing else in the engine asks what time it is.
 */
export interface Clock {
  at(): Promise<string | null>;
}

export const databaseClock: Clock = { at: () => Promise.resolve(null) };
