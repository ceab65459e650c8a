import { formatVnDate } from '../calendar/dates';
import { hashesOf, inMails } from '../case/documents';
import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder } from '../case/logic';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';
import type { Basis } from '../law/procedure';
import { WRITTEN } from './paper';
import {
  type Affected,
  deliveriesOf,
  type Delivery,
  type DocumentState,
  type Issue,
  newest,
  notUndone,
  type Recipient,
  unproved,
  writtenNumber,
} from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function documentConsequences(state: DocumentState, now: string): Consequence[] {
  return [
    ...state.asked.map(({ seq, bodies }) => told(state, now, `remarks-asked/${seq}`, 'remarks-asked', bodies)),
    ...forwarded(state, now),
    ...state.returns.map(({ seq, by }) =>
      told(state, now, `draft-returned/${seq}`, 'draft-returned', issuer(state), {
        more: { by },
        why: reasonAt(state, seq),
      }),
    ),
    ...signed(state, now),
    ...(state.issue ? afterIssue(state, state.issue, now) : []),
    ...closing(state, now),
  ];
}

/** The words that stand beside an entry of the document's own. */
const reasonAt = ({ opening }: DocumentState, seq: number): MailOrder['why'] => ({ case: opening.caseId, seq });

const issuer = ({ opening }: DocumentState): string[] => [opening.issuer];

interface Telling {
  /** What is said beside what every mail about a document says. */
  more?: Data;
  /** Of the mail alone. */
  facts?: Data;
  dueOn?: string | null;
  cites?: Basis;
  why?: MailOrder['why'];
}

/** Something that bodies are told, once. */
function told(
  state: DocumentState,
  now: string,
  key: string,
  what: string,
  bodies: string[],
  { more, facts, dueOn = null, cites = 'practice', why }: Telling = {},
): Consequence {
  const { opening, issue } = state;
  const { subject, urgency } = newest(state);
  const said: Data = {
    what,
    type: opening.type,
    subject,
    urgency,
    issuer: opening.issuer,
    number: issue && writtenNumber(issue),
    date: issue && issue.date,
    ...more,
    ...facts,
  };
  const order = { key, template: 'official-document', dueOn, cites, facts: said, ...(why && { why }) };
  return happens(what, key, now, { bodies, ...more }, { mails: mailsTo(bodies, order) });
}

const forwarded = (state: DocumentState, now: string): Consequence[] =>
  state.forward ? [told(state, now, `for-signature/${state.forward.seq}`, 'for-signature', [state.forward.to])] : [];

const signed = (state: DocumentState, now: string): Consequence[] =>
  state.signature
    ? [told(state, now, 'signed', 'document-signed', issuer(state), { cites: state.opening.rules.issue.cites })]
    : [];

function afterIssue(state: DocumentState, issue: Issue, now: string): Consequence[] {
  return [
    sent(state, issue, now),
    ...deliveriesOf(state)
      .filter(({ refusedOn }) => refusedOn !== null)
      .map((one) => refusedBy(state, one, now)),
    ...deliveriesOf(state)
      .filter(({ receivedOn }) => receivedOn !== null)
      .flatMap((one) => provedTo(state, one, now)),
    ...state.affected.flatMap((one) => [affected(state, one, now), ...arrivalsUndone(state, one, now)]),
  ];
}

/** Everybody it is for gets it at the moment it has its number; what it takes back or replaces learns of it. */
function sent(state: DocumentState, issue: Issue, now: string): Consequence {
  const bodies = deliveriesOf(state).flatMap(({ recipient }) => recipient.body ?? []);
  const { answers } = state.opening;
  const { documents, answerBy } = newest(state);
  const more: Data = {
    ...(answers && { answers: `${answers.number}, ${formatVnDate(answers.date)}` }),
    documents: hashesOf(documents),
  };
  const files = documents.filter(({ type }) => type !== WRITTEN.content);
  const facts: Data = { documents: inMails(files) };
  const telling = { more, facts, dueOn: answerBy };
  return { ...told(state, now, 'sent', 'document-sent', bodies, telling), letters: effectOf(state, issue) };
}

function effectOf({ opening }: DocumentState, issue: Issue): Letter[] {
  const { effect, caseId } = opening;
  if (!effect) return [];
  const data: Data = { kind: effect.kind, by: caseId, number: writtenNumber(issue), date: issue.date };
  return [{ toCase: effect.on, name: 'affected', key: `${caseId}/affects`, data }];
}

/** The issuer is told why; a consultation that the document is the letter of doesn't take it as having come. */
function refusedBy(
  state: DocumentState,
  { recipient, refusedOn, refusedWhy, seq }: Delivery,
  now: string,
): Consequence {
  const key = `refused/${seq}`;
  const { body, name } = recipient;
  const back = told(state, now, key, 'document-refused', issuer(state), {
    more: { by: body, byName: name },
    why: refusedWhy,
  });
  const data: Data = { body, on: refusedOn, document: state.opening.caseId, why: refusedWhy && { ...refusedWhy } };
  return { ...back, letters: toConsultation(state, recipient, { name: 'refused', key, data }) };
}

/** A consultation that the document is the letter of counts each body's time from its own proof of delivery. */
function provedTo(state: DocumentState, { recipient, receivedOn, proof, seq }: Delivery, now: string): Consequence[] {
  const data: Data = { body: recipient.body, on: receivedOn, proof, document: state.opening.caseId };
  // By its entry: what was refused may be proved again.
  const key = `delivered/${recipient.key}/${seq}`;
  const letters = toConsultation(state, recipient, { name: 'delivered', key, data });
  if (letters.length === 0) return [];
  return [happens('delivery-proved', `proved/${seq}`, now, data, { letters })];
}

function toConsultation(
  { opening: { about, caseId } }: DocumentState,
  { body }: Recipient,
  { key, ...said }: Pick<Letter, 'name' | 'key' | 'data'>,
): Letter[] {
  return about?.kind === 'consultation' && body ? [{ toCase: about.case, key: `${caseId}/${key}`, ...said }] : [];
}

/** Who had it is told, and so is who was still to get it: nobody may act on what holds no more. */
function affected(state: DocumentState, { seq, kind, number, date }: Affected, now: string): Consequence {
  const bodies = deliveriesOf(state).flatMap(({ recipient }) => recipient.body ?? []);
  return told(state, now, `affected/${seq}`, `document-${kind}`, bodies, { more: { later: number, laterOn: date } });
}

/** Arrivals of it that recipients' books hold, or come to hold when it has long been recalled. */
function arrivalsUndone(state: DocumentState, { seq, kind, by, number, date }: Affected, now: string): Consequence[] {
  if (kind === 'corrects') return [];
  return deliveriesOf(state).flatMap(({ arrival }): Consequence[] => {
    if (arrival === null) return [];
    const key = `affected/${seq}/${arrival}`;
    const data: Data = { kind, by, number, date };
    const letters = [{ toCase: arrival, name: 'recalled', key: `${state.opening.caseId}/${key}`, data }];
    return [happens('arrival-undone', key, now, { arrival }, { letters })];
  });
}

/**
 * Over once nothing more is to be proved of it: each recipient has it, or sent it back; of a recalled one, that it is
 * gone.
 */
function closing(state: DocumentState, now: string): Consequence[] {
  const waiting = state.life === 'issued' ? unproved(state) : notUndone(state);
  if (state.closedAt || !state.issue || waiting.length > 0) return [];
  const outcome = state.life === 'issued' ? 'delivered' : state.life;
  return [happens('closed', 'closed', now, { outcome })];
}
