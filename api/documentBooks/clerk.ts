import type { Clerk } from '../../domain/officialDocument/clerk';
import type { ClerkView } from './schema';

/** The officers that `clerkNamed` needs the names of. */
export const clerkIds = (clerk: Partial<Clerk> | null | undefined): string[] =>
  [clerk?.officer, clerk?.onBehalfOf].filter((id) => id !== undefined);

/** Who did the clerk's work, by name; null where nothing stands on record. */
export function clerkNamed(
  clerk: Partial<Clerk> | null | undefined,
  people: ReadonlyMap<string, string>,
): ClerkView | null {
  if (!clerk?.officer) return null;
  const { officer, onBehalfOf, standingIn = null } = clerk;
  return {
    name: people.get(officer) ?? null,
    onBehalfOf: onBehalfOf === undefined ? null : (people.get(onBehalfOf) ?? null),
    standingIn,
  };
}
