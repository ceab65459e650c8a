import { vnDateOf } from '../calendar/dates';
import { type Apart, type ApartOpening, openApart } from '../case/apart';
import type { Data, Entry } from '../case/entry';
import type { LawLibrary, ReasonRef } from '../case/logic';
import type { DocumentRef } from '../case/documents';
import type { Article, Position } from '../coordination/articles';
import type { Basis, Silence } from '../law/procedure';
import { orByDocument } from '../law/source';

/** What the opening entry of a consultation says; whoever asks accepts or explains each comment. */
export interface ConsultationOpening extends ApartOpening {
  consultees: string[];
  nominal: string | null;
  silence: Silence | null;
  escalateTo: string | null;
  /**
   * Silence is consent only of those who are proved to have received what they were asked, each from its own day. Not
   * so in consultations opened before this was asked for.
   */
  onProof?: true;
  /** What each states its position on, article by article; silence is never consent to it. */
  articles?: Article[];
  /** The case of the round before, whose draft this one follows. */
  follows?: string;
  /** Who answered in an earlier round and isn't asked again: its answer stands. */
  carried?: CarriedAnswer[];
}

/** An answer, or what silence was held to say, of the round named. */
export interface CarriedAnswer {
  body: string;
  answer: Answer | null;
  deemed: boolean;
  at: string | null;
  round: number;
}

export const ANSWERS = ['agree', 'agree-with-comments', 'object', 'nothing-to-say'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Acceptance and explanation (tiếp thu, giải trình) of one comment. */
export const HANDLINGS = ['accepted', 'partly-accepted', 'explained', 'noted'] as const;
export type Handling = (typeof HANDLINGS)[number];

export interface Comment {
  id: string;
  from: string;
  handling: Handling | null;
  /** Number of the entry that handled it last, and when; 0 while nobody has. */
  handled: number;
  handledAt: string | null;
}

/** An answer that came on paper: by which document, when it arrived, and who entered it here. */
export interface OnPaper {
  number: string;
  signedOn: string;
  arrivedOn: string;
  enteredBy: string;
  /** The arrival's case in the asking body's book. */
  arrival?: string;
}

/** That the letter was sent back: on which day, which document, and where the reason stands. */
export interface Refused {
  on: string;
  document: string;
  why: ReasonRef | null;
}

/** One consultee, from sending to answer. `deemed` is consent by silence; a late answer never takes it back. */
export interface Consultee {
  body: string;
  seenAt: string | null;
  /** By what of the official document that asked, where not by opening the question here. */
  provedBy?: { proof: string; document: string };
  /** It sent the letter that asked back, and none is proved to have reached it since: its silence says nothing. */
  refused?: Refused | null;
  answer: Answer | null;
  answeredAt: string | null;
  late: boolean;
  silentSince: string | null;
  deemed: boolean;
  round: number;
  documents: DocumentRef[];
  /** What it said to each article, where articles were put before it. */
  positions?: Position[];
  /** The body that is asked in its place, since it ended without an answer. */
  passedTo: string | null;
  onPaper: OnPaper | null;
  /** When the asking body stopped waiting for it: it was never reached, and has neither answered nor consented. */
  givenUpAt: string | null;
  /** It isn't asked in this round; its answer is that of this earlier one. */
  carriedFrom: number | null;
}

/** An answer that was taken back: whose, by which entry, when, and what it had brought. */
export interface Withdrawn {
  body: string;
  by: string;
  seq: number;
  at: string;
  documents: DocumentRef[];
}

export interface ConsultationState extends Apart<ConsultationOpening> {
  consultees: ReadonlyMap<string, Consultee>;
  comments: Record<string, Comment>;
  /**
   * Consultees without an answer that counts, and comments not yet handled: kept so that no act walks the whole list.
   */
  awaiting: number;
  unhandled: number;
  /** Who answered late, in order; each is told to the asking body once. */
  late: string[];
  /** Whose answer came as an arrival in the asking body's book, in order; each arrival is told what it was given to. */
  arrived: string[];
  /** Who sent the letter back that asked them, and neither answered nor was reached since. */
  refusers: string[];
  /** Answers taken back, in order; each is told to the asking body once. */
  withdrawn: Withdrawn[];
  /** When the silent were warned of what silence means. */
  warnedAt: string | null;
}

export function openConsultation(entry: Entry, library: LawLibrary): ConsultationState {
  const state = openApart<ConsultationOpening>(entry, library);
  const { opening } = state;
  const all = [...opening.consultees.map(unanswered), ...(opening.carried ?? []).map(carriedOver)];
  const consultees = new Map(all.map((one) => [one.body, one]));
  return {
    ...state,
    consultees,
    comments: {},
    awaiting: opening.consultees.length,
    unhandled: 0,
    late: [],
    arrived: [],
    refusers: [],
    withdrawn: [],
    warnedAt: null,
  };
}

/** A body that has just been asked. */
export function unanswered(body: string): Consultee {
  return {
    body,
    seenAt: null,
    answer: null,
    answeredAt: null,
    late: false,
    silentSince: null,
    deemed: false,
    round: 1,
    documents: [],
    passedTo: null,
    onPaper: null,
    givenUpAt: null,
    carriedFrom: null,
  };
}

/** A body whose earlier answer stands. */
const carriedOver = ({ body, answer, deemed, at, round }: CarriedAnswer): Consultee => ({
  ...unanswered(body),
  answer,
  answeredAt: answer && at,
  silentSince: deemed ? at : null,
  deemed,
  carriedFrom: round,
});

export interface Tally extends Record<Answer, number> {
  asked: number;
  deemed: number;
  silent: number;
  late: number;
  /** Never reached: neither an answer nor a consent. */
  unreached: number;
  /** Of those that answered or consented, by an earlier round's answer that stands. */
  carried: number;
}

/** Those whose answer counts or is awaited: whoever ended unanswered is asked in its successor. */
export const asked = (state: ConsultationState): Consultee[] =>
  [...state.consultees.values()].filter(({ passedTo }) => passedTo === null);

/** Those still to answer. */
export const silent = (state: ConsultationState): Consultee[] =>
  asked(state).filter(({ answer, deemed, givenUpAt }) => answer === null && !deemed && !givenUpAt);

/** What the consultation came to. Deemed consents are counted apart from consents given. */
export function tally(state: ConsultationState): Tally {
  const count: Tally = {
    asked: 0,
    agree: 0,
    'agree-with-comments': 0,
    object: 0,
    'nothing-to-say': 0,
    deemed: 0,
    silent: 0,
    late: 0,
    unreached: 0,
    carried: 0,
  };
  for (const one of asked(state)) {
    count.asked += 1;
    if (one.late) count.late += 1;
    if (one.carriedFrom !== null) count.carried += 1;
    if (one.deemed) count.deemed += 1;
    else if (one.answer) count[one.answer] += 1;
    else if (one.givenUpAt) count.unreached += 1;
    else count.silent += 1;
  }
  return count;
}

export const tallyData = (state: ConsultationState): Data => ({ ...tally(state) });

/** What each body said, for a further round to carry over. */
export const answersOf = (state: ConsultationState): Data =>
  Object.fromEntries(
    asked(state).map(({ body, answer, deemed, answeredAt, silentSince, carriedFrom }) => [
      body,
      { answer, deemed, at: deemed ? silentSince : answeredAt, round: carriedFrom ?? state.opening.round ?? 1 },
    ]),
  );

/**
 * Who objects, by name: whoever adopts the text must decide over each. Of a text in articles, all who don't agree to it
 * as it stands: whoever wants it worded otherwise, and whoever was never reached.
 */
export const objectors = (state: ConsultationState): string[] =>
  asked(state)
    .filter(({ answer, deemed }) => (state.opening.articles ? answer !== 'agree' : answer === 'object' && !deemed))
    .map(({ body }) => body);

/** Who objects to which article, or wants it worded otherwise; why, the comment of that name says. */
export const objections = (state: ConsultationState): (Position & { body: string })[] =>
  asked(state).flatMap(({ body, positions = [] }) =>
    positions.filter(({ position }) => position !== 'agree').map((one) => ({ body, ...one })),
  );

/** With what has changed of one body that is asked. */
export function withConsultee(state: ConsultationState, body: string, change: Partial<Consultee>): ConsultationState {
  const changed = { ...(state.consultees.get(body) as Consultee), ...change };
  return { ...state, consultees: new Map(state.consultees).set(body, changed) };
}

/** The letter that went out names the last day, where no law does. */
export function basisOf({ opening: { cites, letter }, openedAt }: ConsultationState): Basis {
  if (!letter) return cites;
  const no = letter.number ? { vi: ` số ${letter.number}`, en: ` no. ${letter.number}` } : { vi: '', en: '' };
  const name = { vi: `Công văn lấy ý kiến${no.vi}`, en: `The covering letter${no.en}` };
  return orByDocument(cites, name, vnDateOf(openedAt));
}
