import type { IsoDate } from '../calendar/dates';
import type { DocumentRef } from '../case/documents';
import type { Actor } from '../case/entry';
import type { ReasonRef } from '../case/logic';
import type { Answer } from '../consultation/state';
import type { CarriedContribution } from '../gathering/state';
import type { Step } from '../law/procedure';
import type { StepKind } from '../law/stepKinds';

/** The letter with which papers are put out for opinion, or parts of the work are asked for. */
export interface CoveringLetter {
  subject: string;
  text: string;
}

/** What a step asks of many, from its being drawn up to its sending. */
export interface Question {
  bodies: string[];
  documents: DocumentRef[];
  letter: CoveringLetter;
  /** The covering letter's own number. */
  number?: string;
  /** Last day for answers. */
  until: IsoDate;
  stage: 'proposed' | 'returned' | 'sent';
  /** The entry that says so: who drew it up or signed it, when. */
  seq: number;
  at: string;
  by: Actor;
  /** The entry by which the signer sent it back, with the reason. */
  returnedBy?: number;
}

/** What a body said in an earlier round, or by its silence is held to have said. */
export interface Standing {
  /** `delivered`: it brought in all that it owed. */
  answer: Answer | 'delivered' | null;
  deemed: boolean;
  /** When it answered, or when its time was over. */
  at: string | null;
  round: number;
}

/** What the step's last closed round came to, by body. */
export interface EarlierRound {
  case: string;
  round: number;
  answers: Record<string, Standing>;
  /** gather: what was brought in. */
  contributions?: CarriedContribution[];
}

/** A round that was running when its draft came back: ended, and not yet heard of what was answered in it. */
export interface EndingRound {
  case: string;
  by: string;
  why: ReasonRef | null;
}

export const hasAnswer = (one: Standing | undefined): boolean =>
  one !== undefined && (one.deemed || one.answer !== null);

/** The how-manieth round is being asked: a step that came back before anybody was asked is in its first still. */
export const askedRound = ({ standing }: { standing: EarlierRound | null }): number => (standing?.round ?? 0) + 1;

/** The kinds of step that a case draws up and signs before they are sent; `true`: consultations alone. */
export type Prepared = true | StepKind[];

/**
 * Whether what the step asks is drawn up and signed before it is sent; so in cases begun since this is asked for. What
 * another step assigned, or a schedule in force lays down, was signed and sent by that document.
 */
export function isPrepared({ opening }: { opening: { prepared?: Prepared } }, { kind, duties }: Asking): boolean {
  const { prepared } = opening;
  return !duties && (prepared === true ? kind === 'consult' : (prepared?.includes(kind) ?? false));
}

type Asking = Pick<Step, 'kind' | 'duties'>;

export const isSent = ({ question }: { question: Question | null }): boolean => question?.stage === 'sent';
