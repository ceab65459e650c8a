import { instantAfter, type Obligation, owed, type Words } from '../case/obligation';
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

type Owed = Omit<Parameters<typeof owed>[2], 'data'> & Partial<Pick<Obligation, 'data'>>;

/** A matter as it is owed; whoever conducts the supervision is told that it is late. */
function matterOwed(state: SupervisionState, { dueOn, ...matter }: Matter, own: Owed): Obligation[] {
  if (dueOn === null) return [];
  const conducting = bodiesIn(state, 'conducts');
  const above = own.escalation?.to ?? conducting;
  const usual = { informed: conducting, data: { step: matter.step }, every: state.law.again, above };
  return [owed(state, { ...matter, dueOn }, { ...usual, ...own })];
}

/** Who is told stands beside each of these events. */
const NAMING: Words = { data: (_occasion, to) => ({ to }) };

function stepOwed(state: SupervisionState, law: SupervisionStep): Obligation[] {
  const step = stepOf(state, law.id);
  if (!isOpen(step)) return [];
  const waiting = waitingIn(state, law);
  return matterOwed(state, matterOf(state, law), {
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
  return matterOwed(state, matter, {
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
  const { id, by, askedAt, answeredAt, agrees, doneAt } = organiser;
  if (doneAt || agrees === false) return [];
  return matterOwed(state, organisingMatter(state, organiser), {
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
  return matterOwed(state, taskMatter(state, task), {
    since: task.assignedAt,
    reminded: state.law.followUp.reminders,
    stem: taskStem(task.id),
    words: NAMING,
  });
}

function explanationOwed(state: SupervisionState, task: FollowUpTask): Obligation[] {
  const { explanation: asked, id, verdict } = task;
  if (!asked || asked.answeredAt || verdict === 'done') return [];
  return matterOwed(state, explanationMatter(state, task, asked), {
    since: asked.demandedAt,
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
