import type { Actor } from '../case/entry';

/** Who did the records clerk's work: as whose delegate, or, while nobody held that seat, from which of their own. */
export type Clerk = Pick<Actor, 'officer' | 'onBehalfOf' | 'standingIn'>;

export const clerkOf = ({ officer, onBehalfOf, standingIn }: Actor): Clerk => ({
  officer,
  ...(onBehalfOf && { onBehalfOf }),
  ...(standingIn && { standingIn }),
});
