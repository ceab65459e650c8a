import type { Text } from '../../domain/law/procedure';
import type { PlanVersions } from '../../domain/planContent/onRecord';
import type { CameBack } from '../../domain/planCycle/dossier';

/** A document of a dossier, with what the record says of it. */
export interface Paper {
  id: string;
  sha256: string;
  /** The body whose document it is. */
  issuer: string;
  lodgedBy: { body: string; officer: string } | null;
  lodgedAt: string | null;
  number: string | null;
  issuedOn: string | null;
  /** As which product it was lodged; none where no procedure calls it anything. */
  typeTitle: Text | null;
}

/** What one step, item or body brought. */
export interface Group {
  case: string;
  step: string;
  title: Text;
  /** The act rests on it; else it is another paper of the case. */
  basis: boolean;
  papers: Paper[];
  /** The case in which many bodies did it. */
  apart: string | null;
}

/** A product that is asked for and isn't on record, and who owes it. */
export interface Missing {
  type: string;
  title: Text;
  stepTitle: Text;
  owes: string;
}

/** The versions of a plan's data that an act stands on. */
interface DecidedOn {
  case: string;
  versions: PlanVersions;
  /** Other versions are submitted by now than came with the papers. */
  changed: boolean;
}

/** What an act is about, by ids. */
export interface Gathered {
  groups: Group[];
  missing: Missing[];
  /** Whether a procedure says what must be there; without one nobody can call it complete. */
  known: boolean;
  cameBack: CameBack[];
  /** The plan cycle that the act is about. */
  cycle: string | null;
  /** The plan's data that is decided on. */
  plan: DecidedOn | null;
  titleOf(step: string): Text;
  /** What is on record now for a step that came back. */
  lodged(step: string): { id: string; type: string; sha256: string }[];
}

/** Of a paper of which the record says no more. */
export const UNSAID = { lodgedBy: null, lodgedAt: null, number: null, issuedOn: null, typeTitle: null };

export const NOTHING: Gathered = {
  groups: [],
  missing: [],
  known: false,
  cameBack: [],
  cycle: null,
  plan: null,
  titleOf: (step) => ({ vi: step, en: step }),
  lodged: () => [],
};
