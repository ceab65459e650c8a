import { z } from 'zod';
import type { CaseKind } from '../../../domain/case/entry';
import { CARRYING_OUT } from './carryingOut';
import { CONSULTATION } from './consultation';
import { COUNCIL_SESSION } from './councilSession';
import { GATHERING } from './gathering';
import { PLAN_CYCLE } from './planCycle';
import { PROJECT } from './project';
import { SUPPORT } from './support';
import { SUPERVISION } from './supervision';

/** Everything that people can do in a case: a closed vocabulary, each act with its own strict shape. */
export const anyAct = z.discriminatedUnion('name', [
  ...PLAN_CYCLE,
  ...CONSULTATION,
  ...COUNCIL_SESSION,
  ...GATHERING,
  ...PROJECT,
  ...CARRYING_OUT,
  ...SUPPORT,
  ...SUPERVISION,
]);

export type AnyAct = z.output<typeof anyAct>;
export type ActName = AnyAct['name'];

/** The acts of each kind of case. */
export const ACT_NAMES: Record<CaseKind, ActName[]> = {
  'plan-cycle': namesOf(PLAN_CYCLE),
  consultation: namesOf(CONSULTATION),
  'council-session': namesOf(COUNCIL_SESSION),
  gathering: namesOf(GATHERING),
  project: namesOf(PROJECT),
  'carrying-out': namesOf(CARRYING_OUT),
  support: namesOf(SUPPORT),
  supervision: namesOf(SUPERVISION),
};

function namesOf(acts: readonly { shape: { name: z.ZodLiteral<ActName> } }[]): ActName[] {
  return acts.map(({ shape }) => shape.name.value);
}
