import { type Begun, begun, type CaseOpening } from '../case/begun';
import type { DocumentRef } from '../case/documents';
import type { Entry } from '../case/entry';
import type { LawLibrary, ReasonRef } from '../case/logic';
import type { Again, Basis } from '../law/procedure';
import { orByDocument } from '../law/source';
import type { Clerk } from './clerk';
import { type Signature as Signed, twoDigits } from './paper';
import type { DocumentType, Urgency } from './types';

/** What a document does to one issued before it (art. 18(3), (4)): thu hồi, thay thế, đính chính. */
export const EFFECTS = ['recalls', 'replaces', 'corrects'] as const;
export type DocumentEffect = (typeof EFFECTS)[number];

/** What proves that a recipient has it: opened here, a signed receipt of paper, the post's, the exchange's status. */
export const PROOFS = ['opened', 'registered', 'signed-receipt', 'post', 'exchange'] as const;
export type Proof = (typeof PROOFS)[number];

/**
 * What the exchange between agencies' systems says became of a document there: 01 arrived, 02 refused, 03 accepted, 04
 * assigned, 05 in progress, 06 finished (status codes of QCVN 102:2016/BTTTT, whose text was not read).
 */
export const EXCHANGE_STATUSES = ['01', '02', '03', '04', '05', '06'] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATUSES)[number];
/** Sent back (Decree 30/2020 art. 21(2)(b)). */
export const REFUSED: ExchangeStatus = '02';
/** From here on it is the recipient's: it can't be refused any more. */
export const ACCEPTED: ExchangeStatus = '03';

/** A status, on which day the exchange gave it, by which entry it is on record. */
export interface Exchanged {
  status: ExchangeStatus;
  on: string;
  seq: number;
}

/** To whom it goes ("Nơi nhận"): a body of the directory, or whoever is reached on paper only, by name. */
export interface Recipient {
  key: string;
  body: string | null;
  name: string | null;
}

/** An earlier document: one of ours, or another's by what stands on it. */
export interface Reference {
  document: string | null;
  issuer: string;
  number: string;
  date: string;
}

/** What is said of a draft, and may be changed until it is put forward for signature. */
export interface Draft {
  subject: string;
  urgency: Urgency | null;
  /** By when an answer is asked for (ISO date). */
  answerBy: string | null;
  recipients: Recipient[];
  /** The text itself first, then what is attached to it. */
  documents: DocumentRef[];
}

/** The days that records work has, with their clauses (`procedures/records.yaml`). */
export interface RecordsRules {
  /** From signature to number and issue. */
  issue: { within: string; cites: Basis };
  /** From an arrival to whoever is to deal with it. */
  pass: { within: string; cites: Basis };
  /** How long a delivery may stay unproved before the issuer is told. */
  prove: { within: string; cites: Basis };
  /** The clause that each step of records work rests on, by the steps' names; none in cases opened before. */
  steps?: Partial<Record<RecordsStep, Basis>>;
  again?: Again;
}

/** The steps of records work that a case's table of contents has. */
export const RECORDS_STEPS = [
  'draft',
  'issue',
  'delivery',
  'book-outgoing',
  'book-incoming',
  'direction',
  'handling',
] as const;
export type RecordsStep = (typeof RECORDS_STEPS)[number];

/** The clause of a step; none where the case was opened before they were kept. */
export const clauseOf = ({ steps }: RecordsRules, step: RecordsStep): Basis => steps?.[step] ?? [];

/** What the opening entry of a document says. */
export interface DocumentOpening extends Draft, CaseOpening {
  issuer: string;
  type: DocumentType;
  /** The case, and the step of it, that the document belongs to. */
  about: { case: string; kind: string; step: string | null } | null;
  answers: Reference | null;
  effect: { on: string; kind: DocumentEffect } | null;
  rules: RecordsRules;
}

export interface Version extends Draft {
  /** Number of the entry that brought it. */
  seq: number;
  at: string;
  by: string;
}

export interface Remark {
  seq: number;
  at: string;
  body: string;
  /** The version it is about. */
  of: number;
}

export interface Signature {
  seq: number;
  at: string;
  officer: string;
  onBehalfOf: string | null;
  /** In whose stead and by which power (art. 13), and the signer's own office. */
  powers: Signed['powers'];
  position: string | null;
}

/** The number and day that the book gave. */
export interface Issue {
  seq: number;
  at: string;
  book: string;
  number: number;
  notation: string;
  /** Date of issue (ISO date): the day that counts. */
  date: string;
  /** Who keeps the issuer's own copy, and who numbered it; neither stands in entries of before it was kept. */
  keptBy?: string;
  clerk?: Clerk;
}

/** A recalled document's paper, back at its issuer. */
export interface Returned {
  on: string;
  clerk: Clerk;
}

export interface Delivery {
  recipient: Recipient;
  /** When it had it, as proved (ISO date); null while nothing proves it. */
  receivedOn: string | null;
  proof: Proof | null;
  /** Entry that proves it, or by which it was refused. */
  seq: number | null;
  refusedOn: string | null;
  /** Where the reason of a refusal stands in words: here, or in the recipient's own arrival. */
  refusedWhy: ReasonRef | null;
  /** What the exchange said of it, in order. */
  exchanged: Exchanged[];
  /** That a recalled document was destroyed or sent back, by the recipient's own word. */
  undoneOn: string | null;
  /** That the paper of a recalled document came back, on which day, and who took it in (art. 18(4)(a)). */
  returned: Returned | null;
  /** The case of its arrival in the recipient's own book. */
  arrival: string | null;
}

export const undelivered = (recipient: Recipient): Delivery => ({
  recipient,
  receivedOn: null,
  proof: null,
  seq: null,
  refusedOn: null,
  refusedWhy: null,
  exchanged: [],
  undoneOn: null,
  returned: null,
  arrival: null,
});

/** A later document that takes this one back, takes its place or puts its form right. */
export interface Affected {
  seq: number;
  at: string;
  kind: DocumentEffect;
  by: string;
  number: string;
  date: string;
}

export const LIFE = [
  'draft',
  'for-signature',
  'returned',
  'signed',
  'issued',
  'recalled',
  'replaced',
  'dropped',
] as const;
export type Life = (typeof LIFE)[number];

export interface DocumentState extends Begun<DocumentOpening> {
  life: Life;
  versions: Version[];
  /** Who is asked for comments on the draft, and since which entry. */
  asked: { seq: number; bodies: string[] }[];
  remarks: Remark[];
  /** Put forward for signature: to which body's head, by which entry. */
  forward: ({ to: string } & Pick<Signature, 'seq' | 'at' | 'powers' | 'position'>) | null;
  returns: { seq: number; at: string; by: string }[];
  signature: Signature | null;
  issue: Issue | null;
  deliveries: Record<string, Delivery>;
  affected: Affected[];
}

export function openDocument(entry: Entry, library: LawLibrary): DocumentState {
  const state = begun<DocumentOpening>(entry, library);
  const { subject, urgency, answerBy, recipients, documents } = state.opening;
  return {
    ...state,
    life: 'draft',
    versions: [
      { seq: entry.seq, at: entry.at, by: entry.by.officer, subject, urgency, answerBy, recipients, documents },
    ],
    asked: [],
    remarks: [],
    forward: null,
    returns: [],
    signature: null,
    issue: null,
    deliveries: {},
    affected: [],
  };
}

/** What the day of a row rests on: the rule for numbering, or the document, which names a day for answers. */
export function basisOf({ opening, issue }: DocumentState, row: string): Basis {
  if (row === 'issue') return opening.rules.issue.cites;
  if (!issue) return 'practice';
  const number = writtenNumber(issue);
  return orByDocument('practice', { vi: `Văn bản số ${number}`, en: `Document no. ${number}` }, issue.date);
}

/** The draft as it stands. */
export const newest = ({ versions }: DocumentState): Version => versions.at(-1) as Version;

/** Nothing of it can be changed by its writers any more. */
export const isDraft = ({ life }: DocumentState): boolean => life === 'draft' || life === 'returned';

/** Whoever was asked for comments and has said nothing of the newest version. */
export function silentOnDraft(state: DocumentState): string[] {
  if (!isDraft(state)) return [];
  const { seq } = newest(state);
  const asked = new Set(state.asked.filter((one) => one.seq > seq).flatMap(({ bodies }) => bodies));
  return [...asked].filter((body) => !state.remarks.some((one) => one.body === body && one.of === seq));
}

export const deliveriesOf = ({ deliveries }: DocumentState): Delivery[] => Object.values(deliveries);

/** Nothing proves that they have it, nor did they send it back. */
export const unproved = (state: DocumentState): Delivery[] =>
  deliveriesOf(state).filter(({ receivedOn, refusedOn }) => receivedOn === null && refusedOn === null);

/** Since when a recipient hasn't a recalled document any more: its paper came back, or it said so. */
export const goneOn = ({ returned, undoneOn }: Delivery): string | null => returned?.on ?? undoneOn;

/** The document that recalled this one, if one did. */
export const recallOf = ({ affected }: DocumentState): Affected | null =>
  affected.find(({ kind }) => kind === 'recalls') ?? null;

/** It came to a recipient when it had been recalled already. */
export function receivedAfterRecall(state: DocumentState, { receivedOn, seq }: Delivery): boolean {
  const recall = recallOf(state);
  return recall !== null && receivedOn !== null && receivedOn >= recall.date && (seq ?? 0) > recall.seq;
}

/**
 * Those who had a document that was recalled, and haven't said that it is gone. Paper goes back to its issuer by hand
 * (art. 18(4)(a)), whose clerk takes it in; nobody reached by name alone can say so here.
 */
export const notUndone = (state: DocumentState): Delivery[] =>
  state.life === 'recalled'
    ? deliveriesOf(state).filter(
        (delivery) => delivery.recipient.body !== null && delivery.receivedOn !== null && goneOn(delivery) === null,
      )
    : [];

/** Number and notation as they stand on the document, "05/TTr-UBND": one digit gets a nought (Annex I part II.3). */
export const writtenNumber = ({ number, notation }: Pick<Issue, 'number' | 'notation'>): string =>
  `${twoDigits(number)}/${notation}`;
