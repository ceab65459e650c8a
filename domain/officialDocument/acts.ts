import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type Acts, consulted, wordsWhere, yours } from '../case/act';
import type { Entry } from '../case/entry';
import { bodyId, isoDate, letter, nothing, note, plainId, products, text, why } from '../case/forms';
import type { ReasonRef, Ruling } from '../case/logic';
import { accepted, badDate, countedOn, refused } from '../case/machine';
import { own } from '../own';
import { clerkOf } from './clerk';
import { position, powers, revision } from './forms';
import {
  ACCEPTED,
  type Affected,
  type Delivery,
  deliveriesOf,
  type DocumentState,
  type Draft,
  EFFECTS,
  EXCHANGE_STATUSES,
  type Exchanged,
  goneOn,
  isDraft,
  type Issue,
  newest,
  type Proof,
  recallOf,
  REFUSED,
  type Signature,
  undelivered,
} from './state';

/** Who has which part in a document. */
export interface DocumentParts {
  issuer: string;
  signer: string;
  asked: string[];
  recipients: string[];
}

const MOST_ASKED = 100;

const byIssuer = ({ issuer }: DocumentParts) => yours([issuer], 'draft');
const bySigner = ({ signer }: DocumentParts) => yours([signer], 'signature');
const byAsked = ({ asked }: DocumentParts) => consulted(asked, 'draft');
const byRecipients = ({ recipients }: DocumentParts) => consulted(recipients, 'delivery');

const forward = z.strictObject({
  to: bodyId.meta({ description: 'The body whose head signs: the issuer, or one that signs by its order' }),
  powers,
  position,
});

const issued = letter({
  book: plainId,
  number: z.int().min(1),
  notation: z.string(),
  date: isoDate,
});

const recipientKey = plainId.max(60);

/** How a delivery on paper is proved; whoever opens it here needs no such record. */
const outside = z.strictObject({
  recipient: recipientKey,
  receivedOn: isoDate,
  proof: z.enum(['signed-receipt', 'post']),
  documents: products.optional().meta({ description: 'The receipt itself, scanned' }),
});

/** What the exchange between agencies' systems said of a delivery. */
const exchanged = z.strictObject({
  recipient: recipientKey,
  status: z.enum(EXCHANGE_STATUSES).meta({ description: 'Code of QCVN 102:2016/BTTTT' }),
  on: isoDate.meta({ description: 'The day on which the exchange gave it' }),
});

/** Paper of a recalled document that came back. */
const broughtBack = z.strictObject({
  recipient: recipientKey,
  returnedOn: isoDate,
  documents: products.optional().meta({ description: 'What came with it, scanned' }),
});

/** Everything that happens to an official document, from its draft to its recall. */
export const ACTS: Acts<DocumentState, DocumentParts> = {
  'revise-draft': {
    by: byIssuer,
    data: revision,
    texts: note,
    judge: judgeRevision,
    apply: (state, act) => ({
      ...state,
      life: 'draft',
      versions: [
        ...state.versions,
        { ...(act.data as unknown as Draft), seq: act.seq, at: act.at, by: act.by.officer },
      ],
    }),
  },
  'ask-remarks': {
    by: byIssuer,
    data: z.strictObject({ bodies: z.array(bodyId).min(1).max(MOST_ASKED) }),
    texts: note,
    judge: judgeDraft,
    apply: (state, act) => ({
      ...state,
      asked: [...state.asked, { seq: act.seq, bodies: act.data.bodies as string[] }],
    }),
  },
  'remark-draft': {
    by: byAsked,
    data: z.strictObject({ documents: products.optional() }),
    texts: z.strictObject({ remark: text }),
    judge: judgeDraft,
    apply: (state, act) => ({
      ...state,
      remarks: [...state.remarks, { seq: act.seq, at: act.at, body: act.by.body, of: newest(state).seq }],
    }),
  },
  'forward-draft': {
    by: byIssuer,
    data: forward,
    texts: note,
    judge: judgeForward,
    apply: (state, act) => ({
      ...state,
      life: 'for-signature',
      forward: { to: String(act.data.to), ...powersOf(act), seq: act.seq, at: act.at },
    }),
  },
  'return-draft': {
    by: bySigner,
    head: true,
    data: nothing,
    texts: why,
    reasonOnRecord: 'always',
    judge: judgeForwarded,
    apply: (state, act) => ({
      ...state,
      life: 'returned',
      forward: null,
      returns: [...state.returns, { seq: act.seq, at: act.at, by: act.by.body }],
    }),
  },
  'sign-document': {
    signs: true,
    by: bySigner,
    head: true,
    data: z.strictObject({
      version: z.int().meta({ description: 'The version that one has read: number of the entry that brought it' }),
      powers,
      position,
    }),
    texts: note,
    judge: judgeSign,
    apply: (state, act) => ({
      ...state,
      life: 'signed',
      signature: {
        seq: act.seq,
        at: act.at,
        officer: act.by.officer,
        onBehalfOf: act.by.onBehalfOf ?? null,
        ...powersOf(act),
      },
    }),
  },
  'drop-draft': {
    by: byIssuer,
    data: nothing,
    texts: why,
    reasonOnRecord: 'always',
    judge: (state) => (state.signature ? refused('draft-fixed') : accepted()),
    apply: (state, act) => ({ ...state, life: 'dropped', closedAt: act.at, outcome: 'dropped' }),
  },
  numbered: { by: 'engine', data: issued, apply: applyIssue },
  'receive-document': {
    by: byRecipients,
    data: nothing,
    texts: note,
    engineToo: true,
    afterClose: () => true,
    judge: judgeReceive,
    apply: (state, act) => proved(state, byBody(state, act) as Delivery, act, 'opened', vnDateOf(act.at)),
  },
  'refuse-document': {
    by: byRecipients,
    data: nothing,
    texts: why,
    reasonOnRecord: 'always',
    // Whoever opened it last may still see that it isn't theirs.
    afterClose: () => true,
    judge: judgeRefuse,
    apply: (state, act) => sentBack(state, byBody(state, act) as Delivery, vnDateOf(act.at), act.seq, here(state, act)),
  },
  /** The recipient's clerk had registered it, and sent it back: it wasn't meant for that body. */
  'sent-back': {
    by: 'engine',
    data: letter({ body: bodyId, on: isoDate, arrival: plainId, seq: z.int().min(1) }),
    afterClose: () => true,
    apply: applySentBack,
  },
  /** The recipient's own book has it: its clerk registered the arrival. */
  registered: {
    by: 'engine',
    data: letter({ body: bodyId, on: isoDate, arrival: plainId }),
    afterClose: () => true,
    apply: applyRegistered,
  },
  'prove-delivery': {
    by: byIssuer,
    clerk: true,
    data: outside,
    texts: note,
    // What was sent back may be sent again on paper.
    afterClose: () => true,
    judge: judgeOutside,
    apply: (state, act) =>
      proved(
        state,
        state.deliveries[String(act.data.recipient)] as Delivery,
        act,
        act.data.proof as Proof,
        String(act.data.receivedOn),
      ),
  },
  /** By the sender's clerk; or by the engine, for an adapter that hears it from the exchange itself. */
  'exchange-status': {
    by: byIssuer,
    clerk: true,
    engineToo: true,
    data: exchanged,
    texts: z.strictObject({ why: text.optional() }).optional(),
    agreements: [
      wordsWhere(({ status }) => status === REFUSED, {
        vi: 'cần lý do từ chối mà nơi nhận nêu',
        en: 'needs the reason that the recipient gave',
      }),
    ],
    reasonOnRecord: 'where-given',
    // How far the recipient is comes after it has long been delivered.
    afterClose: () => true,
    judge: judgeExchanged,
    apply: applyExchanged,
  },
  affected: {
    by: 'engine',
    data: letter({ kind: z.enum(EFFECTS), by: plainId, number: z.string(), date: isoDate }),
    afterClose: () => true,
    apply: applyAffected,
  },
  'confirm-recall': {
    by: byRecipients,
    data: nothing,
    texts: note,
    afterClose: () => true,
    judge: judgeUndone,
    apply: (state, act) => withDelivery(state, byBody(state, act) as Delivery, { undoneOn: vnDateOf(act.at) }),
  },
  /** Art. 18(4)(a): who got a recalled document on paper sends it back to its issuer. */
  'take-back-recalled': {
    by: byIssuer,
    clerk: true,
    data: broughtBack,
    texts: note,
    afterClose: () => true,
    judge: judgeReturned,
    apply: (state, act) =>
      withDelivery(state, byKey(state, act) as Delivery, {
        returned: { on: String(act.data.returnedOn), clerk: clerkOf(act.by) },
      }),
  },
};

const powersOf = ({ data }: Entry): Pick<Signature, 'powers' | 'position'> => ({
  powers: data.powers as unknown as Signature['powers'],
  position: (data.position ?? null) as string | null,
});

function judgeDraft(state: DocumentState): Ruling {
  return isDraft(state) ? accepted() : refused('draft-fixed');
}

/** Nobody takes the place of a version that they haven't read. */
function judgeRevision(state: DocumentState, act: Entry): Ruling {
  const { seq } = newest(state);
  return act.data.of === undefined || act.data.of === seq
    ? judgeDraft(state)
    : refused('stale-version', { version: seq });
}

function judgeForwarded({ life }: DocumentState): Ruling {
  return life === 'for-signature' ? accepted() : refused('not-for-signature');
}

/** Art. 13: it goes to somebody who may sign it, and to somebody at all. */
function judgeForward(state: DocumentState, act: Entry): Ruling {
  if (!isDraft(state)) return refused('draft-fixed');
  const elsewhere = act.data.to !== state.opening.issuer;
  return elsewhere && !powersOf(act).powers.some(({ capacity }) => capacity === 'TL.' || capacity === 'TUQ.')
    ? refused('invalid-input', { field: 'powers', rule: `TL., TUQ.: ${String(act.data.to)} ≠ ${state.opening.issuer}` })
    : accepted();
}

/** Nobody signs what they haven't read: a newer version must be read first. */
function judgeSign(state: DocumentState, act: Entry): Ruling {
  const { seq } = newest(state);
  return act.data.version === seq ? judgeForwarded(state) : refused('stale-version', { version: seq });
}

function applyIssue(state: DocumentState, act: Entry): DocumentState {
  const { book, number, notation, date, keptBy, clerk } = act.data as unknown as Issue;
  const deliveries = Object.fromEntries(
    newest(state).recipients.map((recipient) => [recipient.key, undelivered(recipient)]),
  );
  const issue = { seq: act.seq, at: act.at, book, number, notation, date, keptBy, clerk };
  return { ...state, life: 'issued', issue, deliveries };
}

const byBody = (state: DocumentState, { by }: Pick<Entry, 'by'>): Delivery | undefined =>
  deliveriesOf(state).find(({ recipient }) => recipient.body === by.body);

/** Once is enough. */
function judgeReceive(state: DocumentState, act: Entry): Ruling {
  return judgeOwn(state, act, ({ receivedOn, refusedOn }) => receivedOn ?? refusedOn);
}

/** One has to open it to see that it is somebody else's; once it is in the book, the arrival is what is sent back. */
function judgeRefuse(state: DocumentState, act: Entry): Ruling {
  return judgeOwn(state, act, ({ receivedOn, proof, arrival, refusedOn }) =>
    proof === 'opened' && arrival === null ? null : (receivedOn ?? refusedOn),
  );
}

/** Refused where it isn't for the body, or where a day says that it was dealt with. */
function judgeOwn(state: DocumentState, act: Entry, dealtWith: (delivery: Delivery) => string | null): Ruling {
  const { body } = act.by;
  const delivery = byBody(state, act);
  if (!delivery) return refused(...unknownTo(state, body));
  const on = dealtWith(delivery);
  return on ? refused('already-answered', { body, on }) : accepted();
}

const byKey = ({ deliveries }: DocumentState, { data }: Entry): Delivery | undefined =>
  own(deliveries, String(data.recipient));

function judgeOutside(state: DocumentState, act: Entry): Ruling {
  const delivery = byKey(state, act);
  const body = String(act.data.recipient);
  if (!delivery) return refused(...unknownTo(state, body));
  if (delivery.receivedOn) return refused('already-answered', { body, on: delivery.receivedOn });
  return (
    dayFault(state, act, 'receivedOn', delivery.refusedOn) ?? accepted(countedOn(String(act.data.receivedOn), act.at))
  );
}

const unknownTo = ({ issue }: DocumentState, body: string): Parameters<typeof refused> =>
  issue ? ['not-consulted', { body }] : ['not-issued'];

/** A day outside the system: none to come, none before its issue or before what was known last. */
function dayFault({ issue }: DocumentState, act: Entry, field: string, last: string | null | undefined): Ruling | null {
  const day = String(act.data[field]);
  const today = vnDateOf(act.at);
  const from = last ?? (issue as Issue).date;
  if (day > today) return badDate(field, day, `<= ${today}`);
  return day < from ? badDate(field, day, `>= ${from}`) : null;
}

/** Statuses go on from one to the next, until it is refused; then it may be sent again. Accepted, it isn't refused. */
function judgeExchanged(state: DocumentState, act: Entry): Ruling {
  const delivery = byKey(state, act);
  const body = String(act.data.recipient);
  if (!delivery) return refused(...unknownTo(state, body));
  const { status, on } = act.data as unknown as Exchanged;
  const last = delivery.exchanged.at(-1);
  const fault = dayFault(state, act, 'on', last?.on ?? delivery.refusedOn);
  if (fault) return fault;
  const known = status === REFUSED ? mayNotRefuse(delivery) : last && last.status !== REFUSED && last.status >= status;
  return known
    ? refused('already-answered', { body, on: String(last?.on ?? delivery.receivedOn ?? delivery.refusedOn) })
    : accepted(countedOn(on, act.at));
}

/** Whoever sent it back, took it in, or is proved otherwise to have it doesn't refuse it by the exchange. */
function mayNotRefuse({ receivedOn, proof, refusedOn, exchanged: known }: Delivery): boolean {
  return refusedOn !== null || known.some(isTakenIn) || (receivedOn !== null && proof !== 'exchange');
}

const isTakenIn = ({ status }: Exchanged): boolean => status >= ACCEPTED;

function applyExchanged(state: DocumentState, act: Entry): DocumentState {
  const { status, on } = act.data as unknown as Exchanged;
  const delivery = byKey(state, act) as Delivery;
  const told = { ...delivery, exchanged: [...delivery.exchanged, { status, on, seq: act.seq }] };
  if (status === REFUSED) return sentBack(state, told, on, act.seq, here(state, act));
  return told.receivedOn ? withDelivery(state, told, {}) : proved(state, told, act, 'exchange', on);
}

/** Whoever sends it back doesn't have it, whatever proved that it had come. */
const sentBack = (
  state: DocumentState,
  delivery: Delivery,
  refusedOn: string,
  seq: number,
  refusedWhy: ReasonRef,
): DocumentState => withDelivery(state, delivery, { refusedOn, refusedWhy, seq, receivedOn: null, proof: null });

const here = ({ opening }: DocumentState, { seq }: Entry): ReasonRef => ({ case: opening.caseId, seq });

function applySentBack(state: DocumentState, act: Entry): DocumentState {
  const { body, on, arrival, seq } = act.data as { body: string; on: string; arrival: string; seq: number };
  const delivery = deliveriesOf(state).find((one) => one.recipient.body === body && one.arrival === arrival);
  return delivery ? sentBack(state, delivery, on, act.seq, { case: arrival, seq }) : state;
}

/** Art. 18(4): once is enough, whether it came before or after the recall, or hasn't come at all. */
function judgeUndone(state: DocumentState, act: Entry): Ruling {
  const { body } = act.by;
  const delivery = byBody(state, act);
  if (state.life !== 'recalled' || !delivery) return refused('not-recalled', { body });
  const gone = goneOn(delivery);
  return gone ? refused('already-answered', { body, on: gone }) : accepted();
}

/** Once for each recipient, not before the recall; whoever had said only that it is gone may send it all the same. */
function judgeReturned(state: DocumentState, act: Entry): Ruling {
  const delivery = byKey(state, act);
  const body = String(act.data.recipient);
  const recall = recallOf(state);
  if (!delivery) return refused(...unknownTo(state, body));
  if (!recall) return refused('not-recalled', { body });
  if (delivery.returned) return refused('already-answered', { body, on: delivery.returned.on });
  return dayFault(state, act, 'returnedOn', recall.date) ?? accepted(countedOn(String(act.data.returnedOn), act.at));
}

function withDelivery(state: DocumentState, delivery: Delivery, change: Partial<Delivery>): DocumentState {
  const { key } = delivery.recipient;
  return { ...state, deliveries: { ...state.deliveries, [key]: { ...delivery, ...change } } };
}

const proved = (
  state: DocumentState,
  delivery: Delivery,
  { seq }: Entry,
  proof: Proof,
  receivedOn: string,
): DocumentState => withDelivery(state, delivery, { receivedOn, proof, seq, refusedOn: null, refusedWhy: null });

/** Whoever opened it before has it since then. */
function applyRegistered(state: DocumentState, act: Entry): DocumentState {
  const { body, on, arrival } = act.data as { body: string; on: string; arrival: string };
  const delivery = deliveriesOf(state).find(({ recipient }) => recipient.body === body);
  if (!delivery) return state;
  const known = { ...delivery, arrival };
  return known.receivedOn ? withDelivery(state, known, {}) : proved(state, known, act, 'registered', on);
}

/** Art. 18: a recalled or replaced one holds no more; one whose form was put right stands. */
function applyAffected(state: DocumentState, act: Entry): DocumentState {
  const { kind, by, number, date } = act.data as unknown as Affected;
  const life = kind === 'recalls' ? 'recalled' : kind === 'replaces' ? 'replaced' : state.life;
  return { ...state, life, affected: [...state.affected, { seq: act.seq, at: act.at, kind, by, number, date }] };
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'remarks-asked',
  'draft-returned',
  'for-signature',
  'document-signed',
  'document-sent',
  'document-refused',
  'delivery-proved',
  'arrival-undone',
  'document-recalls',
  'document-replaces',
  'document-corrects',
  'closed',
];
