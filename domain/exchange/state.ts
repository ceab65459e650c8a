import { type IsoDate, vnDateOf } from '../calendar/dates';
import { type Begun, begun, type CaseOpening } from '../case/begun';
import { dayAfter } from '../case/dates';
import type { When } from '../case/daysThatCount';
import type { DocumentRef } from '../case/documents';
import type { Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import { calledBy, type Meeting } from '../case/meeting';
import { own } from '../own';

/** Semi-official exchange (trao đổi bán chính thức), workshop (hội thảo). */
export const EXCHANGE_FORMS = ['exchange', 'workshop'] as const;
export type ExchangeForm = (typeof EXCHANGE_FORMS)[number];

/** The row of its meeting. */
export const MEETING = 'meeting';

/** What the opening entry of an exchange says: who calls it, about what, when and where, whom. */
export interface ExchangeOpening extends CaseOpening {
  year: number;
  form: ExchangeForm;
  caller: string;
  /** The case of the caller's that it is about. */
  about: string | null;
  on: IsoDate;
  from: string;
  to: string;
  place: string;
  bodies: string[];
}

/** Something that the minutes say was agreed: who does what, with whom, by when. */
export interface Point {
  id: string;
  what: string;
  body: string;
  with: string[];
  by: IsoDate;
  /** What each body that it binds said to it; whoever wrote the minutes agreed by writing them. */
  answers: Record<string, { answer: 'agree' | 'decline'; at: string }>;
}

/** Papers that were put before those who meet. */
export interface Papers {
  seq: number;
  at: string;
  by: string;
  documents: DocumentRef[];
}

/** That it took place: who came, and the minutes. */
export interface Held extends When {
  seq: number;
  attended: string[];
  documents: DocumentRef[];
}

export interface ExchangeState extends Begun<ExchangeOpening> {
  meeting: Meeting;
  papers: Papers[];
  held: Held | null;
  points: Record<string, Point>;
  /** The caller waits for no further confirmation. */
  ending: boolean;
}

export function openExchange(entry: Entry, library: LawLibrary): ExchangeState {
  const state = begun<ExchangeOpening>(entry, library);
  const { caller, bodies } = state.opening;
  return {
    ...state,
    meeting: calledBy({ ...entry, by: { ...entry.by, body: caller } }, bodies, null),
    papers: [],
    held: null,
    points: {},
    ending: false,
  };
}

/** Whoever calls it, and all who are invited. */
export const party = ({ opening, meeting }: Pick<ExchangeState, 'opening' | 'meeting'>): string[] => [
  opening.caller,
  ...meeting.invited,
];

export const pointsOf = ({ points }: Pick<ExchangeState, 'points'>): Point[] => Object.values(points);

export const pointOf = ({ points }: Pick<ExchangeState, 'points'>, id: string): Point | undefined => own(points, id);

/** Whom a point binds: who does it, and with whom. */
export const bound = ({ body, with: partners }: Pick<Point, 'body' | 'with'>): string[] => [
  ...new Set([body, ...partners]),
];

/** Whom it binds and who hasn't said whether it agrees. */
export const unconfirmed = (point: Point): string[] => bound(point).filter((body) => !point.answers[body]);

/** Agreed is only what each body that it binds has agreed to; whoever says nothing hasn't. */
export const isAgreed = (point: Point): boolean =>
  bound(point).every((body) => point.answers[body]?.answer === 'agree');

/** A point that somebody declined is settled too. */
export const isSettled = (point: Point): boolean =>
  unconfirmed(point).length === 0 || Object.values(point.answers).some(({ answer }) => answer === 'decline');

/** Our suggestion: no law says by when minutes are written, or what they say is confirmed. */
const WITHIN = '5wd';

/** The last day for the minutes, counted from the meeting. */
export const minutesDue = ({ calendar, meeting }: ExchangeState): IsoDate => dayAfter(calendar, meeting.on, WITHIN);

/** The last day for confirming what the minutes say, counted from their being recorded; null before. */
export const confirmDue = ({ calendar, held }: ExchangeState): IsoDate | null =>
  held && dayAfter(calendar, vnDateOf(held.at), WITHIN);

/** The row of a point. */
export const pointRow = (id: string): string => `point-${id}`;

/** Where what was agreed is carried out. */
export const conclusionsOf = ({ caseId }: ExchangeOpening): string => `${caseId}.conclusions`;
