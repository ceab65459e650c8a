import { endOfVnDay, type IsoDate } from '../calendar/dates';
import type { CaseOpening } from '../case/begun';
import type { DocumentRef } from '../case/documents';
import type { Entry } from '../case/entry';
import type { EventsOnRecord } from '../case/events';
import type { Clerk } from '../officialDocument/clerk';
import type { DocumentType, Urgency } from '../officialDocument/types';
import type { RecordsRules } from '../officialDocument/state';

/** Sổ đăng ký văn bản đi, sổ đăng ký văn bản đến (Decree 30/2020 art. 16 and 22). */
export const DIRECTIONS = ['outgoing', 'incoming'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the opening entry of a book says: one body's, one year's, one series' of numbers. */
export interface BookOpening extends CaseOpening {
  body: string;
  year: number;
  direction: Direction;
  /** The type that has numbers of its own, where the head decided so; null: all that have none. */
  series: DocumentType | null;
  rules: RecordsRules;
}

/** A document that came in from outside, as what stands on it says (Annex VI part II.II). */
export interface Arrived {
  /** A body of the directory, or another's name. */
  issuer: { body: string | null; name: string | null };
  number: string;
  date: IsoDate;
  type: DocumentType;
  subject: string;
  signer: string | null;
  arrivedOn: IsoDate;
  way: 'paper' | 'mail' | 'exchange' | 'here';
  urgency: Urgency | null;
  answerBy: IsoDate | null;
  documents: DocumentRef[];
  /** Our own document that it answers. */
  answers: string | null;
  /** The document's own case, where it was issued here. */
  issuedHere: string | null;
}

export interface BookState {
  opening: BookOpening;
  openedAt: string;
  /** The newest number given; 0 while there is none. */
  last: number;
  /** Day of the newest number: none is dated before it. */
  lastOn: IsoDate | null;
  /** Numbers by the document they were given to. */
  given: Map<string, number>;
  /** What already came in, by issuer, number and day. */
  known: Map<string, number>;
  /** Types that have numbers of their own. */
  apart: DocumentType[];
  /** Types that a number was given to already. */
  used: Set<DocumentType>;
  /** Entries to write letters about: each once. */
  fresh: { seq: number; number: number; at: string; clerk: Clerk; what: Numbered | Arrived }[];
  events: EventsOnRecord;
  closedAt: string | null;
}

/** A signed document that gets its number. */
export interface Numbered {
  document: string;
  type: DocumentType;
  notation: string;
  date: IsoDate;
  /** The unit or person that keeps the body's own copy (art. 19); in books of before this was asked nobody is named. */
  keptBy?: string;
}

export const openBook = (entry: Entry): BookState => ({
  opening: entry.data as unknown as BookOpening,
  openedAt: entry.at,
  last: 0,
  lastOn: null,
  given: new Map(),
  known: new Map(),
  apart: [],
  used: new Set(),
  fresh: [],
  events: new Map(),
  closedAt: null,
});

/** A number is one of its year (art. 15(1), 22(2)): the book ends with 31 December in Vietnam. */
export const endOf = ({ opening }: Pick<BookState, 'opening'>): string => endOfVnDay(`${opening.year}-12-31`);

/** By what two registrations are one document (Annex VI part I.III.1(h)). */
export const identityOf = ({ issuer, number, date }: Pick<Arrived, 'issuer' | 'number' | 'date'>): string =>
  [issuer.body ?? issuer.name, number.replace(/\s+/g, '').toLowerCase(), date].join('|');

/** The arrival's case: one for each number of a book of arrivals. */
export const arrivalOf = (book: string, number: number): string => `${book}.${number}`;

/** The book's id: one for each body, year, direction and series. */
export const bookOf = (body: string, year: number, direction: Direction, series: DocumentType | null = null): string =>
  [body, direction, year, ...(series ? [series] : [])].join('.');
