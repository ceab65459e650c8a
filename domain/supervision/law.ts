import type { IsoDate } from '../calendar/dates';
import type { Again, Basis, DeadlineRule, Product, Setting, Text } from '../law/procedure';

/**
 * Who supervises: the Council (or National Assembly), its Standing Body, a committee, a group of deputies, a deputies'
 * delegation.
 */
export const SUBJECTS = ['council', 'standing-body', 'committee', 'deputies-group', 'delegation'] as const;
export type Subject = (typeof SUBJECTS)[number];

export type SupervisionLevel = 'nation' | 'province' | 'district' | 'commune';

/**
 * The parts that bodies have in a supervision, kept apart: the office prepares and proposes, `conducts` carries it out
 * and assesses, `verifies` is the committee that examines, `decides` takes the decisions, `closes` ends the file;
 * `supervised` answer.
 */
export const PARTS = ['office', 'conducts', 'verifies', 'decides', 'closes', 'supervised'] as const;
export type Part = (typeof PARTS)[number];

/**
 * draft, decide, notice, meeting, verify, publish: one body does it; report: each supervised body; conclude: the
 * conclusion with its tasks.
 */
export type SupervisionKind = 'draft' | 'decide' | 'notice' | 'report' | 'meeting' | 'verify' | 'conclude' | 'publish';

/** A time limit that may hold for some subjects only. */
export type SubjectRule = DeadlineRule & { for?: Subject[] };

export interface SupervisionStep {
  id: string;
  kind: SupervisionKind;
  title: Text;
  /** Points S1–S36 of the source article. */
  covers: string[];
  by: Part;
  role: 'head' | 'officer';
  needs: string[];
  produces: Product[];
  due: SubjectRule[];
  reminders: string[];
  cites: Basis;
}

/** One rung of what follows when a task stays undone: who takes it, how long after the rung before it is proposed. */
export interface Rung {
  id: string;
  title: Text;
  by: Part;
  after: string;
  /** May be taken more than once before the next. */
  repeats: boolean;
  /** The group of the supervision that carries the rung out, where it is one. */
  opens?: string;
  cites: Basis;
}

/** What happens to the tasks of a conclusion (nhiệm vụ sau giám sát). */
export interface FollowUp {
  reminders: string[];
  /** How long the explanation demanded for an overdue task may take, and at most in complex cases; calendar days. */
  explanation: { ordinary: string; complex: string; cites: Basis };
  ladder: Rung[];
  cites: Basis;
}

/** What asking for information rests on (S29), and when silence is put before the body above. */
export interface InformationLaw {
  reminders: string[];
  escalateAfter: string;
  cites: Basis;
}

/**
 * Which bodies have which parts for one subject at one level; `conducts` may be a group, of which the case names one.
 */
export interface SubjectParts {
  conducts: string;
  decides: string;
  closes: string[];
  office: string;
}

/** A group of supervision work as one law has it: the law that a case of that group keeps for good. */
export interface SupervisionLaw {
  /** `supervision:` and the group’s id. */
  id: string;
  version: string;
  group: string;
  title: Text;
  inForce: { from: IsoDate; to?: IsoDate };
  covers: string[];
  subjects: Subject[];
  /** Nobody but those who have a part may see such a case. */
  confidential: boolean;
  steps: SupervisionStep[];
  /** Days that people set and the law counts from. */
  anchors: { id: string; title: Text; cites: Basis }[];
  settings: Setting[];
  /** How often what is overdue is said again, where the law or its practice says so. */
  again?: Again;
  information: InformationLaw;
  followUp: FollowUp;
  cites: Basis;
}
