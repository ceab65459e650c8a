import { addDays, type IsoDate, startOfVnDay, vnDateOf } from '../calendar/dates';
import type { Data } from '../case/entry';
import type { MailOrder } from '../case/logic';
import { AGAIN, type Obligation, type Occasion, PLAIN, type Words } from '../case/obligation';
import { lacks } from './items';
import { SESSION_STEP } from './steps';
import { basisOf, type SessionState } from './state';

/** Calendar days before the opening on which the Standing Body is reminded: practice, no law sets them. */
const DAYS_BEFORE = [5, 2];

/** Until it is opened, the Standing Body owes the session's opening; it is reminded of what its agenda lacks. */
export function sessionObligations(state: SessionState): Obligation[] {
  const { status, standingBody, title, convenedAt, opensOn, calendar } = state;
  if (status !== 'convened') return [];
  const reminders = DAYS_BEFORE.map((days) => ({ days, on: addDays(opensOn, -days) })).filter(
    ({ on }) => missingOn(state, on).length > 0,
  );
  return [
    {
      ...PLAIN,
      row: SESSION_STEP,
      title,
      cites: basisOf(state),
      holders: [standingBody],
      holder: standingBody,
      since: convenedAt,
      dueOn: opensOn,
      reminders: reminders.map(({ days, on }) => ({ before: String(days), at: startOfVnDay(on) })),
      again: calendar && { calendar, every: AGAIN, above: [] },
      data: { opensOn },
      words: wordsOf(state),
    },
  ];
}

/** A session's mails speak of the opening and of what is missing, not of a step. */
function wordsOf(state: SessionState): Words {
  const { opensOn, standingBody, caseId, title, unit } = state;
  const factsOf = (occasion: Occasion): Data =>
    occasion.stage === 'reminder'
      ? { days: Number(occasion.before), missing: missingOn(state, addDays(opensOn, -Number(occasion.before))) }
      : {};
  return {
    key: ({ stage }) => (stage === 'overdue' ? `missed/${opensOn}` : null),
    name: ({ stage }) => (stage === 'overdue' ? 'session-overdue' : null),
    data: factsOf,
    mails(occasion, mail): MailOrder[] {
      const template = occasion.stage === 'reminder' ? 'session-reminder' : 'session-overdue';
      const facts = { opensOn, session: caseId, sessionTitle: title, unit, ...factsOf(occasion) };
      return [{ ...mail(standingBody, template, facts), step: null }];
    },
  };
}

/** Only what stood on the agenda when that day began: nobody is reminded of what was entered a minute ago. */
function missingOn(state: SessionState, day: IsoDate): Data[] {
  return state.items
    .filter((item) => vnDateOf(item.addedAt) < day && lacks(item).length > 0)
    .map((item) => ({ item: item.id, title: item.title, lacks: lacks(item) }));
}
