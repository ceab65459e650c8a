import { addDays, vnDateOf } from '../calendar/dates';
import { type Actor, ADMINISTRATION, type Data, type Entry } from '../case/entry';
import { somePaper, someCommitments, unsignedOutside } from './commitments';
import { stepDue } from './due';
import { planCycle } from './index';
import { type CycleState, stepState } from './state';

/** What somebody may do now about a case's dates and the case as a whole. */
interface Management {
  whole: (
    | 'set-timetable'
    | 'enter-directive'
    | 'set-targets'
    | 'name-bases'
    | 'draw-up-commitments'
    | 'record-commitment-paper'
    | 'cancel'
    | 'move-version'
  )[];
  anchors: string[];
  steps: { step: string; acts: string[] }[];
}

/** Acts on one step by those who manage its case, in the order in which they are offered. */
const ON_STEPS = ['remind', 'escalate', 'extend', 'revoke-extension', 'pause', 'resume'] as const;
const SOME_TARGETS: Data = { targets: [{ indicator: 'any', value: '1', unit: 'percent' }] };

/**
 * What this person may do to the case, asked of the acts' own rules, so that nothing is offered that the case would
 * only refuse. Whoever may cancel may also move it to another version, and so may the administration.
 */
export function management(state: CycleState, by: Actor, at: string): Management {
  const may = (name: string, data: Data = {}): boolean => planCycle.judge(state, actOf(name, data, by, at)).accepted;
  const cancels = may('cancel');
  const moves = state.closedAt === null && (cancels || by.body === ADMINISTRATION);
  const papers = state.commitments ? unsignedOutside(state.commitments) : [];
  const mayRecord = papers.some((organisation) => may('record-commitment-paper', somePaper(state, organisation, at)));
  // Which steps they may date, the form and the act itself say.
  const dates = state.closedAt === null && by.role === 'head' && by.body === state.opening.managers[0];
  const whole: [Management['whole'][number], boolean][] = [
    ['set-timetable', dates],
    ['enter-directive', dates],
    ['set-targets', may('set-targets', SOME_TARGETS)],
    ['draw-up-commitments', may('draw-up-commitments', someCommitments(by.body, vnDateOf(at)))],
    ['record-commitment-paper', mayRecord],
    ['name-bases', may('name-bases', { bases: [] })],
    ['move-version', moves],
    ['cancel', cancels],
  ];
  return {
    whole: whole.flatMap(([name, offered]) => (offered ? [name] : [])),
    anchors: Object.keys(state.opening.anchorsBy).filter(
      (anchor) => state.anchors[anchor] && may('set-anchor', { anchor, date: state.anchors[anchor] as string }),
    ),
    steps: state.procedure.steps.flatMap(({ id }) => {
      const acts = ON_STEPS.filter((name) => may(name, { step: id, ...detailOf(state, id, name) }));
      return acts.length > 0 ? [{ step: id, acts }] : [];
    }),
  };
}

/** The least that the act could ask for: a day more, the extension granted last. */
function detailOf(state: CycleState, id: string, name: (typeof ON_STEPS)[number]): Data {
  const { extensions } = stepState(state, id);
  if (name === 'revoke-extension') return { extension: extensions.filter(({ revoked }) => !revoked).at(-1)?.id ?? '' };
  if (name !== 'extend') return {};
  const { movable } = stepDue(state, id);
  return movable === null ? {} : { newDue: addDays(movable, 1) };
}

const actOf = (name: string, data: Data, by: Actor, at: string): Entry => ({
  seq: Number.MAX_SAFE_INTEGER,
  kind: 'act',
  name,
  at,
  by,
  data,
});
