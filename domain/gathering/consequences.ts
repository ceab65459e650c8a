import { endOfVnDay, startOfVnDay, vnDateOf } from '../calendar/dates';
import { duePeriod, parsePeriod } from '../calendar/period';
import { ahead, namedDate, reminderInstant } from '../case/dates';
import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder, NamedDate } from '../case/logic';
import { event } from '../case/machine';
import { type Duty, dutiesOf, dutyDue, type GatheringState, outstanding, tallyOf, undecided } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function gatheringConsequences(state: GatheringState, now: string): Consequence[] {
  if (state.closedAt) return [];
  return [
    ...asked(state, now),
    ...moves(state, now),
    ...delivered(state, now),
    ...overTime(state, now),
    ...closing(state, now),
  ];
}

function mail(
  state: GatheringState,
  key: string,
  template: string,
  toBody: string,
  more: { facts?: Data; dueOn?: string | null } = {},
): MailOrder {
  const { title, askedBy, step, cites } = state.opening;
  const { facts = {}, dueOn = state.dueOn } = more;
  return {
    key,
    template,
    toBody,
    step,
    dueOn,
    cites,
    facts: { stepVi: title.vi, stepEn: title.en, holder: askedBy, ...facts },
  };
}

const bodiesOf = (duties: Duty[]): string[] => [...new Set(duties.map(({ body }) => body))];

/** Every body is told what it owes and by when; the entry with the list is the proof of asking. */
function asked(state: GatheringState, now: string): Consequence[] {
  if (state.events.has('asked')) return [];
  const documents = state.opening.documents.map(({ sha256 }) => sha256);
  const mails = dutiesOf(state).map((duty) =>
    mail(state, `asked/${duty.id}`, 'contribution-asked', duty.body, {
      dueOn: dutyDue(state, duty),
      facts: { duty: nameOf(duty), documents },
    }),
  );
  const data = {
    duties: dutiesOf(state).map((duty) => ({ id: duty.id, body: duty.body, dueOn: dutyDue(state, duty) })),
  };
  return [{ event: event('contributions-asked', 'asked', now, data), letters: [], mails, timed: false }];
}

/** An assigned duty goes by its name; a body's only one by nothing. */
const nameOf = (duty: Duty): string | null => (duty.id === duty.body ? null : duty.id);

function moves(state: GatheringState, now: string): Consequence[] {
  return state.moved.map(({ seq, oldDue, newDue, cause }) => {
    const key = `moved/${seq}`;
    const facts = { oldDue, newDue, cause };
    const following = bodiesOf(outstanding(state).filter(({ dueOn }) => dueOn === null));
    return {
      event: event('due-moved', key, now, facts),
      letters: [],
      mails: following.map((body) => mail(state, key, 'due-moved', body, { facts })),
      timed: false,
    };
  });
}

/** Whoever gathers, and whoever the schedule names, is told of what came in, with the documents' hashes (S33, S35). */
function delivered(state: GatheringState, now: string): Consequence[] {
  return dutiesOf(state)
    .filter(({ deliveredAt }) => deliveredAt !== null)
    .map((duty) => {
      const key = `delivered/${duty.id}/${duty.round}`;
      const facts = {
        by: duty.body,
        duty: nameOf(duty),
        receivedAt: duty.deliveredAt as string,
        late: duty.late,
        documents: duty.documents.map(({ sha256 }) => sha256),
      };
      const told = [...new Set([state.opening.askedBy, ...duty.tell])];
      const mails = told.map((body) =>
        mail(state, key, 'contribution-received', body, { facts, dueOn: dutyDue(state, duty) }),
      );
      return {
        event: event('contribution-received', key, now, { duty: duty.id, body: duty.body, late: duty.late, told }),
        letters: [],
        mails,
        timed: false,
      };
    });
}

/** Duties not yet delivered, by their last day. */
function byDay(state: GatheringState): [string, Duty[]][] {
  const days = [...new Set(outstanding(state).map((duty) => dutyDue(state, duty)))]
    .filter((day) => day !== null)
    .sort();
  return days.map((day) => [day, outstanding(state).filter((duty) => dutyDue(state, duty) === day)]);
}

function overTime(state: GatheringState, now: string): Consequence[] {
  return byDay(state).flatMap(([dueOn, duties]) => {
    if (endOfVnDay(dueOn) <= now) return [overdue(state, dueOn, duties, now), ...escalated(state, dueOn, duties, now)];
    const passed = reminders(state, dueOn)
      .filter(({ at }) => at <= now && at >= state.openedAt)
      .at(-1);
    return passed ? [reminded(state, dueOn, duties, passed.before, now)] : [];
  });
}

const reminders = ({ opening, calendar }: GatheringState, dueOn: string) =>
  opening.reminders
    .map((before) => ({ before, at: reminderInstant(calendar, dueOn, before) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));

function reminded(state: GatheringState, dueOn: string, duties: Duty[], before: string, now: string): Consequence {
  const key = `reminded/${dueOn}/${before}`;
  const mails = bodiesOf(duties).map((body) =>
    mail(state, key, 'reminder', body, { dueOn, facts: { holder: body, before } }),
  );
  return {
    event: event('reminded', key, now, { bodies: bodiesOf(duties), dueOn, before }),
    letters: [],
    mails,
    timed: true,
  };
}

/** Never dropped in silence: the record names each body, and each is told, and so is whoever gathers. */
function overdue(state: GatheringState, dueOn: string, duties: Duty[], now: string): Consequence {
  const key = `overdue/${dueOn}`;
  const bodies = bodiesOf(duties);
  const own = bodies.map((body) => mail(state, key, 'overdue', body, { dueOn, facts: { holder: body } }));
  const told = mail(state, `${key}/told`, 'contributions-overdue', state.opening.askedBy, { dueOn, facts: { bodies } });
  return {
    event: event('overdue', key, now, { bodies, duties: duties.map(({ id }) => id), dueOn }),
    letters: [],
    mails: [...own, told],
    timed: true,
  };
}

function escalationAt({ opening, calendar }: GatheringState, dueOn: string): string | null {
  return opening.escalate && startOfVnDay(duePeriod(calendar, dueOn, parsePeriod(opening.escalate.after)).dueOn);
}

function escalated(state: GatheringState, dueOn: string, duties: Duty[], now: string): Consequence[] {
  const at = escalationAt(state, dueOn);
  if (at === null || at > now) return [];
  const key = `escalated/${dueOn}`;
  const { to } = state.opening.escalate as { to: string };
  const bodies = bodiesOf(duties);
  return [
    {
      event: event('escalated', key, now, { bodies, dueOn, to }),
      letters: [],
      mails: [mail(state, key, 'contributions-overdue', to, { dueOn, facts: { bodies } })],
      timed: true,
    },
  ];
}

/** Closed once everything is in and every finding is decided. */
function closing(state: GatheringState, now: string): Consequence[] {
  if (outstanding(state).length > 0 || undecided(state).length > 0) return [];
  const { caseId, parent, step } = state.opening;
  const data: Data = { step, gathering: caseId, outcome: 'gathered', closedOn: vnDateOf(now), ...tallyOf(state) };
  const letters: Letter[] = parent ? [{ toCase: parent, name: 'gathering-closed', key: `${caseId}/closed`, data }] : [];
  return [{ event: event('closed', 'closed', now, data), letters, mails: [], timed: false }];
}

/** One set of dates a day, whoever owes something by it. */
export function gatheringDates(state: GatheringState, now: string): NamedDate[] {
  if (state.closedAt) return [];
  const { step } = state.opening;
  return ahead(
    now,
    byDay(state).flatMap(([dueOn]) => [
      ...reminders(state, dueOn).flatMap(({ at }) => namedDate(step, 'reminder', at)),
      ...namedDate(step, 'due', endOfVnDay(dueOn)),
      ...namedDate(step, 'escalation', escalationAt(state, dueOn)),
    ]),
  );
}
