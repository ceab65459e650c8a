import { addMinutes } from '../../calendar/dates';
import type { Data, DataValue, Entry } from '../../case/entry';
import type { Consequence, Letter } from '../../case/logic';
import { happens } from '../../case/machine';
import type { Cascade, Step } from '../../law/procedure';
import { stepDue } from '../due';
import { complete } from '../progress';
import { stepOf } from '../rule';
import { type CycleState, cycleCase, isOpen, isRehearsed, stepLaw, stepState, type StepState } from '../state';
import type { CascadeState, LowerPlan } from './state';
import { directivesFor } from './directives';
import { asData, versionOf } from './targets';

/** How a lower plan stands of which nothing was heard yet. */
export const NOT_YET = { reachedAt: null, outcome: null, code: null, late: null } as const;

/** What the cascade step of this round has opened; nothing before its units were looked up. */
export function cascadeOf(state: CycleState, step: StepState): CascadeState | undefined {
  const cascade = state.cascades[step.id];
  return cascade?.round === step.round ? cascade : undefined;
}

/** Whether it opens lower plans and this plan was begun without any: it is done as it opens, and nobody has to act. */
export const opensNothing = ({ opening }: CycleState, { cascade }: Step): boolean =>
  cascade !== undefined && opening.lower === undefined;

/**
 * A letter to the case itself: the units below are whoever exists on the day the step opens, which only the activity
 * can look up.
 */
export function askForUnits(state: CycleState, law: Step, { round }: StepState): Letter[] {
  const { caseId, unit, year, lower } = state.opening;
  if (!law.cascade || lower === undefined) return [];
  const { procedure } = law.cascade;
  return [
    {
      toCase: caseId,
      below: { procedure, unit, year },
      name: 'units-below',
      key: `${caseId}/${law.id}/${round}/units`,
      data: { step: law.id, round },
    },
  ];
}

/** The next batch once its time has come, and the end once every lower plan has got as far as the step gathers them. */
export function cascadeConsequences(state: CycleState, law: Step, step: StepState, now: string): Consequence[] {
  if (!law.cascade || !isOpen(step)) return [];
  const cascade = cascadeOf(state, step);
  if (opensNothing(state, law)) return [gathered(step, 'nothing-opened', now)];
  if (!cascade) return [];
  const at = nextBatchAt(law.cascade, cascade);
  if (at !== null) return at <= now ? [batch(state, law, step, cascade, now)] : [];
  const all = Object.values(cascade.plans).every(({ outcome }) => outcome === 'reached' || outcome === 'cancelled');
  return all ? [gathered(step, cascade.units.length ? 'gathered' : 'nothing-opened', now)] : [];
}

/** When the next batch may be opened: the earliest instant for the first; null when none is left. */
function nextBatchAt({ everyMinutes }: Cascade, { units, plans, batchAt }: CascadeState): string | null {
  if (Object.keys(plans).length >= units.length) return null;
  return batchAt === null ? '' : addMinutes(batchAt, everyMinutes);
}

/** The instant at which a cascade step has something to do by itself, or null. */
export function cascadeWake(state: CycleState, step: StepState): string | null {
  const law = stepLaw(state, step.id) as Step;
  const cascade = law.cascade && cascadeOf(state, step);
  return law.cascade && cascade ? nextBatchAt(law.cascade, cascade) : null;
}

function gathered({ id, round }: StepState, outcome: string, now: string): Consequence {
  return happens('gathered', `${id}/${round}/gathered`, now, { step: id, round, outcome });
}

function batch(state: CycleState, law: Step, step: StepState, cascade: CascadeState, now: string): Consequence {
  const { batch: size } = law.cascade as Cascade;
  const units = cascade.units.slice(Object.keys(cascade.plans).length).slice(0, size);
  const key = `${law.id}/${step.round}/batch/${cascade.batches + 1}`;
  const letters = units.flatMap((unit) => [
    openLower(state, law, unit),
    ...linkLower(state, law, step, { unit, case: lowerCase(state, law.cascade as Cascade, unit) }),
  ]);
  return happens('cascade-batch', key, now, { step: law.id, round: step.round, units }, { letters });
}

/** The lower plan's case: the one that its own office would start. */
export const lowerCase = ({ opening }: CycleState, { procedure }: Cascade, unit: string): string =>
  cycleCase(unit, procedure, opening.year, isRehearsed(opening));

/** Opens the lower plan under the key that its own office's start has: whoever is second opens nothing. */
function openLower(state: CycleState, law: Step, unit: string): Letter {
  const cascade = law.cascade as Cascade;
  const toCase = lowerCase(state, cascade, unit);
  const { year, lower = [] } = state.opening;
  return {
    toCase,
    name: 'open',
    key: `${toCase}/open`,
    data: { step: law.id },
    opens: { kind: 'plan-cycle', title: law.title, cycle: { procedure: cascade.procedure, unit, year, lower } },
  };
}

/** Plans that were begun anew after they had been cancelled are told what they stand on, whenever that was. */
export function linkBegunAnew(state: CycleState, now: string): Consequence[] {
  return state.procedure.steps.flatMap((law) => {
    const { cascade } = law;
    if (!cascade) return [];
    const step = stepState(state, law.id);
    const anew = Object.values(cascadeOf(state, step)?.plans ?? {}).filter(
      (plan) => plan.case !== lowerCase(state, cascade, plan.unit),
    );
    return anew.map((plan) =>
      happens(
        'lower-linked',
        `${law.id}/${step.round}/linked/${plan.case}`,
        now,
        {
          step: law.id,
          unit: plan.unit,
          case: plan.case,
        },
        { letters: linkLower(state, law, step, plan) },
      ),
    );
  });
}

/** Tells the lower plan, begun just now or long ago, what it stands on and what is waited for. */
function linkLower(state: CycleState, law: Step, step: StepState, plan: Pick<LowerPlan, 'unit' | 'case'>): Letter[] {
  const { caseId, unit: own, title } = state.opening;
  const cascade = law.cascade as Cascade;
  const watch: Data = { step: law.id, round: step.round, until: cascade.until, by: stepDue(state, law.id).dueOn };
  const link: Letter = {
    toCase: plan.case,
    name: 'upper-plan',
    key: `${caseId}/${law.id}/${step.round}/link/${plan.case}`,
    data: {
      upper: caseId,
      unit: own,
      title: { ...title },
      watch,
      version: versionOf(state),
      targets: asData(state.targets.at(-1)?.targets ?? []),
    },
  };
  return [link, ...directivesFor(state, plan.case)];
}

/** The state after `units-below`: those that take part, in the order of their codes. */
export function withUnits(state: CycleState, act: Entry): CycleState {
  const id = stepOf(act);
  const step = stepState(state, id);
  const { lower } = state.opening;
  const listed = lower === 'all' ? null : new Set(lower);
  const units = (act.data.units as string[]).filter((unit) => !listed || listed.has(unit)).sort();
  return withCascade(state, id, { round: step.round, units, batches: 0, batchAt: null, plans: {} });
}

/** The state after a batch, or after the step's end. */
export function applyCascadeEvent(state: CycleState, { name, data, by }: Entry): CycleState {
  const id = String(data.step);
  if (name === 'gathered')
    return complete(state, id, {
      at: String(data.asOf),
      by,
      outcome: String(data.outcome),
      result: countsOf(state, id),
    });
  const cascade = state.cascades[id] as CascadeState;
  const law = stepLaw(state, id) as Step;
  const asked = (data.units as string[]).map((unit): [string, LowerPlan] => [
    unit,
    {
      ...NOT_YET,
      unit,
      case: lowerCase(state, law.cascade as Cascade, unit),
      askedAt: String(data.asOf),
    },
  ]);
  return withCascade(state, id, {
    ...cascade,
    batches: cascade.batches + 1,
    batchAt: String(data.asOf),
    plans: { ...cascade.plans, ...Object.fromEntries(asked) },
  });
}

export function withCascade(state: CycleState, id: string, cascade: CascadeState): CycleState {
  return { ...state, cascades: { ...state.cascades, [id]: cascade } };
}

interface CascadeCounts {
  units: number;
  opened: number;
  reached: number;
  cancelled: number;
  /** Could not be opened: their codes say why. */
  failed: number;
  missing: number;
}

/** How far a cascade step is, in figures. */
export function cascadeCounts(state: CycleState, id: string): CascadeCounts {
  const cascade = cascadeOf(state, stepState(state, id));
  const plans = Object.values(cascade?.plans ?? {});
  const of = (outcome: LowerPlan['outcome']): number => plans.filter((plan) => plan.outcome === outcome).length;
  const [reached, cancelled, failed] = [of('reached'), of('cancelled'), of('not-opened')];
  const units = cascade?.units.length ?? 0;
  return { units, opened: plans.length - failed, reached, cancelled, failed, missing: units - reached - cancelled };
}

export const countsOf = (state: CycleState, id: string): Data =>
  ({ ...cascadeCounts(state, id) }) as Record<string, DataValue>;
