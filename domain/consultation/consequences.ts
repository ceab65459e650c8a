import { endOfVnDay, vnDateOf } from '../calendar/dates';
import { ahead, reminderInstant } from '../case/dates';
import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder, NamedDate } from '../case/logic';
import { event } from '../case/machine';
import { type ConsultationState, type Consultee, objectors, silent, tallyData } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function consultationConsequences(state: ConsultationState, now: string): Consequence[] {
  if (state.closedAt) return lateAnswers(state, now);
  return [
    ...lateAnswers(state, now),
    ...(state.events.has('consulted') ? [] : [opened(state, now)]),
    ...moves(state, now),
    ...overTime(state, now),
    ...closing(state, now),
  ];
}

function mail(state: ConsultationState, key: string, template: string, toBody: string, facts: Data = {}): MailOrder {
  const { title, askedBy, step, cites, silence } = state.opening;
  const names = { stepVi: title.vi, stepEn: title.en, holder: askedBy, silence: silence?.means ?? null };
  return { key, template, toBody, step, dueOn: state.dueOn, cites, facts: { ...names, ...facts } };
}

const toAll = (state: ConsultationState, key: string, template: string, bodies: string[], facts?: Data): MailOrder[] =>
  bodies.map((body) => mail(state, key, template, body, facts));

/** Every consultee is sent the dossier; the entry with the list of bodies is the proof of sending. */
function opened(state: ConsultationState, now: string): Consequence {
  const { consultees, documents, escalateTo } = state.opening;
  const sent = toAll(state, 'consulted', 'consulted', consultees, {
    documents: documents.map(({ sha256 }) => sha256),
    escalateTo,
  });
  return {
    event: event('consulted', 'consulted', now, { bodies: consultees, dueOn: state.dueOn }),
    letters: [],
    mails: sent,
    timed: false,
  };
}

/** A late answer is told to the asking body, whether or not the consultation is over. */
function lateAnswers(state: ConsultationState, now: string): Consequence[] {
  return state.late
    .filter((body) => !state.events.has(`late/${body}`))
    .map((body) => {
      const { answeredAt, deemed } = state.consultees.get(body) as Consultee;
      const key = `late/${body}`;
      const facts = { consultee: body, receivedAt: answeredAt, deemed };
      return {
        event: event('late-answer', key, now, { body, receivedAt: answeredAt }),
        letters: [],
        mails: [mail(state, key, 'late-answer', state.opening.askedBy, facts)],
        timed: false,
      };
    });
}

function moves(state: ConsultationState, now: string): Consequence[] {
  return state.moved
    .filter(({ seq }) => !state.events.has(`moved/${seq}`))
    .map(({ seq, oldDue, newDue, cause }) => {
      const key = `moved/${seq}`;
      const facts = { oldDue, newDue, cause };
      return {
        event: event('due-moved', key, now, facts),
        letters: [],
        mails: toAll(state, key, 'due-moved', silentBodies(state), facts),
        timed: false,
      };
    });
}

const silentBodies = (state: ConsultationState): string[] => silent(state).map(({ body }) => body);

/**
 * Dates on which something is said to those who haven't answered: reminders, the warning of what silence means, the
 * end.
 */
function overTime(state: ConsultationState, now: string): Consequence[] {
  if (state.dueOn === null || state.awaiting === 0) return [];
  if (endOfVnDay(state.dueOn) <= now) return [silence(state, now)];
  const passed = warnings(state)
    .filter(({ at }) => at <= now && at >= state.openedAt)
    .at(-1);
  if (!passed) return [];
  const key = `${passed.template}/${state.dueOn}/${passed.before}`;
  const bodies = silentBodies(state);
  const data = { bodies, dueOn: state.dueOn, before: passed.before };
  return [
    {
      event: event(passed.template, key, now, data),
      letters: [],
      mails: toAll(state, key, passed.template, bodies, { before: passed.before }),
      timed: true,
    },
  ];
}

/** Reminders and the silence warning with their instants, earliest first. */
function warnings(state: ConsultationState): { template: string; before: string; at: string }[] {
  const { reminders, silence: rule } = state.opening;
  const dueOn = state.dueOn as string;
  const reminding = reminders.map((before) => ({ template: 'reminder', before }));
  const warning = rule ? [{ template: 'silence-warning', before: rule.warn }] : [];
  return [...reminding, ...warning]
    .map((one) => ({ ...one, at: reminderInstant(state.calendar, dueOn, one.before) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The period ended without their answers: deemed consent, or put before the level above, as the procedure says. */
function silence(state: ConsultationState, now: string): Consequence {
  const { silence: rule, escalateTo, askedBy } = state.opening;
  const bodies = silentBodies(state);
  const means = rule?.means ?? 'escalate';
  const key = `silence/${state.dueOn}`;
  const asked = { askedOn: vnDateOf(state.openedAt), ...(state.warnedAt && { warnedOn: vnDateOf(state.warnedAt) }) };
  const told =
    means === 'consent'
      ? toAll(state, key, 'silence-deemed', bodies, asked)
      : toAll(state, key, 'silence-escalated', [...bodies, ...new Set([escalateTo ?? askedBy])], {
          silentBodies: bodies,
          ...asked,
        });
  return {
    event: event('silence', key, now, { bodies, means, dueOn: state.dueOn }),
    letters: [],
    mails: told,
    timed: true,
  };
}

/** Closed once nothing is awaited and each comment has its acceptance or explanation. */
function closing(state: ConsultationState, now: string): Consequence[] {
  if (state.awaiting > 0 || state.unhandled > 0) return [];
  const { caseId, parent, step, askedBy } = state.opening;
  const data: Data = {
    step,
    consultation: caseId,
    outcome: 'answered',
    closedOn: vnDateOf(now),
    objectors: objectors(state),
    ...tallyData(state),
  };
  const letters: Letter[] = parent
    ? [{ toCase: parent, name: 'consultation-closed', key: `${caseId}/closed`, data }]
    : [];
  return [
    {
      event: event('closed', 'closed', now, data),
      letters,
      mails: [mail(state, 'closed', 'consultation-closed', askedBy, tallyData(state))],
      timed: false,
    },
  ];
}

/** Reminders and warning, and the end of the period: the same for everyone who hasn't answered. */
export function consultationDates(state: ConsultationState, now: string): NamedDate[] {
  if (state.closedAt || state.dueOn === null || state.awaiting === 0) return [];
  const { step } = state.opening;
  return ahead(now, [
    ...warnings(state).map(({ at }): NamedDate => ({ step, purpose: 'reminder', at })),
    { step, purpose: 'silence', at: endOfVnDay(state.dueOn) },
  ]);
}

/** The silent bodies' state after the period's end. Where silence escalates, their answer is still awaited. */
export function markSilent(
  state: ConsultationState,
  bodies: string[],
  deemed: boolean,
  asOf: string,
): ConsultationState {
  const changed = bodies.map((body): [string, Consultee] => [
    body,
    { ...(state.consultees.get(body) as Consultee), silentSince: asOf, deemed },
  ]);
  return {
    ...state,
    consultees: new Map([...state.consultees, ...changed]),
    awaiting: deemed ? state.awaiting - bodies.length : state.awaiting,
  };
}
