import { markOf } from '../case/daysThatCount';
import type { Data } from '../case/entry';
import { type Row, rowOf, statusOf } from '../case/rows';
import type { Task } from '../case/logic';
import { unfinishedSteps } from './acts/conclusion';
import { overdueKey } from '../case/obligation';
import { own } from '../own';
import { proposalKey, reasonOf } from './consequences';
import { reportRowOf, taskStem, unexplainedKey, waitingIn } from './obligations';
import { stepDue } from './due';
import { CHECKED_GROUP } from './checks';
import type { SupervisionStep } from './law';
import {
  bodiesIn,
  type CoOrganiser,
  type FollowUpTask,
  holderOf,
  type InformationRequest,
  isOpen,
  nextRung,
  phaseOf,
  standingOf,
  stepOf,
  type SupervisionState,
} from './state';
import { explanationTitle, organisingMatter, requestMatter, taskTitle } from './words';

/** The inbox rows of a supervision: of those who supervise, of those supervised, of those asked for information. */
export function supervisionTasks(state: SupervisionState): Task[] {
  if (state.closedAt) return [];
  return [
    ...state.law.steps.flatMap((law) => stepTasks(state, law)),
    ...state.requests.flatMap((request) => (request.answeredAt ? [] : [informationTask(state, request)])),
    ...state.organisers.flatMap((organiser) => organisingTasks(state, organiser)),
    ...state.tasks.flatMap((task) => followUpTasks(state, task)),
    ...conducting(state),
    ...closing(state),
  ];
}

function stepTasks(state: SupervisionState, law: SupervisionStep): Task[] {
  const step = stepOf(state, law.id);
  if (!isOpen(step)) return [];
  const acts = [law.kind === 'report' ? 'report-in' : law.kind === 'conclude' ? 'conclude' : 'carry-out'];
  const facts = { title: law.title, kind: law.kind };
  return waitingIn(state, law).map((body) => ({
    key: `${law.id}/${body}`,
    body,
    step: law.id,
    acts,
    dueOn: stepDue(state, law.id),
    openedAt: step.openedAt as string,
    facts,
  }));
}

function informationTask(state: SupervisionState, request: InformationRequest): Task {
  const { step, title, dueOn } = requestMatter(state, request);
  return {
    key: step,
    body: request.asked,
    step,
    acts: ['supply-information'],
    dueOn,
    openedAt: request.askedAt,
    facts: { title, kind: 'information', request: request.id, by: request.by },
  };
}

function organisingTasks(state: SupervisionState, organiser: CoOrganiser): Task[] {
  if (organiser.doneAt || organiser.agrees === false) return [];
  const { step, title, dueOn } = organisingMatter(state, organiser);
  const { id, body, by, answeredAt, askedAt } = organiser;
  const checks = state.opening.group === CHECKED_GROUP ? ['check-project'] : [];
  return [
    {
      key: step,
      body,
      step,
      acts: answeredAt ? ['hand-in-share', ...checks] : ['answer-organising'],
      dueOn,
      openedAt: answeredAt ?? askedAt,
      facts: { title, kind: 'organising', request: id, by },
    },
  ];
}

function followUpTasks(state: SupervisionState, task: FollowUpTask): Task[] {
  if (task.verdict === 'done') return [];
  const row = (
    what: string,
    body: string,
    acts: string[],
    dueOn: string | null,
    openedAt: string,
    more: Data = {},
  ): Task => ({
    key: `task:${task.id}/${what}/${body}`,
    body,
    step: `task:${task.id}`,
    acts,
    dueOn,
    openedAt,
    facts: { title: taskTitle(task.id), kind: 'task', task: task.id, product: task.product, ...more },
  });
  const unanswered = task.explanation && !task.explanation.answeredAt ? task.explanation : null;
  const proof = task.proofs.at(-1);
  const assessor = holderOf(state, 'conducts');
  return [
    row('prove', task.lead, ['file-proof'], task.dueOn, task.assignedAt),
    ...(unanswered
      ? [
          {
            ...row('explain', task.lead, ['explain-delay'], unanswered.dueOn, unanswered.demandedAt),
            facts: { title: explanationTitle(task.id), kind: 'explanation', task: task.id },
          },
        ]
      : []),
    ...(proof && proof.at > (task.assessedAt ?? '') ? [row('assess', assessor, ['assess-task'], null, proof.at)] : []),
    ...(isLate(state, task) && !task.explanation
      ? [row('demand', assessor, ['demand-explanation', 'assess-task'], null, task.assignedAt)]
      : []),
    ...proposed(state, task).map(({ rung, by }) =>
      row(
        `rung/${rung}`,
        by,
        ['take-rung', 'assess-task'].slice(0, by === assessor ? 2 : 1),
        null,
        task.explanation?.demandedAt ?? task.assignedAt,
        { rung, why: reasonOf(task) },
      ),
    ),
  ];
}

/** The rung that the machine has put before the competent bodies and that they have not taken yet. */
export function proposed(state: SupervisionState, task: FollowUpTask): { rung: string; by: string }[] {
  const rung = nextRung(state, task);
  if (!rung || !state.events.has(proposalKey(task, rung.id))) return [];
  return bodiesIn(state, rung.by).map((by) => ({ rung: rung.id, by }));
}

export const isLate = (state: SupervisionState, task: FollowUpTask): boolean =>
  task.verdict !== 'done' && state.events.has(overdueKey(taskStem(task.id), task.dueOn));

/** While it goes on, whoever conducts may ask for information and set the days that the law counts from. */
function conducting(state: SupervisionState): Task[] {
  const title = {
    vi: 'Yêu cầu cung cấp thông tin, ấn định ngày làm việc',
    en: 'Ask for information, set the working days',
  };
  const acts = [
    'request-information',
    'ask-to-organise',
    ...(state.opening.group === CHECKED_GROUP ? ['check-project'] : []),
    ...(state.law.anchors.length ? ['set-day'] : []),
  ];
  return [
    {
      key: 'conduct',
      body: holderOf(state, 'conducts'),
      step: 'supervision',
      acts,
      dueOn: null,
      openedAt: state.openedAt,
      facts: { title, kind: 'supervision' },
    },
  ];
}

/** Everything is carried out: the file may be closed by whoever closes. */
function closing(state: SupervisionState): Task[] {
  if (unfinishedSteps(state).length > 0 || state.tasks.some(({ verdict }) => verdict !== 'done')) return [];
  const title = { vi: 'Kết thúc hồ sơ giám sát', en: 'Close the supervision' };
  const since = state.tasks
    .map(({ assessedAt }) => assessedAt ?? '')
    .concat(Object.values(state.steps).map(({ doneAt }) => doneAt ?? ''))
    .sort()
    .at(-1) as string;
  return bodiesIn(state, 'closes').map((body) => ({
    key: `close/${body}`,
    body,
    step: 'supervision',
    acts: ['close-supervision'],
    dueOn: null,
    openedAt: since,
    facts: { title, kind: 'supervision' },
  }));
}

/** How everything in the case stands: the case itself, its steps, requests, tasks and explanations. */
export function supervisionSteps(state: SupervisionState): Row[] {
  return [
    caseRow(state),
    ...state.law.steps.flatMap((law) => stepRows(state, law)),
    ...state.requests.map((request) => informationRow(state, request)),
    ...state.organisers.map((organiser) => organisingRow(state, organiser)),
    ...state.tasks.flatMap((task) => taskRows(state, task)),
  ];
}

/** Of what a body brought in: whether it came in time; null while it hasn't come. */
const inTime = (came: unknown, one: { late: boolean } | undefined): string | null =>
  came ? (one?.late ? 'late' : 'done') : null;

function caseRow(state: SupervisionState): Row {
  const { title, group, subject, level } = state.opening;
  const open = state.tasks.filter(({ verdict }) => verdict !== 'done').length;
  const facts = {
    title,
    group,
    subject,
    level,
    phase: phaseOf(state),
    tasks: state.tasks.length,
    openTasks: open,
    lateTasks: state.tasks.filter((task) => isLate(state, task)).length,
  };
  return rowOf('supervision', 'supervision', holderOf(state, 'conducts'), {
    status: state.closedAt ? 'done' : 'open',
    openedAt: state.openedAt,
    doneAt: state.closedAt,
    outcome: state.outcome,
    facts,
  });
}

function stepRows(state: SupervisionState, law: SupervisionStep): Row[] {
  const step = stepOf(state, law.id);
  const facts = { title: law.title, covers: law.covers };
  const undone = step.openedAt ? 'open' : 'waiting';
  const one = rowOf(law.id, law.kind, bodiesIn(state, law.by)[0] as string, {
    status: statusOf(state, step.doneAt, undone),
    dueOn: stepDue(state, law.id),
    openedAt: step.openedAt,
    doneAt: step.doneAt,
    outcome: step.outcome,
    facts: { ...facts, ...markOf(step) },
  });
  if (law.kind !== 'report') return [one];
  const each = bodiesIn(state, 'supervised').map((body) => {
    const report = own(step.reports, body);
    return {
      ...one,
      step: reportRowOf(law, body),
      holder: body,
      status: !report && step.doneAt ? ('cancelled' as const) : statusOf(state, report, undone),
      doneAt: report?.at ?? null,
      outcome: inTime(report, report),
      facts: { ...facts, ...(report && markOf(report)) },
    };
  });
  return [{ ...one, holder: holderOf(state, 'conducts') }, ...each];
}

function informationRow(state: SupervisionState, request: InformationRequest): Row {
  const { step, title, dueOn } = requestMatter(state, request);
  return rowOf(step, 'information', request.asked, {
    status: statusOf(state, request.answeredAt),
    dueOn,
    openedAt: request.askedAt,
    doneAt: request.answeredAt,
    outcome: inTime(request.answeredAt, request),
    facts: { title, by: request.by, ...markOf(request) },
  });
}

function organisingRow(state: SupervisionState, organiser: CoOrganiser): Row {
  const { step, title, dueOn } = organisingMatter(state, organiser);
  const { body, by, askedAt, answeredAt, agrees, doneAt } = organiser;
  const ended = agrees === false ? 'refused' : inTime(doneAt, organiser);
  return rowOf(step, 'organising', body, {
    status: statusOf(state, ended),
    dueOn,
    openedAt: askedAt,
    doneAt: agrees === false ? answeredAt : doneAt,
    outcome: ended,
    facts: { title, by, ...markOf(organiser) },
  });
}

function taskRows(state: SupervisionState, task: FollowUpTask): Row[] {
  const standing = standingOf(task, isLate(state, task) && !state.closedAt);
  const facts = {
    title: taskTitle(task.id),
    product: task.product,
    standing,
    rung: task.ladder.at(-1)?.rung ?? null,
  };
  const done = task.verdict === 'done';
  const own = rowOf(`task:${task.id}`, 'task', task.lead, {
    status: statusOf(state, done),
    dueOn: task.dueOn,
    openedAt: task.assignedAt,
    doneAt: done ? task.assessedAt : null,
    outcome: done ? 'done' : null,
    facts,
  });
  const { explanation: asked } = task;
  if (!asked) return [own];
  return [
    own,
    rowOf(`explanation:${task.id}`, 'explanation', task.lead, {
      status: statusOf(state, asked.answeredAt),
      dueOn: asked.dueOn,
      openedAt: asked.demandedAt,
      doneAt: asked.answeredAt,
      outcome: inTime(asked.answeredAt, asked),
      overdue: !asked.answeredAt && !state.closedAt && state.events.has(unexplainedKey(task.id)),
      facts: { title: explanationTitle(task.id), ...markOf(asked) },
    }),
  ];
}
