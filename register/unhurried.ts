/** For transactions of daily and other background work: on a busy machine they may wait, and nobody waits for them. */
export const UNHURRIED = { maxWait: 60_000, timeout: 300_000 };
