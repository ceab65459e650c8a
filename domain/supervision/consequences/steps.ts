import { endOfVnDay } from '../../calendar/dates';
import { namedDate } from '../../case/dates';
import type { Consequence, NamedDate } from '../../case/logic';
import { event } from '../../case/machine';
import { lawDue, passedReminder, remindersOf, stepDue } from '../due';
import type { SupervisionStep } from '../law';
import { bodiesIn, type StepState, type SupervisionState, stepOf } from '../state';
import { mails, type Matter } from '../words';

/** Kinds whose documents go to the supervised, with proof of delivery on the record. */
const DELIVERED = ['notice', 'conclude', 'publish'];

/** A step's opening, its reminders, its being late, its end. */
export function stepConsequences(state: SupervisionState, law: SupervisionStep, now: string): Consequence[] {
  const step = stepOf(state, law.id);
  if (!step.openedAt) return [];
  const begun = state.events.has(`${law.id}/opened`) ? [] : [opened(state, law, now)];
  if (step.doneAt) return [...begun, ...(state.events.has(`${law.id}/done`) ? [] : [done(state, law, step, now)])];
  return [...begun, ...overTime(state, law, step, now)];
}

/** An open step's reminders and its end. */
export function stepDates(state: SupervisionState, { id, reminders }: SupervisionStep): NamedDate[] {
  const dueOn = stepDue(state, id);
  if (dueOn === null) return [];
  return [
    ...remindersOf(state, dueOn, reminders).flatMap(({ at }) => namedDate(id, 'reminder', at)),
    ...namedDate(id, 'due', endOfVnDay(dueOn)),
  ];
}

/** Those who still have something to do in the step. */
export function waitingIn(state: SupervisionState, law: SupervisionStep): string[] {
  if (law.kind !== 'report') return bodiesIn(state, law.by);
  const { reports } = stepOf(state, law.id);
  return bodiesIn(state, 'supervised').filter((body) => !Object.hasOwn(reports, body));
}

export function matterOf(state: SupervisionState, law: SupervisionStep): Matter {
  const cites = lawDue(state, law.id)?.rule.cites ?? law.cites;
  return {
    step: law.id,
    title: law.title,
    holder: bodiesIn(state, law.by)[0] as string,
    dueOn: stepDue(state, law.id),
    cites,
  };
}

function opened(state: SupervisionState, law: SupervisionStep, now: string): Consequence {
  const key = `${law.id}/opened`;
  const orders = mails(matterOf(state, law), key, 'step-opened', waitingIn(state, law));
  return {
    event: event('step-opened', key, now, { step: law.id, dueOn: stepDue(state, law.id) }),
    letters: [],
    mails: orders,
    timed: false,
  };
}

function done(state: SupervisionState, law: SupervisionStep, step: StepState, now: string): Consequence {
  const key = `${law.id}/done`;
  const to = DELIVERED.includes(law.kind) ? bodiesIn(state, 'supervised') : [];
  const facts = {
    doneOn: step.doneAt as string,
    outcome: step.outcome as string,
    documents: step.documents.map(({ sha256 }) => sha256),
  };
  const delivered = mails(matterOf(state, law), key, 'delivered', to, facts);
  const informed = mails(
    matterOf(state, law),
    key,
    'step-done',
    bodiesIn(state, 'conducts').filter((body) => !to.includes(body)),
    facts,
  );
  const data = { step: law.id, ...(to.length > 0 && { deliveredTo: to }) };
  return { event: event('step-done', key, now, data), letters: [], mails: [...delivered, ...informed], timed: false };
}

/** Reminders are states ("due since"), so a missed wake-up loses none; only the newest is sent. */
function overTime(state: SupervisionState, law: SupervisionStep, step: StepState, now: string): Consequence[] {
  const dueOn = stepDue(state, law.id);
  if (dueOn === null) return [];
  const waiting = waitingIn(state, law);
  if (endOfVnDay(dueOn) <= now) {
    const key = `${law.id}/overdue/${dueOn}`;
    const told = mails(matterOf(state, law), key, 'overdue', [...waiting, ...bodiesIn(state, 'conducts')]);
    return [
      {
        event: event('overdue', key, now, { step: law.id, dueOn, bodies: waiting }),
        letters: [],
        mails: told,
        timed: true,
      },
    ];
  }
  const before = passedReminder(state, dueOn, law.reminders, step.openedAt as string, now);
  if (before === null) return [];
  const key = `${law.id}/reminded/${dueOn}/${before}`;
  return [
    {
      event: event('reminded', key, now, { step: law.id, dueOn, before }),
      letters: [],
      mails: mails(matterOf(state, law), key, 'reminder', waiting, { before }),
      timed: true,
    },
  ];
}
