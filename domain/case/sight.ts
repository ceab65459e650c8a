/**
 * How far something of a case is read: by the bodies that work in it; by all that have a part in it besides being
 * consulted; by everybody. From the narrowest to the widest.
 */
export const SIGHTS = ['internal', 'parties', 'public'] as const;
export type Sight = (typeof SIGHTS)[number];

/** The levels to which an office may narrow what is read so far. */
export const narrowerThan = (sight: Sight): readonly Sight[] => SIGHTS.slice(0, SIGHTS.indexOf(sight));
