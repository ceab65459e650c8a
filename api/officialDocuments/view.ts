import { vnDateOf } from '../../domain/calendar/dates';
import type { ReasonRef } from '../../domain/case/logic';
import { signOf } from '../../domain/officialDocument/notation';
import { notationOf } from '../../domain/officialDocument/paper';
import {
  type Delivery,
  deliveriesOf,
  type DocumentState,
  type Recipient,
  receivedAfterRecall,
  type Version,
  writtenNumber,
} from '../../domain/officialDocument/state';
import { reasonsAt } from '../../mail/reasons';
import { usualKeeper } from '../../procedures/records';
import { clerkedAmong } from '../accounts/seats';
import { acceptedActs } from '../../register/accepted';
import { officerNames } from '../accounts/officerNames';
import { clerkIds, clerkNamed } from '../documentBooks/clerk';
import { contentAmong, type Files, filesOf, listed } from '../documents/queries';
import { bodyNames, type NamedBody } from '../http/names';
import { caseTitles } from '../http/titles';
import type { Services } from '../services';
import type { OfficialDocumentRow, OfficialDocumentView } from './schema';
import type { DocumentRow } from './queries';

type Name = (id: string) => NamedBody;

/** A document as its register says it stands, with the names of people, bodies and files, and what was said of it. */
export async function documentView(services: Services, state: DocumentState): Promise<OfficialDocumentView> {
  const { opening, openedAt, closedAt, life, issue, forward, signature, affected } = state;
  const name = bodyNames(services.directory, vnDateOf(openedAt));
  const [texts, reasonAt, people, files, about, clerked] = await Promise.all([
    textsOf(services, opening.caseId),
    reasonsAt(
      services.db,
      deliveriesOf(state).flatMap(({ refusedWhy }) => refusedWhy ?? []),
    ),
    officerNames(services.db, [
      ...state.versions.map(({ by }) => by),
      ...(signature ? [signature.officer] : []),
      ...clerkIds(issue?.clerk),
      ...deliveriesOf(state).flatMap(({ returned }) => clerkIds(returned?.clerk)),
    ]),
    filesOf(
      services.db,
      state.versions.flatMap(({ documents }) => documents.map(({ id }) => id)),
    ),
    aboutOf(services, opening),
    clerkedOf(services, state),
  ]);
  const person = (id: string): string | null => people.get(id) ?? null;
  return {
    id: opening.caseId,
    openedAt,
    closedAt,
    issuer: name(opening.issuer),
    clerked,
    type: opening.type,
    life,
    about,
    answers: opening.answers,
    effect: opening.effect,
    notation: usualNotation(services, state),
    keptBy: usualKeeper(vnDateOf(openedAt)),
    versions: state.versions.map((one) => versionView(one, { name, person, files })),
    asked: [...new Set(state.asked.flatMap(({ bodies }) => bodies))].map(name),
    remarks: state.remarks.map(({ body, ...one }) => ({ ...one, body: name(body), text: texts.get(one.seq) ?? '' })),
    forward: forward && { at: forward.at, to: name(forward.to), powers: forward.powers, position: forward.position },
    returns: state.returns.map(({ seq, at, by }) => ({ at, by: name(by), why: texts.get(seq) ?? '' })),
    signature: signature && {
      at: signature.at,
      by: person(signature.officer),
      powers: signature.powers,
      position: signature.position,
    },
    issue: issue && {
      book: issue.book,
      number: issue.number,
      written: writtenNumber(issue),
      date: issue.date,
      at: issue.at,
      keptBy: issue.keptBy ?? null,
      by: clerkNamed(issue.clerk, people),
    },
    deliveries: deliveriesOf(state).map((one) => deliveryView(state, one, { name, reasonAt, people })),
    affected: affected.map(({ kind, by, number, date, at }) => ({ kind, by, number, date, at })),
  };
}

/** Where the records clerk alone numbers it, or registers its arrival. */
async function clerkedOf({ db, clock }: Services, state: DocumentState): Promise<string[]> {
  const bodies = [state.opening.issuer, ...deliveriesOf(state).flatMap(({ recipient }) => recipient.body ?? [])];
  return clerkedAmong(db, bodies, vnDateOf(await clock.now()));
}

interface Named {
  name: Name;
  person(id: string): string | null;
  files: Files;
}

const versionView = (
  { seq, at, by, subject, urgency, answerBy, recipients, documents }: Version,
  { name, person, files }: Named,
): OfficialDocumentView['versions'][number] => ({
  seq,
  at,
  by: person(by),
  subject,
  urgency,
  answerBy,
  recipients: recipients.map((one) => toView(one, name)),
  documents: listed(documents, files),
  content: contentAmong(documents, files),
});

const toView = ({ key, body, name: called }: Recipient, name: Name) => ({
  key,
  body: body === null ? null : name(body),
  name: called,
});

function deliveryView(
  state: DocumentState,
  { recipient, refusedWhy, exchanged, ...one }: Delivery,
  { name, reasonAt, people }: { name: Name; reasonAt(at: ReasonRef): string | null; people: Map<string, string> },
): OfficialDocumentView['deliveries'][number] {
  const { receivedOn, proof, refusedOn, undoneOn, returned, arrival } = one;
  return {
    to: toView(recipient, name),
    receivedOn,
    proof,
    afterRecall: receivedAfterRecall(state, { recipient, refusedWhy, exchanged, ...one }),
    refusedOn,
    refusedWhy: refusedWhy && reasonAt(refusedWhy),
    exchanged: exchanged.map(({ status, on }) => ({ status, on })),
    undoneOn,
    returned: returned && { on: returned.on, by: clerkNamed(returned.clerk, people) },
    arrival,
  };
}

/** Reasons and comments, by the number of their entries. */
async function textsOf({ db }: Services, caseId: string): Promise<Map<number, string>> {
  const acts = await acceptedActs(db, caseId, { names: ['remark-draft', 'return-draft'] });
  return new Map(acts.map(({ seq, texts }) => [seq, texts.remark ?? texts.why ?? '']));
}

async function aboutOf({ db }: Services, { about }: DocumentState['opening']): Promise<OfficialDocumentView['about']> {
  return about && { ...about, title: (await caseTitles(db, [about.case]))(about.case) };
}

/** Of a letter the field stands behind the body's sign, which nothing here knows: general affairs. */
function usualNotation({ directory }: Services, { opening, openedAt }: DocumentState): string {
  const { issuer, unit, type } = opening;
  const level = directory.level(unit, vnDateOf(openedAt));
  const sign = signOf(directory.generalName(issuer.slice(unit.length + 1), level).vi);
  return notationOf(type, sign, 'TH');
}

/** A line of the list. */
export function rowView({ facts, ...row }: DocumentRow, name: Name): OfficialDocumentRow {
  const { issuer, type, subject, urgency, life, written = null, date = null } = facts;
  return { ...row, issuer: name(issuer), type, subject, urgency, life, written, date };
}
