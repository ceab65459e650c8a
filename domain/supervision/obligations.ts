import { AGAIN, instantAfter, type Obligation, PLAIN, remindersOf, type Words } from '../case/obligation';
import type { Matter } from '../case/mails';
import type { SupervisionStep } from './law';
import {
  bodiesIn,
  type CoOrganiser,
  type FollowUpTask,
  holderOf,
  type InformationRequest,
  isOpen,
  stepOf,
  type SupervisionState,
} from './state';
import { explanationMatter, matterOf, organisingMatter, requestMatter, superiorOf, taskMatter } from './words';

/** Everything owed now: open steps, information asked for, tasks of the conclusion, explanations demanded. */
export function supervisionObligations(state: SupervisionState): Obligation[] {
  if (state.closedAt) return [];
  return [
    ...state.law.steps.flatMap((law) => stepOwed(state, law)),
    ...state.requests.flatMap((request) => informationOwed(state, request)),
    ...state.organisers.flatMap((organiser) => organisingOwed(state, organiser)),
    ...state.tasks.flatMap((task) => [...taskOwed(state, task), ...explanationOwed(state, task)]),
  ];
}

type Owed = Pick<Obligation, 'holders' | 'since' | 'stem'> & Partial<Obligation> & { reminded: string[] };

/** A matter as it is owed; whoever conducts the supervision is told that it is late. */
function owed(
  state: SupervisionState,
  { step, title, holder, dueOn, cites }: Matter,
  { reminded, ...rest }: Owed,
): Obligation[] {
  if (dueOn === null) return [];
  return [
    {
      ...PLAIN,
      row: step,
      title,
      cites,
      holder,
      dueOn,
      reminders: remindersOf(state.calendar, dueOn, reminded),
      informed: bodiesIn(state, 'conducts'),
      data: { step },
      again: {
        calendar: state.calendar,
        every: state.law.again ?? AGAIN,
        above: rest.escalation?.to ?? bodiesIn(state, 'conducts'),
      },
      ...rest,
    },
  ];
}

/** Who is told stands beside each of these events. */
const NAMING: Words = { data: (_occasion, to) => ({ to }) };

function stepOwed(state: SupervisionState, law: SupervisionStep): Obligation[] {
  const step = stepOf(state, law.id);
  if (!isOpen(step)) return [];
  const waiting = waitingIn(state, law);
  return owed(state, matterOf(state, law), {
    holders: waiting,
    since: step.openedAt as string,
    reminded: law.reminders,
    stem: `${law.id}/`,
    ...(law.kind === 'report' && { rows: waiting.map((body) => reportRowOf(law, body)) }),
    data: { step: law.id, bodies: waiting },
  });
}

/** The row of one body's report. */
export const reportRowOf = ({ id }: SupervisionStep, body: string): string => `${id}:${body}`;

/** Those who still have something to do in the step. */
export function waitingIn(state: SupervisionState, law: SupervisionStep): string[] {
  if (law.kind !== 'report') return bodiesIn(state, law.by);
  const { reports } = stepOf(state, law.id);
  return bodiesIn(state, 'supervised').filter((body) => !Object.hasOwn(reports, body));
}

/** Whoever keeps silent is put before the body above it, and before whoever decides (S29). */
function informationOwed(state: SupervisionState, request: InformationRequest): Obligation[] {
  const { id, asked, by, askedAt, answeredAt, dueOn, late } = request;
  if (answeredAt) return [];
  const { reminders, escalateAfter } = state.law.information;
  const matter = requestMatter(state, request);
  const above = [superiorOf(asked), holderOf(state, 'decides')].filter((body) => body !== asked);
  return owed(state, matter, {
    holders: [asked],
    since: askedAt,
    reminded: reminders,
    informed: [by],
    escalation: { at: instantAfter(state.calendar, dueOn, escalateAfter), to: above },
    stem: informationStem(id),
    data: { step: matter.step, asked, by },
    facts: { by, late },
    words: {
      ...NAMING,
      key(occasion) {
        if (occasion.stage === 'reminder') return `${informationStem(id)}reminded/${occasion.before}`;
        return occasion.stage === 'escalation' ? `${informationStem(id)}escalated` : null;
      },
    },
  });
}

/** First an answer, then, where it agreed, its share of the work. */
function organisingOwed(state: SupervisionState, organiser: CoOrganiser): Obligation[] {
  const { id, body, by, askedAt, answeredAt, agrees, doneAt } = organiser;
  if (doneAt || agrees === false) return [];
  return owed(state, organisingMatter(state, organiser), {
    holders: [body],
    since: answeredAt ?? askedAt,
    reminded: state.law.information.reminders,
    informed: [by],
    stem: `${organisingStem(id)}${answeredAt ? 'share' : 'answer'}/`,
    words: NAMING,
  });
}

/** Reminded as the law of follow-up says; then late, which whoever conducts is told so as to demand an explanation. */
function taskOwed(state: SupervisionState, task: FollowUpTask): Obligation[] {
  if (task.verdict === 'done') return [];
  return owed(state, taskMatter(state, task), {
    holders: [task.lead],
    since: task.assignedAt,
    reminded: state.law.followUp.reminders,
    stem: taskStem(task.id),
    words: NAMING,
  });
}

function explanationOwed(state: SupervisionState, task: FollowUpTask): Obligation[] {
  const { explanation: asked, id, lead, verdict } = task;
  if (!asked || asked.answeredAt || verdict === 'done') return [];
  return owed(state, explanationMatter(state, task, asked), {
    holders: [lead],
    since: asked.demandedAt,
    reminded: [],
    stem: taskStem(id),
    words: {
      ...NAMING,
      key: ({ stage }) => (stage === 'overdue' ? unexplainedKey(id) : `${unexplainedKey(id)}/escalated`),
    },
  });
}

/** What the keys of events begin with. */
export const informationStem = (id: string): string => `information/${id}/`;
export const organisingStem = (id: string): string => `organising/${id}/`;
export const taskStem = (id: string): string => `task/${id}/`;
export const unexplainedKey = (task: string): string => `${taskStem(task)}unexplained`;
