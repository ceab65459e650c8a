import { addDays, endOfVnDay, startOfVnDay, vnDateOf, type IsoDate, type IsoInstant } from '../calendar/dates';
import { ahead, namedDate } from '../case/dates';
import { SYSTEM, type Data, type Draft } from '../case/entry';
import type { Consequence, NamedDate } from '../case/logic';
import { lacks } from './items';
import { SESSION_STEP } from './steps';
import type { SessionState } from './state';

/** Calendar days before the opening on which the Standing Body is reminded: practice, no law sets them. */
const DAYS_BEFORE = [5, 2];

/**
 * Reminders and the note of a missed opening that are due by `now` and not on record. They are due *since* a day,
 * so a missed run loses none; of several only the latest is still worth a mail.
 */
export function pendingReminders(state: SessionState, now: IsoInstant): Consequence[] {
  if (state.status !== 'convened') return [];
  const today = vnDateOf(now);
  if (today > state.opensOn) return state.missedOpening === state.opensOn ? [] : [missedOpening(state)];
  const days = DAYS_BEFORE.filter((before) => today >= addDays(state.opensOn, -before)).at(-1);
  const reminder = days === undefined ? null : reminderOf(state, days);
  return reminder ? [reminder] : [];
}

/** The days before the opening on which there may be something to remind of, and the end of the opening's own. */
export function sessionDates(state: SessionState, now: IsoInstant): NamedDate[] {
  if (state.status !== 'convened') return [];
  return ahead(now, [
    ...DAYS_BEFORE.flatMap((before) =>
      namedDate(SESSION_STEP, 'reminder', startOfVnDay(addDays(state.opensOn, -before))),
    ),
    ...namedDate(SESSION_STEP, 'due', endOfVnDay(state.opensOn)),
  ]);
}

function reminderOf(state: SessionState, days: number): Consequence | null {
  const key = `reminded/${state.opensOn}/${days}`;
  const missing = missingOn(state, addDays(state.opensOn, -days));
  if (missing.length === 0 || state.told[key]) return null;
  return toStandingBody(state, event('reminded', { key, opensOn: state.opensOn, days, missing }), 'session-reminder');
}

function missedOpening(state: SessionState): Consequence {
  const key = `missed/${state.opensOn}`;
  return toStandingBody(state, event('session-overdue', { key, opensOn: state.opensOn }), 'session-overdue');
}

/** Only what stood on the agenda when that day began: nobody is reminded of what was entered a minute ago. */
function missingOn(state: SessionState, day: IsoDate): Data[] {
  return state.items
    .filter((item) => vnDateOf(item.addedAt) < day && lacks(item).length > 0)
    .map((item) => ({ item: item.id, title: { ...item.title }, lacks: lacks(item) }));
}

function event(name: string, data: Data): Draft {
  return { kind: 'event', name, by: SYSTEM, data };
}

function toStandingBody(state: SessionState, draft: Draft, template: string): Consequence {
  const facts = { ...draft.data, session: state.caseId, sessionTitle: { ...state.title }, unit: state.unit };
  const mail = {
    key: String(draft.data.key),
    template,
    toBody: state.standingBody,
    step: null,
    dueOn: state.opensOn,
    cites: 'practice' as const,
    facts,
  };
  return { event: draft, letters: [], mails: [mail], timed: true };
}
