import { markOf } from '../case/daysThatCount';
import type { Task, Words } from '../case/logic';
import { type Row, rowOf } from '../case/rows';
import { ruleOfDuty } from './duties';
import type { DutyKind } from './law';
import { standingIn } from './progress';
import { asData, askedOf, type Duty, holderOf, pending, type ProjectState, responsible, spanOf } from './state';

/** The step row that carries the project's particulars. */
export const PROJECT_STEP = 'project';

/** The act by which each kind of duty is done. */
const ACT_OF: Record<DutyKind, string> = {
  notice: 'send-notice',
  acknowledgement: 'acknowledge-notice',
  posting: 'post-project',
  'area-posting': 'post-project',
  information: 'give-information',
  basics: 'report-basics',
  answer: 'answer-finding',
  'new-owner': 'change-owner',
  'confirm-places': 'move-places',
  progress: 'report-progress',
};

/** Inbox rows: what each body owes, notices that came about together as one, and answers that a board has to assess. */
export function projectTasks(state: ProjectState): Task[] {
  if (state.closedAt) return [];
  const [notices, others] = [
    pending(state).filter(({ kind }) => kind === 'notice'),
    pending(state).filter(({ kind }) => kind !== 'notice'),
  ];
  const groups = [...new Set(notices.map(({ batch }) => batch))].map((batch) =>
    notices.filter((duty) => duty.batch === batch),
  );
  const toAssess = Object.values(state.duties).filter(
    (duty) => duty.kind === 'answer' && duty.end === 'done' && !duty.satisfiedAt,
  );
  return [
    ...groups.flatMap((duties) => sendTasks(state, duties)),
    ...others.flatMap((duty) => dutyTasks(state, duty)),
    ...toAssess.map((duty) => assessTask(state, duty)),
    ...boardTasks(state),
  ];
}

const BOARD = { vi: 'Thành lập Ban giám sát đầu tư của cộng đồng', en: 'Forming the community’s supervision board' };

/** The Fatherland Front of each place may form a board; no law sets by when. */
function boardTasks(state: ProjectState): Task[] {
  if (state.status !== 'running') return [];
  const formed = Object.values(state.boards).map(({ by }) => by);
  const fronts = spanOf(state).fronts.filter((front) => !formed.includes(front));
  const facts = { title: BOARD, kind: 'board', project: state.opening.code };
  return fronts.map((front) => ({
    key: `board.${front}`,
    body: front,
    step: PROJECT_STEP,
    acts: ['form-board'],
    dueOn: null,
    openedAt: state.openedAt,
    facts,
  }));
}

function sendTasks(state: ProjectState, duties: Duty[]): Task[] {
  const [first] = duties as [Duty];
  const councils = duties.flatMap(({ owedTo }) => owedTo.slice(0, 1));
  const facts = { ...factsOf(state, first), notices: duties.map(({ id }) => id), councils };
  return dutyTasks(state, first, `notice/${first.batch}`).map((task) => ({ ...task, facts }));
}

/** One for whoever owes it, and one for whoever enters it in their place. */
function dutyTasks(state: ProjectState, duty: Duty, key = duty.id): Task[] {
  const { id, kind, dueOn, openedAt } = duty;
  const facts = factsOf(state, duty);
  return askedOf(state, duty).map((body, at) => ({
    key: at === 0 ? key : `${key}/for-owner`,
    body,
    step: id,
    acts: [ACT_OF[kind]],
    dueOn,
    openedAt,
    facts,
  }));
}

function assessTask(state: ProjectState, duty: Duty): Task {
  return {
    key: `${duty.id}/assess`,
    body: duty.owedTo[0] ?? responsible(state),
    step: duty.id,
    acts: ['assess-answer'],
    dueOn: null,
    openedAt: duty.endedAt as string,
    facts: factsOf(state, duty),
  };
}

function factsOf(state: ProjectState, { kind, cause, unit, of, law }: Duty) {
  return {
    title: { ...ruleOfDuty(state, { law, kind }).title },
    kind,
    duty: kind,
    cause,
    unit,
    of,
    project: state.opening.code,
  };
}

/** One row for the project itself, by which the register of projects is searched, and one for each duty. */
export function projectSteps(state: ProjectState): Row[] {
  return [projectRow(state), ...Object.values(state.duties).map((duty) => dutyRow(state, duty))];
}

function projectRow(state: ProjectState): Row {
  const { code, level, unit } = state.opening;
  const facts = asData({
    ...state.details,
    code,
    level,
    unit,
    owner: state.owner,
    ownerName: state.ownerName,
    places: spanOf(state).places,
    status: state.status,
    postings: state.postings,
    ...(state.approvals.length + state.reports.length > 0 && { standing: standingIn(state) }),
  });
  return rowOf(PROJECT_STEP, 'project', responsible(state), {
    status: state.status === 'running' ? 'open' : 'done',
    openedAt: state.openedAt,
    doneAt: state.endedAt,
    outcome: state.status === 'running' ? null : state.status,
    facts,
  });
}

function dutyRow(state: ProjectState, duty: Duty): Row {
  const { id, kind, round, dueOn, openedAt, end, endedAt, overdue } = duty;
  const notice = duty.of ? state.duties[duty.of] : undefined;
  const facts = asData({
    ...factsOf(state, duty),
    ...markOf(duty),
    endedBy: duty.endedBy,
    passedTo: duty.passedTo,
    owedTo: duty.owedTo,
    satisfiedAt: duty.satisfiedAt,
    sentAt: notice?.endedAt ?? null,
    project: state.opening.code,
    projectTitle: state.details.title,
    owner: state.owner,
    ownerName: state.ownerName,
  });
  return rowOf(id, `project-${kind}`, holderOf(state, duty), {
    round,
    status: end === null ? 'open' : end === 'done' ? 'done' : 'cancelled',
    dueOn,
    openedAt,
    doneAt: end === 'done' ? endedAt : null,
    outcome: end,
    overdue: end === null && overdue,
    facts,
  });
}

/** It is found by its code, its programme's, its owner, and the places it touches. */
export function projectWords(state: ProjectState): Words {
  const { owner, ownerName, details } = state;
  const named = ownerName ? [ownerName.vi, ownerName.en] : [];
  const programme = details.programme === null ? [] : [details.programme];
  return { texts: [state.opening.code, ...programme, ...named], bodies: [owner], units: spanOf(state).places };
}
