import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type Acts, yours } from '../case/act';
import type { Entry } from '../case/entry';
import { bodyId, isoDate, line, note, plainId, products } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, badDate, countedOn, refused } from '../case/machine';
import { clerkOf } from '../officialDocument/clerk';
import { LENGTHS } from '../officialDocument/forms';
import { DOCUMENT_TYPES, type DocumentType, URGENCIES } from '../officialDocument/types';
import { type Arrived, type BookOpening, type BookState, identityOf, type Numbered } from './state';

export const documentType = z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]);

const byBody = ({ body }: BookOpening) => yours([body], 'book');

/** Number with its notation: Annex VI part II, fields 4 (11 characters) and 5 (30), and the stroke between them. */
const foreignNumber = line(42);

/** What stands on a document that came from outside (Annex VI part II.II). */
export const arrived = z.strictObject({
  issuer: z
    .strictObject({ body: bodyId.nullable().default(null), name: line(200).nullable().default(null) })
    .meta({ description: 'A body of the directory, or whoever else by name' }),
  number: foreignNumber,
  date: isoDate,
  type: documentType,
  subject: line(LENGTHS.subject),
  signer: line(50).nullable().default(null),
  arrivedOn: isoDate,
  way: z.enum(['paper', 'mail', 'exchange', 'here']),
  urgency: z.enum(URGENCIES).nullable().default(null),
  answerBy: isoDate.nullable().default(null),
  documents: products.default([]),
  answers: plainId.nullable().default(null),
  issuedHere: plainId.nullable().default(null),
  again: z
    .boolean()
    .optional()
    .meta({ description: 'Registered although issuer, number and day are in the book already' }),
});

/** Everything that is done in a book. */
export const ACTS: Acts<BookState, BookOpening> = {
  'give-number': {
    by: byBody,
    clerk: true,
    ownRoute: true,
    data: z.strictObject({
      document: plainId,
      type: documentType,
      notation: line(LENGTHS.notation),
      date: isoDate,
      keptBy: line(LENGTHS.recipient).optional(),
    }),
    texts: note,
    judge: judgeNumber,
    apply: applyNumber,
  },
  'register-arrival': {
    by: byBody,
    clerk: true,
    ownRoute: true,
    data: arrived,
    texts: note,
    judge: judgeArrival,
    apply: applyArrival,
  },
  'set-series': {
    by: byBody,
    head: true,
    data: z.strictObject({ types: z.array(documentType).min(1).max(30) }),
    texts: note,
    judge: judgeSeries,
    apply: (state, act) => ({ ...state, apart: [...state.apart, ...(act.data.types as DocumentType[])] }),
  },
};

/** The day of a number: none after today, none before the number before it (art. 15(1)). */
function dayFault({ lastOn, opening }: BookState, field: string, day: string, at: string): Ruling | null {
  const today = vnDateOf(at);
  if (day > today) return badDate(field, day, `<= ${today}`);
  if (lastOn && day < lastOn) return badDate(field, day, `>= ${lastOn}`);
  return day.startsWith(`${opening.year}-`) ? null : badDate(field, day, `${opening.year}`);
}

function judgeNumber(state: BookState, act: Entry): Ruling {
  const { document, type, date } = act.data as unknown as Numbered;
  const { direction, series } = state.opening;
  if (direction !== 'outgoing' || (series ?? type) !== type)
    return refused('wrong-book', { book: state.opening.caseId });
  if (state.apart.includes(type)) return refused('wrong-book', { book: state.opening.caseId });
  const number = state.given.get(document);
  if (number !== undefined) return refused('number-given', { number });
  return dayFault(state, 'date', date, act.at) ?? accepted({ number: state.last + 1, ...countedOn(date, act.at) });
}

function applyNumber(state: BookState, act: Entry): BookState {
  const { document, type, notation, date, keptBy } = act.data as unknown as Numbered;
  const number = Number(act.data.number);
  return {
    ...withNumber(state, number, date),
    given: new Map(state.given).set(document, number),
    used: new Set(state.used).add(type),
    fresh: [...state.fresh, entered(act, number, { document, type, notation, date, ...(keptBy && { keptBy }) })],
  };
}

/** Numbers follow the days of arrival (art. 22(2)); what looks like one that is there is said, not swallowed. */
function judgeArrival(state: BookState, act: Entry): Ruling {
  const one = act.data as unknown as Arrived & { again?: boolean };
  if (state.opening.direction !== 'incoming') return refused('wrong-book', { book: state.opening.caseId });
  if ((one.issuer.body === null) === (one.issuer.name === null))
    return refused('invalid-input', { field: 'issuer', rule: 'body or name' });
  if (one.date > one.arrivedOn) return badDate('date', one.date, `<= ${one.arrivedOn}`);
  const number = state.known.get(identityOf(one));
  if (number !== undefined && one.again !== true) return refused('arrival-known', { number });
  const day = countedOn(one.arrivedOn, act.at);
  return dayFault(state, 'arrivedOn', one.arrivedOn, act.at) ?? accepted({ arrival: state.last + 1, ...day });
}

function applyArrival(state: BookState, act: Entry): BookState {
  const { again: _again, countsOn: _countsOn, arrival, ...rest } = act.data;
  const one = rest as unknown as Arrived;
  const number = Number(arrival);
  return {
    ...withNumber(state, number, one.arrivedOn),
    known: new Map(state.known).set(identityOf(one), number),
    fresh: [...state.fresh, entered(act, number, one)],
  };
}

const withNumber = (state: BookState, last: number, lastOn: string): BookState => ({ ...state, last, lastOn });

const entered = (act: Entry, number: number, what: Numbered | Arrived): BookState['fresh'][number] => ({
  seq: act.seq,
  number,
  at: act.at,
  clerk: clerkOf(act.by),
  what,
});

/** Art. 15(1)(c): the head decides which types have numbers of their own; not once some of the year were given. */
function judgeSeries({ opening, used, apart }: BookState, act: Entry): Ruling {
  if (opening.direction !== 'outgoing' || opening.series) return refused('wrong-book', { book: opening.caseId });
  const begun = (act.data.types as DocumentType[]).find((type) => used.has(type) || apart.includes(type));
  return begun ? refused('series-begun', { type: begun }) : accepted();
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = ['number-given', 'arrival-registered', 'book-closed'];
