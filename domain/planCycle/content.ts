import { z } from 'zod';
import type { Data, DataValue, Entry } from '../case/entry';
import { plainId, sha256 } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import {
  firstChanged,
  type PartVersion,
  type PlanOnRecord,
  type PlanVersions,
  planVersions,
  versionsIn,
} from '../planContent/onRecord';
import { type Part, PARTS, partsOfStep } from '../planContent/parts';
import { ancestorsOf } from './progress';
import { byHolder, type CycleAct } from './rule';
import { type CycleState, isOpen, stepLaw, stepState, type StepState } from './state';

/** Parts that a plan may do without. */
const OPTIONAL: readonly Part[] = ['programmes', 'projects', 'allocation'];

const partSet = z.strictObject({
  step: plainId,
  part: z.enum(PARTS),
  version: z.int().min(1),
  sha256,
  faults: z.partialRecord(z.enum(PARTS), z.int().min(1)),
});
type SetPart = z.infer<typeof partSet>;

/**
 * A new version of a part of the plan (S4, S6–S12). The server has kept its content and counted what it breaks; a part
 * is changed while a step that drafts it is open.
 */
export const setPart: CycleAct = {
  by: byHolder,
  ownRoute: true,
  data: partSet,
  texts: z.undefined(),
  judge: judgePart,
  apply: applyPart,
};

function judgePart(state: CycleState, { data }: Entry): Ruling {
  const [id, part] = [String(data.step), data.part as Part];
  const law = stepLaw(state, id);
  if (!law || !partsOfStep(law).includes(part)) return refused('no-such-step', { step: id });
  if (!isOpen(stepState(state, id))) return refused('step-not-open', { step: id, waitsFor: id });
  const newest = state.plan.parts[part]?.version ?? 0;
  return data.version === newest + 1 ? accepted() : refused('stale-version', { version: newest });
}

function applyPart(state: CycleState, { data, at, by }: Entry): CycleState {
  const { part, version, sha256: hash, faults } = data as unknown as SetPart;
  const parts = { ...state.plan.parts, [part]: { version, sha256: hash, at, by: by.body } };
  return { ...state, plan: { parts, faults } };
}

/**
 * A step that drafts a plan isn't done while its part is missing or breaks a rule. A plan that is drawn up in documents
 * alone has no parts, and none is asked for.
 */
export function planOpen({ plan }: CycleState, step: Step, { name }: Entry): Ruling | null {
  if (name === 'return' || Object.keys(plan.parts).length === 0) return null;
  const parts = partsOfStep(step);
  const [faulty] = parts.filter((part) => plan.faults[part]);
  if (faulty)
    return refused('plan-breaks-rules', { step: step.id, part: faulty, faults: plan.faults[faulty] as number });
  const [missing] = parts.filter((part) => !plan.parts[part] && !OPTIONAL.includes(part));
  return missing ? refused('plan-part-missing', { step: step.id, part: missing }) : null;
}

/** Which versions go with a step that is done: what was submitted is what stood then. */
export function submittedWith({ plan }: CycleState, step: Step): Data | null {
  const versions = partsOfStep(step).flatMap((part) => {
    const version = plan.parts[part];
    return version === undefined ? [] : [[part, { ...version }] as const];
  });
  return versions.length > 0 ? Object.fromEntries(versions) : null;
}

/** From what a plan's targets are reckoned: those set, what the indicators are, and the years behind for growth. */
const RECKONED_FROM: readonly Part[] = ['indicators', 'assessment', 'targets'];

/** The targets that a step submits, as the server reckoned them from the plan's parts; the parts hold only hashes. */
export interface Reckoned {
  targets: DataValue;
  from: PlanVersions;
}

/** The versions from which a step's targets are reckoned; null where the step submits none. */
export function reckonedFrom({ plan }: CycleState, step: Step): PlanVersions | null {
  if (!plan.parts.targets || !partsOfStep(step).includes('targets')) return null;
  return versionsIn(
    Object.fromEntries(RECKONED_FROM.flatMap((part) => (plan.parts[part] ? [[part, plan.parts[part]]] : []))),
  );
}

/** The refusal of targets that were reckoned before a part was changed once more. */
export function reckonedFault(state: CycleState, step: Step, { data }: Entry): Ruling | null {
  const reckoned = data.reckoned as unknown as Reckoned | undefined;
  const part = reckoned && firstChanged(reckoned.from, reckonedFrom(state, step));
  return part ? refused('plan-data-changed', { part }) : null;
}

/** What was submitted with a step, while it is done. */
const submittedIn = ({ doneAt, result }: StepState): PlanOnRecord['parts'] =>
  (doneAt && (result?.plan as PlanOnRecord['parts'] | undefined)) || {};

/** What was submitted of a plan with the steps that are done: of each part the newest. Others go by it. */
export const submittedParts = (state: CycleState): PlanOnRecord['parts'] => newestIn(state, state.procedure.steps);

function newestIn(state: CycleState, steps: readonly Step[]): PlanOnRecord['parts'] {
  const found: PlanOnRecord['parts'] = {};
  for (const { id } of steps)
    for (const [part, version] of Object.entries(submittedIn(stepState(state, id))) as [Part, PartVersion][])
      if (version.version > (found[part]?.version ?? 0)) found[part] = version;
  return found;
}

/**
 * What whoever acts at a step decides on: the versions of the plan's data that the steps before it submitted, of each
 * part the newest; null where they submitted none.
 */
export function planBefore(state: CycleState, id: string): PlanVersions | null {
  return versionsIn(newestIn(state, ancestorsOf(state, id)));
}

/** Whoever signs says which versions they looked at. */
export const PLAN_SEEN = {
  plan: planVersions.optional().meta({
    description: 'The versions of the plan’s data that were looked at; refused where others are submitted',
  }),
};

/** The first part of which other data are submitted than whoever acts looked at. */
export function unseenPart(state: CycleState, { step, plan }: Data): Part | null {
  return plan ? firstChanged(plan as unknown as PlanVersions, planBefore(state, String(step))) : null;
}

/** The refusal of a decision on other data than those that were looked at. */
export function planSeenFault(state: CycleState, { data }: Entry): Ruling | null {
  const part = unseenPart(state, data);
  return part ? refused('plan-data-changed', { part }) : null;
}

/** The open steps in which a part may be changed, in the procedure's order. */
export const stepsFor = (state: CycleState, part: Part): Step[] =>
  state.procedure.steps.filter((step) => partsOfStep(step).includes(part) && isOpen(stepState(state, step.id)));
