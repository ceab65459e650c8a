import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type Acts, consulted, yours } from '../case/act';
import type { Entry } from '../case/entry';
import { bodyId, isoDate, letter, nothing, note, plainId, products, text, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, badDate, countedOn, refused } from '../case/machine';
import { draft, position, powers } from './forms';
import {
  type Affected,
  type Delivery,
  deliveriesOf,
  type DocumentState,
  type Draft,
  EFFECTS,
  isDraft,
  type Issue,
  newest,
  notUndone,
  type Proof,
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

/** How a delivery outside the system is proved; whoever opens it here needs no such record. */
const outside = z.strictObject({
  recipient: plainId.max(60),
  receivedOn: isoDate,
  proof: z.enum(['signed-receipt', 'post', 'exchange']),
  documents: products.optional().meta({ description: 'The receipt itself, scanned' }),
});

/** Everything that happens to an official document, from its draft to its recall. */
export const ACTS: Acts<DocumentState, DocumentParts> = {
  'revise-draft': {
    by: byIssuer,
    data: draft,
    texts: note,
    judge: judgeDraft,
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
    judge: judgeReceive,
    apply: (state, act) =>
      withDelivery(state, byBody(state, act) as Delivery, { refusedOn: vnDateOf(act.at), seq: act.seq }),
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
};

const powersOf = ({ data }: Entry): Pick<Signature, 'powers' | 'position'> => ({
  powers: data.powers as unknown as Signature['powers'],
  position: (data.position ?? null) as string | null,
});

function judgeDraft(state: DocumentState): Ruling {
  return isDraft(state) ? accepted() : refused('draft-fixed');
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
  const { book, number, notation, date } = act.data as unknown as Issue;
  const deliveries = Object.fromEntries(
    newest(state).recipients.map((recipient) => [recipient.key, undelivered(recipient)]),
  );
  return { ...state, life: 'issued', issue: { seq: act.seq, at: act.at, book, number, notation, date }, deliveries };
}

const byBody = (state: DocumentState, { by }: Pick<Entry, 'by'>): Delivery | undefined =>
  deliveriesOf(state).find(({ recipient }) => recipient.body === by.body);

/** Once is enough; and who had it can't send it back as not meant for them. */
function judgeReceive(state: DocumentState, act: Entry): Ruling {
  const delivery = byBody(state, act);
  if (!delivery) return state.issue ? refused('not-consulted', { body: act.by.body }) : refused('not-issued');
  const on = delivery.receivedOn ?? delivery.refusedOn;
  return on ? refused('already-answered', { body: act.by.body, on }) : accepted();
}

function judgeOutside(state: DocumentState, act: Entry): Ruling {
  const key = String(act.data.recipient);
  if (!state.issue) return refused('not-issued');
  const delivery = Object.hasOwn(state.deliveries, key) ? state.deliveries[key] : undefined;
  if (!delivery) return refused('not-consulted', { body: key });
  if (delivery.receivedOn) return refused('already-answered', { body: key, on: delivery.receivedOn });
  const { receivedOn } = act.data as { receivedOn: string };
  const today = vnDateOf(act.at);
  if (receivedOn > today) return badDate('receivedOn', receivedOn, `<= ${today}`);
  if (receivedOn < state.issue.date) return badDate('receivedOn', receivedOn, `>= ${state.issue.date}`);
  return accepted(countedOn(receivedOn, act.at));
}

function judgeUndone(state: DocumentState, act: Entry): Ruling {
  return notUndone(state).some(({ recipient }) => recipient.body === act.by.body)
    ? accepted()
    : refused('not-recalled', { body: act.by.body });
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
): DocumentState => withDelivery(state, delivery, { receivedOn, proof, seq, refusedOn: null });

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
