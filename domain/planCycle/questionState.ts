import type { IsoDate } from '../calendar/dates';
import type { DocumentRef } from '../case/documents';
import type { Actor } from '../case/entry';
import type { Answer } from '../consultation/state';
import type { Step } from '../law/procedure';

/** The letter with which papers are put out for opinion. */
export interface CoveringLetter {
  subject: string;
  text: string;
}

/** What a consultation step asks, from its being drawn up to its sending. */
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
  answer: Answer | null;
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
}

export const hasAnswer = (one: Standing | undefined): boolean =>
  one !== undefined && (one.deemed || one.answer !== null);

/** The how-manieth round is being asked: a step that came back before anybody was asked is in its first still. */
export const askedRound = ({ standing }: { standing: EarlierRound | null }): number => (standing?.round ?? 0) + 1;

/** Whether the step's question is drawn up and signed before it is sent; so in cases begun since this is asked for. */
export const isPrepared = ({ opening }: { opening: { prepared?: true } }, { kind }: Pick<Step, 'kind'>): boolean =>
  opening.prepared === true && kind === 'consult';

export const isSent = ({ question }: { question: Question | null }): boolean => question?.stage === 'sent';
