import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { ADMINISTRATION, type Entry } from '../case/entry';
import { yours } from '../case/act';
import { anyText, isoDate, rule, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Basis, Citation, Procedure, Step } from '../law/procedure';
import { newRound, openReady } from './progress';
import type { CycleAct } from './rule';
import {
  actingBody,
  blankStep,
  consultationCase,
  hasOwnCase,
  type CycleOpening,
  type CycleState,
  isOpen,
  stepLaw,
  type StepBodies,
  stepState,
  type StepState,
  type VersionMove,
} from './state';

/** What the act carries: the version it goes over to, by which transitional provision, and who does what under it. */
export interface MoveData {
  /** Content hash of the version. */
  procedure: string;
  version: string;
  cites: Citation[];
  bodies: Record<string, StepBodies>;
  anchorsBy: Record<string, string>;
  anchors: Record<string, string>;
  settings: Record<string, string>;
  /** What those rest on that are the unit's own; moves on record from before this was asked for don't say. */
  settingCites?: Record<string, Basis>;
}

const cite = z.looseObject({
  instrument: anyText,
  article: anyText,
  clause: anyText,
  point: anyText.nullish(),
  verified: z.enum(['read', 'second-hand', 'unverified']),
  checkedOn: isoDate,
});

const record = z.record(z.string(), z.unknown());

/**
 * A running case goes over to another version of its procedure. A route of its own finds out who does what under it.
 */
export const moveVersion: CycleAct = {
  by: ({ managers }, { name }) => yours([...managers, ADMINISTRATION], name),
  ownRoute: true,
  data: z.strictObject({
    procedure: anyText,
    version: anyText,
    cites: z
      .array(cite)
      .refine((cites) => cites.length > 0, rule('cần quy định chuyển tiếp', 'the transitional provision')),
    bodies: record,
    anchorsBy: record,
    anchors: record,
    settings: record,
    settingCites: record.optional(),
  }),
  texts: why,
  judge: judgeMoveVersion,
  apply: applyMoveVersion,
};

/**
 * May this case go over to that version? Those who manage the cycle may, by their signing seat, and the administration,
 * which carries a transitional provision out. Nothing is ever moved without naming the provision.
 */
function judgeMoveVersion(state: CycleState, act: Entry): Ruling {
  if (act.by.body !== ADMINISTRATION && act.by.role !== 'head') return refused('role-required', { role: 'head' });
  const { procedure: hash, bodies } = act.data as unknown as MoveData;
  const next = state.law.procedure(hash);
  const { procedure, opening } = state;
  if (next.id !== procedure.id) return refused('other-procedure', { procedure: procedure.id, to: next.id });
  if (next.level !== procedure.level)
    return refused('wrong-level', {
      procedure: next.id,
      level: next.level,
      unit: opening.unit,
      actual: procedure.level,
    });
  if (standsUnder(state, act.data as unknown as MoveData)) return refused('same-version', { version: next.version });
  const unheld = next.steps.find(({ id }) => !Object.hasOwn(bodies, id));
  return unheld ? refused('invalid-input', { field: 'bodies', rule: `holds ${unheld.id}` }) : accepted();
}

/** Whether the case has that version already, and every length that it leaves to the unit as the unit has it now. */
export const standsUnder = ({ procedureHash, opening }: CycleState, { procedure, settings }: MoveData): boolean =>
  procedure === procedureHash && Object.entries(settings).every(([id, value]) => opening.settings[id] === value);

/**
 * Goes over to the version. What is done stays done, and what is open stays open, since it was rightly begun; a step
 * that the version doesn't have ends, one that became another kind begins anew, and new ones open by their needs.
 */
function applyMoveVersion(state: CycleState, act: Entry): CycleState {
  const data = act.data as unknown as MoveData;
  const next = state.law.procedure(data.procedure);
  const steps = stepsUnder(state, next, act.at);
  const moved: CycleState = {
    ...state,
    steps,
    procedure: joined(next, state.procedure),
    procedureHash: data.procedure,
    opening: openingUnder(state, data),
    anchors: { ...data.anchors, ...state.anchors },
    versionMoves: [...state.versionMoves, recordOf(state, next, act)],
  };
  return openReady(moved, act.at);
}

/** The version, with the steps, anchors and settings of the one before that it doesn't have: their record stays. */
function joined(next: Procedure, before: Procedure): Procedure {
  const more = <T extends { id: string }>(ours: T[], theirs: T[]): T[] => [
    ...ours,
    ...theirs.filter(({ id }) => !ours.some((one) => one.id === id)),
  ];
  return {
    ...next,
    steps: more(next.steps, before.steps),
    anchors: more(next.anchors, before.anchors),
    settings: more(next.settings, before.settings),
  };
}

function stepsUnder(state: CycleState, next: Procedure, at: string): Record<string, StepState> {
  const kept = Object.values(state.steps).map((step): StepState => {
    const law = next.steps.find(({ id }) => id === step.id);
    if (!law) return step.endedAt ? step : { ...step, endedAt: at };
    const anew = step.doneAt === null && (step.endedAt !== null || law.kind !== kindOf(state, step.id));
    return anew ? newRound({ ...step, endedAt: null }) : { ...step, endedAt: null };
  });
  const known = Object.fromEntries(kept.map((step) => [step.id, step]));
  return { ...Object.fromEntries(next.steps.map(({ id }) => [id, blankStep(id)])), ...known };
}

const kindOf = (state: CycleState, id: string): Step['kind'] | undefined => stepLaw(state, id)?.kind;

/** Who does what from now on; what was done was done by whom it was done. */
function openingUnder({ opening, steps }: CycleState, data: MoveData): CycleOpening {
  const { bodies, anchorsBy, settings, settingCites } = data;
  const changed = Object.entries(bodies).filter(([id]) => !steps[id]?.doneAt);
  return {
    ...opening,
    bodies: { ...opening.bodies, ...Object.fromEntries(changed) },
    anchorsBy: { ...opening.anchorsBy, ...anchorsBy },
    settings: { ...opening.settings, ...settings },
    ...(settingCites && { settingCites }),
  };
}

function recordOf(state: CycleState, next: Procedure, act: Entry): VersionMove {
  const gone = Object.values(state.steps).filter(
    (step) => !step.endedAt && !next.steps.some(({ id }) => id === step.id),
  );
  const changedKind = Object.values(state.steps).filter((step) =>
    next.steps.some(({ id, kind }) => id === step.id && kind !== kindOf(state, id)),
  );
  const broken = [...gone, ...changedKind].filter(isOpen);
  return {
    seq: act.seq,
    from: state.procedure.version,
    to: next.version,
    cites: (act.data as unknown as MoveData).cites,
    added: next.steps.map(({ id }) => id).filter((id) => !state.steps[id]),
    ended: gone.filter(({ doneAt }) => doneAt === null).map(({ id }) => id),
    cancels: broken
      .filter(({ id }) => {
        const law = stepLaw(state, id);
        return law && hasOwnCase(state, law);
      })
      .map((step) => consultationCase(state, step)),
    losers: [...new Set(broken.map(({ id }) => actingBody(state, id)))],
  };
}

/** The refusal of an act on a step that is done, or that a move ended. */
export function finished(state: CycleState, id: string): Ruling | null {
  const step = stepState(state, id);
  return step.doneAt ? refused('step-done', { step: id, doneOn: vnDateOf(step.doneAt) }) : ended(state, step);
}

/** The refusal of an act on a step that a move ended. */
export function ended(state: CycleState, { id, endedAt }: StepState): Ruling | null {
  return endedAt ? refused('step-ended', { step: id, version: state.procedure.version, on: vnDateOf(endedAt) }) : null;
}
