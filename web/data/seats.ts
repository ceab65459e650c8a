/** Seats in which one acts in cases: a deputy votes in the chamber, a records clerk keeps the books. */
export const isActing = (role: string): boolean => role === 'head' || role === 'officer';
