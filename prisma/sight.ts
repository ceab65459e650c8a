import { PARTIES_ONLY } from '../domain/kinds';
import { Prisma } from './generated/client';

/**
 * The rule on a row `g` of "Sight", where that is one of theirs: a body sees what it has, or had, a part in (it holds a
 * task or a step, has acted, was written to) with the parent and the children of that; a unit sees its own cases,
 * unless their kind is its parties' only.
 */
export const SEEN = Prisma.sql`(g."via" <> '' OR g."kind" <> ALL(${[...PARTIES_ONLY]}))`;

/** Whether such a row shows the case `c` by more than having been consulted in it. */
export const NOT_ONLY_ASKED = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Case" q WHERE q."id" = g."via" AND q."kind" = 'consultation' AND q."parent" = c."id")`;
