import type { Data, DataValue, Entry } from '../../case/entry';
import { type Check, count, type Fields, firstFault, firstTwice, listOf, oneOf, shape, text } from '../../case/fields';
import type { Consequence, Letter, Ruling, Task } from '../../case/logic';
import { accepted, event, refused } from '../../case/machine';
import { isDecimal } from '../../decimal';
import type { ActRule } from '../actRule';
import { notManager } from '../actsOfManagers';
import type { CycleState } from '../state';
import type { Decision, Target, TargetVersion, UpperPlan } from './state';

/** In what a target is measured: closed words, so that two plans' figures can be laid side by side. */
export const MEASURES = [
  'percent',
  'per-thousand',
  'index',
  'vnd-million',
  'vnd-billion',
  'usd-million',
  'person',
  'thousand-person',
  'household',
  'hectare',
  'thousand-hectare',
  'tonne',
  'thousand-tonne',
  'kilometre',
  'square-metre',
  'cubic-metre',
  'megawatt',
  'million-kwh',
  'commune',
  'school',
  'bed',
  'piece',
] as const;

export const MOST_TARGETS = 200;
export const INDICATOR = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const indicator: Check = (value) =>
  typeof value === 'string' && value.length <= 100 && INDICATOR.test(value)
    ? null
    : 'words in small letters joined by hyphens';
const value: Check = (given) =>
  isDecimal(String(given)) && (typeof given === 'number' || typeof given === 'string')
    ? null
    : 'a number with at most 15 digits before the point and 6 after it';
/** The form of one target, as letters carry it too. */
export const oneTarget = shape({ indicator, value, unit: oneOf(...MEASURES) });

/** Each indicator once; figures and closed words, no free text. */
export const targetList: Check = (given) => {
  const rule = listOf(oneTarget)(given);
  if (rule) return rule;
  const list = given as unknown as Target[];
  if (list.length === 0 || list.length > MOST_TARGETS) return `1 to ${MOST_TARGETS} targets`;
  const twice = firstTwice(list.map((target) => target.indicator));
  return twice === null ? null : `each indicator once: ${twice}`;
};

/** Acts on a plan's targets (S2, S4): its own, those of the plans above, and what it makes of them. */
export const onTargets: Record<string, ActRule> = {
  'set-targets': { judge: judgeSet, apply: applySet },
  'upper-targets': { judge: judgeUpper, apply: applyUpper },
  reconcile: { judge: judgeReconcile, apply: applyReconcile },
};

const UPPER: Fields = { upper: text, version: count, targets: targetList };

function judgeUpper(_state: CycleState, act: Entry): Ruling {
  if (act.by.role !== 'system') return refused('not-permitted');
  const fault = firstFault(UPPER, act.data);
  return fault ? refused('invalid-input', fault) : accepted();
}

/** The version that the plan's targets have now; 0 while it has set none. */
export const versionOf = ({ targets }: CycleState): number => targets.at(-1)?.version ?? 0;

function judgeSet(state: CycleState, act: Entry): Ruling {
  const rule = targetList(act.data.targets);
  return (
    notManager(state, act) ??
    (rule ? refused('invalid-input', { field: 'targets', rule }) : accepted({ version: versionOf(state) + 1 }))
  );
}

function applySet(state: CycleState, act: Entry): CycleState {
  const set: TargetVersion = { version: versionOf(state) + 1, at: act.at, targets: plain(act.data.targets) };
  return { ...state, targets: [...state.targets, set] };
}

const plain = (given: DataValue | undefined): Target[] =>
  (given as unknown as Target[]).map((target) => ({
    indicator: target.indicator,
    value: String(target.value),
    unit: target.unit,
  }));

/** New targets go to every plan below, each time as a new version. */
export function handDown(state: CycleState, now: string): Consequence[] {
  return state.targets
    .filter(({ version }) => !state.events.has(`targets/${version}`))
    .map(({ version, targets }) => {
      const key = `targets/${version}`;
      const letters = lowerCases(state).map(
        (toCase): Letter => ({
          toCase,
          name: 'upper-targets',
          key: `${state.opening.caseId}/${key}/${toCase}`,
          data: { upper: state.opening.caseId, version, targets: asData(targets) },
        }),
      );
      return {
        event: event('targets-set', key, now, { version, plans: letters.length }),
        letters,
        mails: [],
        timed: false,
      };
    });
}

export const asData = (targets: Target[]): DataValue => targets.map((target): Data => ({ ...target }));

/** The lower plans that are there, each once, whichever step opened them. */
function lowerCases({ cascades }: CycleState): string[] {
  const plans = Object.values(cascades).flatMap((cascade) => Object.values(cascade.plans));
  return [...new Set(plans.filter(({ outcome }) => outcome !== 'not-opened').map((plan) => plan.case))];
}

/**
 * What an upper plan's letter says of its targets, taken in by the plan below; a letter that was overtaken says nothing
 * new.
 */
export function takeTargets(upper: UpperPlan, { data, at }: Entry): UpperPlan {
  const version = Number(data.version ?? 0);
  if (version <= latest(upper)) return upper;
  return { ...upper, versions: [...upper.versions, { version, at, targets: plain(data.targets) }] };
}

const latest = ({ versions }: UpperPlan): number => versions.at(-1)?.version ?? 0;

/** The version that waits for adoption or explanation; null where the plan stands on the newest or has answered it. */
export function toReconcile(upper: UpperPlan): number | null {
  const version = latest(upper);
  const answered = Math.max(upper.beganOn, ...upper.decisions.map((decision) => decision.version));
  return version > answered ? version : null;
}

/** The version that the plan stands on: the newest that it adopted, or the one it began on. */
export const standsOn = ({ beganOn, decisions }: UpperPlan): number =>
  decisions.filter(({ decision }) => decision === 'adopt').at(-1)?.version ?? beganOn;

function applyUpper(state: CycleState, act: Entry): CycleState {
  const upper = upperOf(state, act);
  return upper ? withUpper(state, takeTargets(upper, act)) : state;
}

const upperOf = ({ uppers }: CycleState, { data }: Entry): UpperPlan | undefined =>
  Object.hasOwn(uppers, String(data.upper)) ? uppers[String(data.upper)] : undefined;

const withUpper = (state: CycleState, upper: UpperPlan): CycleState => ({
  ...state,
  uppers: { ...state.uppers, [upper.case]: upper },
});

/** Adopt, or keep one's own and say why; always about the newest version, which the office must have seen. */
function judgeReconcile(state: CycleState, act: Entry): Ruling {
  const refusal = notManager(state, act);
  if (refusal) return refusal;
  const upper = upperOf(state, act);
  if (!upper) return refused('not-found', { what: String(act.data.upper) });
  if (toReconcile(upper) !== act.data.version) return refused('stale-version', { version: latest(upper) });
  const { decision, why } = act.data;
  if (decision !== 'adopt' && decision !== 'keep')
    return refused('invalid-input', { field: 'decision', rule: 'adopt, keep' });
  return decision === 'keep' && typeof why !== 'string'
    ? refused('invalid-input', { field: 'why', rule: 'a reason for keeping other targets' })
    : accepted();
}

function applyReconcile(state: CycleState, act: Entry): CycleState {
  const { version, decision } = act.data;
  const taken: Decision = {
    version: Number(version),
    decision: decision as Decision['decision'],
    at: act.at,
    by: act.by.body,
  };
  const upper = upperOf(state, act) as UpperPlan;
  return withUpper(state, { ...upper, decisions: [...upper.decisions, taken] });
}

const TITLE = { vi: 'Đối chiếu chỉ tiêu cấp trên giao', en: 'Reconcile the plan with the upper level’s targets' };

/** The planning office has a task until it has answered the newest targets from above. */
export function reconcileTasks({ uppers, opening }: CycleState): Task[] {
  return Object.values(uppers).flatMap((upper) => {
    const version = toReconcile(upper);
    if (version === null) return [];
    const openedAt = (upper.versions.at(-1) as TargetVersion).at;
    return [
      {
        key: `reconcile/${upper.case}`,
        body: opening.managers[0] as string,
        step: 'targets',
        acts: ['reconcile'],
        dueOn: null,
        openedAt,
        facts: { title: TITLE, kind: 'targets', upper: upper.case, version },
      },
    ];
  });
}

/**
 * On which targets a decision stands: the plan's own version, and of each plan above what was known and what was
 * adopted.
 */
export function footing(state: CycleState): Data {
  const uppers = Object.values(state.uppers).map((upper): [string, Data] => [
    upper.case,
    { known: latest(upper), standsOn: standsOn(upper) },
  ]);
  return { own: versionOf(state), uppers: Object.fromEntries(uppers) };
}
