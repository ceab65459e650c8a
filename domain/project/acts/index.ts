import { COMMUNITY_ACTS } from './community';
import { COUNCIL_ACTS } from './council';
import { OWNER_ACTS } from './owner';
import type { ActRule } from './rule';

/** Everything that can be done in a project's case. */
export const ACTS: Record<string, ActRule> = { ...OWNER_ACTS, ...COUNCIL_ACTS, ...COMMUNITY_ACTS };

/** The rule of an act's name; none for a name that every object has. */
export const ruleOf = (name: string): ActRule | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);
