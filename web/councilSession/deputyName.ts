import type { SessionView } from '../data/api';

/** What a deputy is called whom the record names by the id of the Council's roll, or, where it kept none, by name. */
export const deputyName = (roll: SessionView['roll'], named: string): string =>
  roll.find(({ id }) => id === named)?.name ?? named;
