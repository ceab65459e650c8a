import { sourceOf } from '../../domain/law/source';
import { supervision } from '../../domain/supervision';
import { reasonOf } from '../../domain/supervision/consequences';
import { CHECKED_GROUP, type ProjectCheck } from '../../domain/supervision/checks';
import { lawDue, stepDue } from '../../domain/supervision/due';
import type { SupervisionStep } from '../../domain/supervision/law';
import { isLate, proposed } from '../../domain/supervision/projection';
import {
  bodiesIn,
  type FollowUpTask,
  type CoOrganiser,
  type InformationRequest,
  nextRung,
  phaseOf,
  standingOf,
  stepOf,
  type SupervisionState,
} from '../../domain/supervision/state';
import { acceptedActs, type AcceptedAct } from '../../register/accepted';
import { pastDay } from '../cases/state';
import { countOf } from '../cases/due/explained';
import { clauseOf, type Namer, namesAt } from '../http/names';
import type { Services } from '../services';
import { explanationTimeView, ladderView } from './law';
import type { SupervisionView } from './schema';

/** The acts that carry words. */
const SPOKEN = [
  'conclude',
  'request-information',
  'ask-to-organise',
  'check-project',
  'demand-explanation',
  'explain-delay',
  'take-rung',
];

/** The supervision as its register says it stands, with what was said in words beside it. */
export async function supervisionView(services: Services, state: SupervisionState): Promise<SupervisionView> {
  const { opening, openedAt, closedAt, law, anchors } = state;
  const { caseId: id, group, parts } = opening;
  const name = namesAt(services, openedAt);
  const said = await acceptedActs(services.db, id, { names: SPOKEN });
  const overdue = pastDay(supervision.steps(state));
  return {
    ...opening,
    id,
    groupTitle: law.title,
    phase: phaseOf(state),
    law: law.version,
    clause: clauseOf(law.cites),
    parts: Object.fromEntries(
      Object.entries(parts).map(([part, bodies]) => [part, bodies.map(name)]),
    ) as SupervisionView['parts'],
    days: law.anchors.map(({ id: day, title: called, cites }) => ({
      id: day,
      title: called,
      date: anchors[day] ?? null,
      clause: clauseOf(cites),
    })),
    rungs: ladderView(law.followUp),
    explanationTime: explanationTimeView(law.followUp),
    informationClause: clauseOf(law.information.cites),
    openedAt,
    closedAt,
    outcome: supervision.outcome(state),
    steps: law.steps.map((step) => stepView(state, step, name, overdue.has(step.id))),
    requests: state.requests.map((request) =>
      requestView(state, request, name, said, overdue.has(`information:${request.id}`)),
    ),
    organisers: state.organisers.map((one) => organiserView(one, name, said, overdue.has(`organising:${one.id}`))),
    checks: group === CHECKED_GROUP ? state.checks.map((one) => checkView(one, name, said)) : null,
    tasks: state.tasks.map((task) => taskView(state, task, name, said)),
  };
}

function stepView(
  state: SupervisionState,
  law: SupervisionStep,
  name: Namer,
  overdue: boolean,
): SupervisionView['steps'][number] {
  const step = stepOf(state, law.id);
  const due = lawDue(state, law.id);
  const open = state.closedAt ? 'cancelled' : step.openedAt ? 'open' : 'waiting';
  return {
    ...law,
    ...step,
    step: law.id,
    by: bodiesIn(state, law.by).map(name),
    status: step.doneAt ? 'done' : open,
    overdue,
    dueOn: stepDue(state, law.id),
    dayBy: sourceOf(supervision.basis(state, law.id)),
    clause: clauseOf(due?.rule.cites ?? law.cites),
    count: due && countOf(due.computed),
    reports: Object.entries(step.reports).map(([body, report]) => ({ body: name(body), ...report })),
  };
}

/** What was asked, in the words of the act that has that number. */
const whatOf = (said: AcceptedAct[], id: string): string | null =>
  said.find(({ seq }) => String(seq) === id)?.texts.what ?? null;

function requestView(
  state: SupervisionState,
  request: InformationRequest,
  name: Namer,
  said: AcceptedAct[],
  overdue: boolean,
): SupervisionView['requests'][number] {
  return {
    ...request,
    asked: name(request.asked),
    by: name(request.by),
    what: whatOf(said, request.id),
    overdue,
    clause: clauseOf(state.law.information.cites),
  };
}

function organiserView(
  one: CoOrganiser,
  name: Namer,
  said: AcceptedAct[],
  overdue: boolean,
): SupervisionView['organisers'][number] {
  return { ...one, body: name(one.body), by: name(one.by), what: whatOf(said, one.id), overdue };
}

function checkView(
  one: ProjectCheck,
  name: Namer,
  said: AcceptedAct[],
): NonNullable<SupervisionView['checks']>[number] {
  const texts: Partial<Record<string, string>> = said.find(({ seq }) => seq === one.seq)?.texts ?? {};
  const findings = one.findings.map((found) => ({ ...found, says: texts[found.check] ?? null }));
  return { ...one, by: name(one.by), findings };
}

function taskView(
  state: SupervisionState,
  task: FollowUpTask,
  name: Namer,
  said: AcceptedAct[],
): SupervisionView['tasks'][number] {
  const { id, assignedAt, explanation } = task;
  const wordsAt = (act: string, at: string, field: string): string | null =>
    said.find((one) => one.name === act && one.at === at && (act === 'conclude' || one.data.task === id))?.texts[
      field
    ] ?? null;
  return {
    ...task,
    says: wordsAt('conclude', assignedAt, id),
    lead: name(task.lead),
    with: task.with.map(name),
    standing: standingOf(task, isLate(state, task)),
    explanation: explanation && {
      ...explanation,
      why: wordsAt('demand-explanation', explanation.demandedAt, 'why'),
      says: explanation.answeredAt && wordsAt('explain-delay', explanation.answeredAt, 'explanation'),
      clause: clauseOf(state.law.followUp.explanation.cites),
    },
    ladder: task.ladder.map((taken) => ({
      ...taken,
      title: rungTitle(state, taken.rung),
      by: name(taken.by),
      why: wordsAt('take-rung', taken.at, 'why'),
    })),
    proposed: proposal(state, task, name),
  };
}

function proposal(
  state: SupervisionState,
  task: FollowUpTask,
  name: Namer,
): SupervisionView['tasks'][number]['proposed'] {
  const rung = nextRung(state, task);
  const to = proposed(state, task);
  if (!rung || to.length === 0 || task.verdict === 'done') return null;
  return {
    rung: rung.id,
    title: rung.title,
    to: to.map(({ by }) => name(by)),
    why: reasonOf(task),
    clause: clauseOf(rung.cites),
  };
}

const rungTitle = ({ law }: SupervisionState, id: string) =>
  law.followUp.ladder.find((rung) => rung.id === id)?.title ?? { vi: id, en: id };
