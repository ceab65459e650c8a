import type { IsoDate } from '../calendar/dates';
import type { When } from '../case/daysThatCount';
import type { DocumentRef } from '../case/documents';

/** Where a project's money comes from. */
export const CAPITAL_SOURCES = [
  'central-budget',
  'local-budget',
  'mixed-budget',
  'oda',
  'own-revenue',
  'other',
] as const;
export type CapitalSource = (typeof CAPITAL_SOURCES)[number];

/** Million đồng of one source; assigned for a year, or disbursed to date. */
export interface Share {
  source: CapitalSource;
  amount: string;
}
export type YearShare = Share & { year: number };

/** A part of the project that is to be reached by a day, as it was approved. */
export interface Milestone {
  name: string;
  dueOn: IsoDate;
}

/** What was approved: by whose decision, how much, from when to when, with which capital. A later one changes it. */
export interface Approval {
  seq: number;
  /** Who decided, and the decision's number and day. */
  decidedBy: string;
  number: string;
  signedOn: IsoDate;
  /** Total investment, million đồng. */
  total: string;
  startsOn: IsoDate;
  finishesOn: IsoDate;
  capital: YearShare[];
  milestones: Milestone[];
}

/** What the owner reports of the project as of a day; all figures from the project's beginning (S30). */
export interface ProgressReport extends When {
  seq: number;
  by: string;
  asOf: IsoDate;
  /** The period that it answers for; null: one in between. */
  period: string | null;
  disbursed: Share[];
  /** Share of the work that is done, per cent. */
  work: string;
  reached: { name: string; on: IsoDate }[];
  /** It takes back figures of an earlier report. */
  corrects: boolean;
  late: boolean;
  documents: DocumentRef[];
}
