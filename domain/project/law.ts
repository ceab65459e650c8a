import type { IsoDate } from '../calendar/dates';
import type { Again, Basis, Text } from '../law/procedure';

/** Whose project it is: the level of the unit that decides on it. */
export const PROJECT_LEVELS = ['nation', 'province', 'district', 'commune'] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number];

/** Who is told of a project: the Council of each place at that tier, or the community of the place itself. */
export type Told = 'province' | 'district' | 'commune' | 'community';

/** One line of the matrix of notices (S31). */
export interface NoticeRule {
  id: string;
  level: ProjectLevel;
  tells: Told;
  title: Text;
  cites: Basis;
}

/** What every version of the law on a project's register makes somebody owe. */
export const LAW_DUTIES = [
  'notice',
  'acknowledgement',
  'posting',
  'information',
  'basics',
  'answer',
  'new-owner',
  'confirm-places',
] as const;
/**
 * `area-posting`: a commune makes public what others decided on and lies in its area; `progress`: the owner's report on
 * a half-year or a year. Not every version asks these.
 */
export const DUTY_KINDS = [...LAW_DUTIES, 'area-posting', 'progress'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** A duty, and how long it may take from what brought it about: the one may be the law's and the other practice. */
export interface DutyRule {
  title: Text;
  covers: string[];
  cites: Basis;
  within: { period: string; cites: Basis };
  reminders: string[];
}

/** The owner's periodic report: by which day of the same year (0) or the next (1) each period is reported on. */
export type ProgressRule = Omit<DutyRule, 'within'> & {
  within: { by: Record<'half' | 'year', { day: number; month: number; year: number }>; cites: Basis };
};

/** One of the basic contents that a project's owner reports (S30). */
export interface Content {
  id: string;
  title: Text;
  cites: Basis;
}

/** One dated version of the law on the register of projects; S30 and S31. */
export interface ProjectLaw {
  version: string;
  title: Text;
  from: IsoDate;
  to?: IsoDate;
  /** The version that took its place because it misstates the law: no project is registered under it any more. */
  correctedBy?: string;
  notices: NoticeRule[];
  contents: Content[];
  /** How often what is overdue is said again, where the version says so. */
  again?: Again;
  duties: Record<(typeof LAW_DUTIES)[number], DutyRule>;
  areaPosting?: DutyRule;
  progress?: ProgressRule;
  /** How many days running a posting in the commune takes at least. */
  posting: { atLeast: string; cites: Basis };
  /** The community's supervision board: its size, and how long before it begins the owner is told. */
  board: { members: number; ahead: string; cites: Basis };
}

/** The law as a case keeps it: without the lines of the matrix that are not about it. */
export type KeptLaw = Omit<ProjectLaw, 'notices'> & { rule: NoticeRule };
