import type { Calendar } from '../calendar/calendar';
import { endOfVnDay, type IsoDate, startOfVnDay, vnDateOf } from '../calendar/dates';
import { workingDaysBetween } from '../calendar/calendar';
import type { Again, Basis, Text } from '../law/procedure';
import { sourceOf } from '../law/source';
import { dayAfter, namedDate, reminderInstant } from './dates';
import type { Data } from './entry';
import type { EventsOnRecord } from './events';
import type { Consequence, DatePurpose, MailOrder, NamedDate } from './logic';
import { happens } from './machine';
import { mailAbout, type Matter } from './mails';
import { repetitions } from './repetitions';

/** A reminder: how long before the due day (`3wd`), and the instant (start of that day in Vietnam). */
export interface Reminder {
  before: string;
  at: string;
}

/**
 * Something that is said of an obligation as time passes; what stays undone is said again, to its holder and to who is
 * above.
 */
export type Occasion = { stage: 'reminder'; before: string } | { stage: 'overdue' | 'escalation' } | Repetition;

export interface Repetition {
  stage: 'overdue-again' | 'escalation-again';
  times: number;
  on: IsoDate;
}

export type Stage = Occasion['stage'];

/** Writes a mail about an obligation, as usual or by another template and with more facts. */
export type PlainMail = (toBody: string, template?: string | null, facts?: Data) => MailOrder;

/** How a kind of case puts an occasion on record and into mails, where not as usual; null is as usual. */
export interface Words {
  key?(occasion: Occasion): string | null;
  name?(occasion: Occasion): string | null;
  template?(occasion: Occasion): string | null;
  data?(occasion: Occasion, told: string[]): Data;
  mails?(occasion: Occasion, mail: PlainMail, told: string[]): MailOrder[] | null;
}

/** Something that somebody owes by a day: a step, an answer, a report, a task. */
export interface Obligation {
  /** By what mails and dates name it: the row that shows it. */
  row: string;
  /** The rows that show it, where they are others. */
  rows?: string[];
  title: Text;
  cites: Basis;
  /** What its day rests on, where that is another thing: the law may lay down a duty and no day. */
  dayCites?: Basis;
  /** Who owes it: reminded, and told that it is overdue. */
  holders: string[];
  /** The holder as mails name it. */
  holder: string;
  /** Opened since (ISO instant): no reminder that fell before it is sent. */
  since: string;
  dueOn: IsoDate;
  /** Earliest first. */
  reminders: Reminder[];
  /** Who else is told that it is overdue. */
  informed: string[];
  /** From when on it is put before whom, if it is still undone. */
  escalation: { at: string; to: string[] } | null;
  /** How what stays undone is said again; null in a case that counts by no calendar. */
  again: SaidAgain | null;
  /** What the end of its time is: a day on which it should have been done, or one by which silence means something. */
  end: Extract<DatePurpose, 'due' | 'silence'>;
  /** What the keys of its events begin with, e.g. `draft/1/`. */
  stem: string;
  /** What its events, and its mails, say of it besides. */
  data: Data;
  facts: Data;
  words: Words;
}

/** What most obligations have in common; the rest is each one's own. */
export const PLAIN = {
  reminders: [],
  informed: [],
  escalation: null,
  again: null,
  end: 'due',
  stem: '',
  facts: {},
  words: {},
} satisfies Partial<Obligation>;

type Owed = Pick<Obligation, 'since' | 'data'> &
  Partial<Obligation> & {
    /** How long before its day its holders are reminded (`3wd`). */
    reminded?: string[];
    /** How often it is said again, and to whom above. */
    every?: Again | undefined;
    above?: string[];
  };

/** What is owed of a row, by its holder unless others are named. Throws the calendar's faults. */
export function owed(
  { calendar }: { calendar: Calendar },
  { step, title, holder, dueOn, cites }: Matter & { dueOn: IsoDate },
  { reminded = [], every = AGAIN, above = [], ...own }: Owed,
): Obligation {
  const reminders = remindersOf(calendar, dueOn, reminded);
  const again = { calendar, every, above };
  return { ...PLAIN, row: step, title, cites, holders: [holder], holder, dueOn, reminders, again, ...own };
}

/** What is said again to whom above, how often, counted by which calendar. */
export interface SaidAgain {
  calendar: Calendar;
  every: Again;
  above: string[];
}

/** Our suggestion, where a procedure sets nothing else: no law says how often. */
export const AGAIN: Again = { holder: '5wd', above: '10wd', cites: 'practice' };

/** Reminders before a day, earliest first. Throws the calendar's faults. */
export function remindersOf(calendar: Calendar, dueOn: IsoDate, periods: string[]): Reminder[] {
  return periods
    .map((before) => ({ before, at: reminderInstant(calendar, dueOn, before) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The first instant of the day so long after another, e.g. `3wd` after the due day. Throws the calendar's faults. */
export const instantAfter = (calendar: Calendar, dueOn: IsoDate, period: string): string =>
  startOfVnDay(dayAfter(calendar, dueOn, period));

/** What time has brought about by `now` of what is owed, and is not on record yet. */
export function overTime(obligations: Obligation[], events: EventsOnRecord, now: string): Consequence[] {
  return obligations.flatMap((owed) =>
    occasions(owed, events, now).flatMap((occasion) => {
      const key = keyOf(owed, occasion);
      return events.has(key) ? [] : [said(owed, occasion, key, now)];
    }),
  );
}

/** Its dates, past ones too: reminders, the end, the escalation; once they have passed, when it is said again next. */
export function datesOf(owed: Obligation, now: string): NamedDate[] {
  const { row, reminders, dueOn, end, escalation } = owed;
  return [
    ...reminders.flatMap(({ at }) => namedDate(row, 'reminder', at)),
    ...namedDate(row, end, endOfVnDay(dueOn)),
    ...namedDate(row, 'escalation', escalation?.at ?? null),
    ...namedDate(row, 'overdue', nextAgain(owed, 'overdue-again', now)),
    ...namedDate(row, 'escalation', nextAgain(owed, 'escalation-again', now)),
  ];
}

/** All are states ("due since"), so a missed wake-up loses none; of several reminders only the newest is sent. */
function occasions(owed: Obligation, events: EventsOnRecord, now: string): Occasion[] {
  const { dueOn, reminders, since, escalation } = owed;
  if (endOfVnDay(dueOn) > now) {
    const passed = reminders.filter(({ at }) => at <= now && at >= since).at(-1);
    return passed ? [{ stage: 'reminder', before: passed.before }] : [];
  }
  return [
    { stage: 'overdue' },
    ...(escalation && escalation.at <= now ? [{ stage: 'escalation' } as const] : []),
    ...newestAgain(owed, 'overdue-again', events, now),
    ...newestAgain(owed, 'escalation-again', events, now),
  ];
}

/** What each repetition repeats; where nothing was put before anybody by itself, who is above was told of the end. */
const firstOf = ({ escalation }: Obligation, stage: Repetition['stage']): 'overdue' | 'escalation' =>
  stage === 'escalation-again' && escalation ? 'escalation' : 'overdue';

/** Of several missed repetitions only the newest is said; none that fell before the first saying, late as it was. */
function newestAgain(owed: Obligation, stage: Repetition['stage'], events: EventsOnRecord, now: string): Occasion[] {
  const said = events.get(keyOf(owed, { stage: firstOf(owed, stage) }));
  const series = seriesOf(owed, stage);
  if (said === undefined || !series) return [];
  const times = series.passedBy(now);
  const on = series.day(times);
  return on && startOfVnDay(on) > said ? [{ stage, times, on }] : [];
}

function nextAgain(owed: Obligation, stage: Repetition['stage'], now: string): string | null {
  const series = seriesOf(owed, stage);
  if (!series || series.from > now) return null;
  const on = series.day(series.passedBy(now) + 1);
  return on && startOfVnDay(on);
}

/** The days on which it is said again to its holder, or to who is above. */
function seriesOf({ again, holders, dueOn, escalation }: Obligation, stage: Repetition['stage']) {
  if (!again || (stage === 'escalation-again' && again.above.every((body) => holders.includes(body)))) return null;
  const { calendar, every } = again;
  if (stage === 'overdue-again') return repetitions(calendar, dueOn, every.holder);
  return repetitions(calendar, escalation ? vnDateOf(escalation.at) : dueOn, every.above);
}

/** The usual words: in keys and names of events, and which mail. */
const USUAL: Record<Stage, { key: string; name: string; template: string }> = {
  reminder: { key: 'reminded', name: 'reminded', template: 'reminder' },
  overdue: { key: 'overdue', name: 'overdue', template: 'overdue' },
  escalation: { key: 'escalated', name: 'escalated', template: 'escalated' },
  'overdue-again': { key: 'overdue', name: 'overdue-again', template: 'overdue' },
  'escalation-again': { key: 'escalated', name: 'escalated-again', template: 'escalated' },
};

function keyOf(owed: Obligation, occasion: Occasion): string {
  if ('times' in occasion) {
    const stage = occasion.stage === 'overdue-again' ? 'overdue' : 'escalation';
    return `${keyOf(owed, { stage })}/again/${occasion.times}`;
  }
  const { words, stem, dueOn } = owed;
  const usual = [USUAL[occasion.stage].key, dueOn, ...(occasion.stage === 'reminder' ? [occasion.before] : [])];
  return words.key?.(occasion) ?? `${stem}${usual.join('/')}`;
}

/** The rows of what is on record as overdue. */
export const lateRows = (obligations: Obligation[], events: EventsOnRecord): ReadonlySet<string> =>
  new Set(
    obligations
      .filter((owed) => events.has(keyOf(owed, { stage: 'overdue' })))
      .flatMap(({ row, rows = [row] }) => rows),
  );

/**
 * When the holder of what a row shows was last reminded, or told that it is overdue, by itself (ISO instant); null:
 * never in its time as it stands.
 */
export function lastTold(obligations: Obligation[], events: EventsOnRecord, row: string): string | null {
  const owed = obligations.find((one) => (one.rows ?? [one.row]).includes(row));
  if (!owed) return null;
  const overdue = keyOf(owed, { stage: 'overdue' });
  const reminders = owed.reminders.map(({ before }) => keyOf(owed, { stage: 'reminder', before }));
  const told = [...events].flatMap(([key, at]) =>
    key === overdue || key.startsWith(`${overdue}/again/`) || reminders.includes(key) ? [at] : [],
  );
  return told.sort().at(-1) || null;
}

/** The usual key of the event that something is overdue. */
export const overdueKey = (stem: string, dueOn: IsoDate | null): string => `${stem}${USUAL.overdue.key}/${dueOn}`;

function said(owed: Obligation, occasion: Occasion, key: string, now: string): Consequence {
  const { words } = owed;
  const told = toldOf(owed, occasion);
  const name = words.name?.(occasion) ?? USUAL[occasion.stage].name;
  const usual = words.template?.(occasion) ?? USUAL[occasion.stage].template;
  const detail = detailOf(owed, occasion);
  const mail: PlainMail = (toBody, template, facts) =>
    mailOf(owed, key, template ?? usual, toBody, { ...detail, ...facts });
  const source: Data = occasion.stage === 'overdue' ? { dayBy: sourceOf(owed.dayCites ?? owed.cites) } : {};
  const data = { ...owed.data, dueOn: owed.dueOn, ...source, ...detail, ...words.data?.(occasion, told) };
  return happens(name, key, now, data, {
    mails: words.mails?.(occasion, mail, told) ?? told.map((body) => mail(body)),
    timed: true,
  });
}

/** What distinguishes the occasion: how long before, or the number of times and by how many working days late. */
function detailOf({ again, dueOn }: Obligation, occasion: Occasion): Data {
  if (occasion.stage === 'reminder') return { before: occasion.before };
  if (!('times' in occasion) || !again) return {};
  const { calendar, every } = again;
  const daysLate = workingDaysBetween(calendar, dueOn, occasion.on);
  return { again: { times: occasion.times, daysLate, practice: every.cites === 'practice' } };
}

function toldOf({ holders, informed, escalation, again }: Obligation, { stage }: Occasion): string[] {
  if (stage === 'escalation') return escalation?.to ?? [];
  if (stage === 'escalation-again') return again?.above.filter((body) => !holders.includes(body)) ?? [];
  return [...new Set(stage === 'overdue' ? [...holders, ...informed] : holders)];
}

/** A mail about what is owed, by a template. */
export function mailOf(owed: Obligation, key: string, template: string, toBody: string, more: Data): MailOrder {
  const { row: step, dueOn, cites, title, holder, facts } = owed;
  return mailAbout({ step, title, holder, dueOn, cites }, key, template, toBody, { ...facts, ...more });
}
