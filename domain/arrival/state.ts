import { vnDateOf } from '../calendar/dates';
import { type Begun, begun, type CaseOpening } from '../case/begun';
import type { Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import type { Basis } from '../law/procedure';
import { orByDocument } from '../law/source';
import type { Arrived } from '../documentBook/state';
import type { Clerk } from '../officialDocument/clerk';
import type { DocumentEffect, RecordsRules } from '../officialDocument/state';

/** What the opening entry of an arrival says: what stands on the document, and the number the book gave it. */
export interface ArrivalOpening extends Arrived, CaseOpening {
  body: string;
  book: string;
  /** Số đến. */
  arrival: number;
  rules: RecordsRules;
  /** The officer who registered it. */
  registeredBy: string;
  /** How it was that officer; nothing stands here of those registered before this was kept. */
  clerk?: Clerk;
}

/** Who is to deal with it, by when, as whoever leads the body directed (art. 23(2)). */
interface Directed {
  seq: number;
  at: string;
  by: string;
  /** The officer who passed it on. */
  officer: string;
  lead: string;
  with: string[];
  dueOn: string | null;
}

export interface ArrivalState extends Begun<ArrivalOpening> {
  directions: Directed[];
  /** The cases that it was given to as somebody's answer or act. */
  given: { seq: number; at: string; case: string; step: string | null }[];
  /** The later document that takes it back or its place. */
  recalled: { seq: number; kind: DocumentEffect; by: string; number: string; date: string } | null;
  returned: { seq: number; at: string } | null;
  /** Our document that answers it. */
  answeredBy: string | null;
}

export const openArrival = (entry: Entry, library: LawLibrary): ArrivalState => ({
  ...begun<ArrivalOpening>(entry, library),
  directions: [],
  given: [],
  recalled: null,
  returned: null,
  answeredBy: null,
});

export const directionOf = ({ directions }: ArrivalState): Directed | null => directions.at(-1) ?? null;

/** By when it is to be dealt with: as whoever directed says, else as the document asks. */
export const handlingDue = (state: ArrivalState): string | null => directionOf(state)?.dueOn ?? state.opening.answerBy;

/** What the day of a row rests on: the rule for passing on, then whoever directed, or the document that asks. */
export function basisOf(state: ArrivalState, row: string): Basis {
  const { opening } = state;
  const direction = directionOf(state);
  if (row !== 'handling' || !direction) return opening.rules.pass.cites;
  const { number } = opening;
  const name = direction.dueOn
    ? { vi: 'Ý kiến chỉ đạo giải quyết văn bản đến', en: 'The direction given on the document' }
    : { vi: `Văn bản đến số ${number}`, en: `The document that came, no. ${number}` };
  return orByDocument('practice', name, vnDateOf(direction.at));
}

/** Who may deal with it: the body it came to, and those it was passed to. */
export const holdersOf = ({ opening, directions }: ArrivalState): string[] => [
  ...new Set([opening.body, ...directions.flatMap(({ lead, with: others }) => [lead, ...others])]),
];
