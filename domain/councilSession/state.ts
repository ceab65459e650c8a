import type { Calendar } from '../calendar/calendar';
import { type IsoDate, type IsoInstant, vnDateOf } from '../calendar/dates';
import type { When } from '../case/daysThatCount';
import type { EventsOnRecord } from '../case/events';
import type { MayPass } from '../case/succession';
import type { Basis, Text } from '../law/procedure';
import { orByDocument } from '../law/source';
import type { DataValue } from '../case/entry';
import type { ReasonRef } from '../case/logic';
import type { PlanVersions } from '../planContent/onRecord';

/**
 * How an item of the agenda ended. `noted`: a report or question that was heard and needs no vote; `cancelled`: the
 * plan that waited for it waits no longer.
 */
export type Outcome = 'adopted' | 'rejected' | 'returned' | 'postponed' | 'withdrawn' | 'noted' | 'cancelled';

/** Why a plan waits no longer for an item: it was cancelled, or went over to a version that doesn't have the step. */
export interface Ending {
  cause: 'cancelled' | 'version-moved';
  on: IsoDate;
  /** Who cancelled it; null of a version. */
  by: string | null;
  /** The document by which it was cancelled, where one was named: number and day, and its case if it is kept here. */
  number: string | null;
  signedOn: IsoDate | null;
  byDocument: string | null;
  /** Where the reason stands: in the plan's record. */
  why: ReasonRef;
  /** When those who prepare the session said that they know. */
  notedAt: IsoInstant | null;
}

/** `majority`: more than half of all deputies; `two-thirds`: removal of a deputy. */
export type Threshold = 'majority' | 'two-thirds';

/** A document by its stable id and the hash of its bytes; a newer one with the same id replaces it. */
export type DocumentRef = { id: string; sha256: string };

/**
 * The figures of a vote. Abstained, not voting and absent are three different things: `absent` is null when
 * nobody took attendance, because then it isn't known.
 */
export type Tally = {
  for: number;
  against: number;
  abstained: number;
  notVoting: number;
  absent: number | null;
  /** All deputies elected: what the majority is counted against. */
  total: number;
  threshold: Threshold;
  /** Votes for that adoption takes. */
  needed: number;
};

/** Who was there when the item came up; `deputies` is null when only the number was taken. */
export type Attendance = { present: number; deputies: string[] | null };

/** A roll of a sitting: it holds for every item until the next is called, or an item has one of its own. */
export type RollCall = Attendance & When;

/** What a deputy will ask, and what the Standing Body does with it; its words stand in the register beside the act. */
export type Question = {
  seq: number;
  at: IsoInstant;
  officer: string;
  /** Whose head is asked. */
  to: string;
  item: string | null;
  taken: { how: 'at-session' | 'in-writing' | 'declined'; at: IsoInstant } | null;
  /** When the body that is asked said that it has it. */
  receivedAt: IsoInstant | null;
};

/** The item in which a postponed one goes on, and the session that takes it up when that is known. */
export type Successor = { item: string; session: string | null };

/** What a deputy may choose, or not. */
export const CHOICES = ['for', 'against', 'abstain', 'not-voting'] as const;
export type Choice = (typeof CHOICES)[number];
/** Of an open vote by name; the deputy by id of the Council's roll, or, where it keeps none, by name. */
export type Ballot = { deputy: string; choice: Choice };

export type Decision = When & {
  outcome: Outcome;
  /** Number of the act that decided it. */
  seq: number;
  votes: Tally | null;
  why: string | null;
  next: Successor | null;
  /** Who voted how, where it was open and by name. */
  ballots?: Ballot[];
  /** By secret ballot: nobody is named. */
  secret?: true;
  /** Of a cancelled one. */
  ending?: Ending;
  /** What stood on record before a wrong tally was corrected, oldest first. */
  earlier?: Omit<Decision, 'earlier'>[];
};

/** `from`: the case and step in which the committee verified, where it did so before the item came on the agenda. */
export type Report = When & {
  by: string;
  document: DocumentRef;
  conclusion: string;
  from?: { case: string; step: string };
};
export type Resolution = When & { number: string; textSha256: string; document: DocumentRef };
export type Publication = When & { on: IsoDate; where: string };

/** What the agenda says of an item. */
export interface ItemDefinition {
  id: string;
  title: Text;
  /** A closed word of `ITEM_KINDS`. */
  kind: string;
  /** The case and step that wait for the outcome. */
  case: string | null;
  step: string | null;
  documents: DocumentRef[];
  needsReport: boolean;
  /** The committee that owes the verification report. */
  reportBy: string;
  threshold: Threshold;
  postponedFrom: { session: string; item: string } | null;
  /** When it comes up: the day where the session has several, and from when to when. */
  on: IsoDate | null;
  from: string | null;
  to: string | null;
  /** Who speaks on it, in order, by office. */
  speakers: string[];
}

/** An item with all that has happened to it. */
export interface AgendaItem extends ItemDefinition {
  addedAt: IsoInstant;
  /** The version of its plan's targets that is voted on with it; null where the plan has none. */
  targets: number | null;
  /** The versions of its plan's data that came with its papers; null where the plan has none. */
  plan: PlanVersions | null;
  /** Figures of the plan that the Council votes on otherwise than they were put before it. */
  amended: Amendment | null;
  report: Report | null;
  attendance: Attendance | null;
  decision: Decision | null;
  resolution: Resolution | null;
  publication: Publication | null;
}

/** Amended figures, as the version of the plan's targets that they become by the vote. */
export interface Amendment {
  version: number;
  sha256: string;
  at: IsoInstant;
  by: string;
  /** The plan's targets with them, as the plan takes them over. */
  targets: DataValue;
  /** Only the figures that differ: what was put before the Council, and what it decides. */
  figures: { indicator: string; before: string; value: string }[];
  why: ReasonRef;
}

/** What a session is opened with: the data of its first entry. */
export interface SessionOpening {
  caseId: string;
  council: string;
  standingBody: string;
  unit: string;
  title: Text;
  type: 'regular' | 'thematic';
  opensOn: IsoDate;
  /** All deputies elected, present or not. */
  deputies: number;
  /** Hash of the calendar by which days are counted; sessions opened by 0.1.0 have none. */
  calendar?: string;
}

/** A session of a People's Council, as its entries make it. Plain data, never changed in place. */
export interface SessionState extends Omit<SessionOpening, 'calendar'>, MayPass {
  calendar: Calendar | null;
  status: 'convened' | 'open' | 'closed';
  convenedAt: IsoInstant;
  openedAt: IsoInstant | null;
  /** The day that counts as that of its opening. */
  openedOn: IsoDate | null;
  closedAt: IsoInstant | null;
  agendaVersion: number;
  items: AgendaItem[];
  rolls: RollCall[];
  questions: Question[];
  /** Verification reports that were taken back; each is told to the Standing Body once. */
  withdrawnReports: (Omit<Report, 'conclusion' | 'countsOn'> & { item: string; seq: number })[];
  /** The opening day that passed without an opening, once the record says so. */
  missedOpening: IsoDate | null;
  /** The letters and reminders that the record holds already. */
  events: EventsOnRecord;
}

const CONVENING = { vi: 'Quyết định triệu tập kỳ họp', en: 'The convening of the session' };

/** What its day rests on, by which all preparation is due: whoever convened it named the day. */
export const basisOf = ({ convenedAt }: SessionState): Basis =>
  orByDocument('practice', CONVENING, vnDateOf(convenedAt));
