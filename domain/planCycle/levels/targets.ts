import { z } from 'zod';
import type { Data, DataValue, Entry } from '../../case/entry';
import { firstTwice } from '../../case/fields';
import { anyText, letter, note, plainId, rule, text, wholeNumber } from '../../case/forms';
import type { Consequence, Letter, Ruling, Task } from '../../case/logic';
import { accepted, refused, happens } from '../../case/machine';
import { canonicalJson } from '../../canonical';
import { isDecimal } from '../../decimal';
import { MEASURES } from '../../measures';
import { planBefore, submittedParts } from '../content';
import { type AnyCycleAct, byManagers } from '../rule';
import type { CycleState } from '../state';
import type { Decision, Target, TargetVersion, UpperPlan } from './state';

/** A plan's targets at most. */
export const MOST_TARGETS = 200;
const INDICATOR = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A target: figures and closed words, no free text; letters carry it as well. */
export const target = z.strictObject({
  indicator: z
    .string()
    .max(100)
    .refine(
      (given) => INDICATOR.test(given),
      rule('gồm chữ thường nối bằng dấu gạch', 'words in small letters joined by hyphens'),
    ),
  unit: z.enum(MEASURES),
  value: z
    .union([z.number(), z.string()])
    .refine(
      (value) => isDecimal(String(value)),
      rule('tối đa 15 chữ số trước và 6 chữ số sau dấu phẩy', 'up to 15 digits before the point, 6 after it'),
    )
    .meta({ description: 'A number or a decimal' }),
});

/** Each indicator once. */
const targets = z
  .array(target)
  .min(1)
  .max(MOST_TARGETS)
  .refine(
    (given) => given.length > 0 && firstTwice(given.map(({ indicator }) => indicator)) === null,
    rule('mỗi chỉ tiêu một lần, ít nhất một', 'each indicator once, at least one'),
  );

/** Acts on a plan's targets (S2, S4): its own, those of the plans above, and what it makes of them. */
export const onTargets: Record<string, AnyCycleAct> = {
  'set-targets': {
    by: byManagers,
    head: true,
    engineToo: true,
    data: z.strictObject({ targets }),
    texts: note,
    judge: (state) => (isData(state) ? refused('targets-from-plan', {}) : accepted({ version: versionOf(state) + 1 })),
    apply: applySet,
  },
  reconcile: {
    by: byManagers,
    head: true,
    engineToo: true,
    data: z.strictObject({
      upper: plainId.meta({ description: 'The upper plan’s case' }),
      version: z.int().min(1),
      decision: z.enum(['adopt', 'keep']),
    }),
    texts: z.strictObject({ why: text }).optional(),
    reasonOnRecord: 'where-given',
    judge: judgeReconcile,
    apply: applyReconcile,
  },
  'upper-targets': {
    by: 'engine',
    data: letter({ upper: anyText, version: wholeNumber, targets }),
    apply: applyUpper,
  },
};

/** The version that the plan's targets have now; 0 while it has set none. */
export const versionOf = ({ targets }: CycleState): number => targets.at(-1)?.version ?? 0;

/**
 * The version of its targets that a plan is voted on with: 0 where a plan above has set targets and this one none of
 * its own yet; null where it has nothing to do with any.
 */
export function votedTargets(state: CycleState): number | null {
  const above = Object.values(state.uppers).some(({ versions }) => versions.length > 0);
  return versionOf(state) || (above ? 0 : null);
}

/**
 * Targets are set by hand only for a plan in documents alone; or where its data were submitted before their figures
 * went on record with them.
 */
function isData(state: CycleState): boolean {
  const unread = submittedParts(state).targets !== undefined && state.targets.every(({ from }) => from === undefined);
  return Object.keys(state.plan.parts).length > 0 && !unread;
}

function applySet(state: CycleState, { at, data }: Entry): CycleState {
  return withTargets(state, { at, targets: data.targets });
}

/** Targets as the next version; the same figures as those that stand are no new one. */
export function withTargets(
  state: CycleState,
  { at, targets: given, from }: { at: string; targets: DataValue | undefined; from?: number },
): CycleState {
  const targets = plain(given);
  const version = versionOf(state) + 1;
  if (from !== undefined && canonicalJson(targets) === canonicalJson(state.targets.at(-1)?.targets)) return state;
  const set: TargetVersion = { version, at, targets, ...(from !== undefined && { from }) };
  return { ...state, targets: [...state.targets, set] };
}

/** The targets that the Council adopted; where there is no vote, or it is still to come, null. */
export function adoptedTargets({ procedure, steps, targets }: CycleState): TargetVersion | null {
  const voted = procedure.steps.flatMap(({ id, inSession }) => {
    const step = steps[id];
    return inSession && step?.outcome === 'adopted' ? [step.result] : [];
  });
  const adopted = voted.at(-1);
  const own = adopted?.targets ?? (adopted?.footing as Data | undefined)?.own;
  return targets.find(({ version }) => version === own) ?? null;
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
      return happens('targets-set', key, now, { version, plans: letters.length }, { letters });
    });
}

export const asData = (targets: Target[]): DataValue => targets.map((target): Data => ({ ...target }));

/** The lower plans that are there, each once, whichever step opened them. */
export function lowerCases({ cascades }: CycleState): string[] {
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
  const upper = upperOf(state, act);
  if (!upper) return refused('not-found', { what: String(act.data.upper) });
  if (toReconcile(upper) !== act.data.version) return refused('stale-version', { version: latest(upper) });
  const { decision, why } = act.data;
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
 * On what a decision at a step stands: the plan's own targets, of each plan above what was known and what was adopted,
 * and the version of each part of the plan's data.
 */
export function footing(state: CycleState, step: string): Data {
  const uppers = Object.values(state.uppers).map((upper): [string, Data] => [
    upper.case,
    { known: latest(upper), standsOn: standsOn(upper) },
  ]);
  const plan = planBefore(state, step);
  return { own: versionOf(state), uppers: Object.fromEntries(uppers), ...(plan && { plan }) };
}
