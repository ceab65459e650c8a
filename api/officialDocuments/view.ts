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
import { type Namer, namesAt } from '../http/names';
import { caseTitles } from '../http/titles';
import type { Services } from '../services';
import type { OfficialDocumentRow, OfficialDocumentView } from './schema';
import type { DocumentRow } from './queries';

/** A document as its register says it stands, with the names of people, bodies and files, and what was said of it. */
export async function documentView(services: Services, state: DocumentState): Promise<OfficialDocumentView> {
  const { opening, openedAt, issue, forward, signature } = state;
  const name = namesAt(services, openedAt);
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
    ...opening,
    ...state,
    id: opening.caseId,
    issuer: name(opening.issuer),
    clerked,
    about,
    notation: usualNotation(services, state),
    keptBy: usualKeeper(vnDateOf(openedAt)),
    versions: state.versions.map((one) => versionView(one, { name, person, files })),
    asked: [...new Set(state.asked.flatMap(({ bodies }) => bodies))].map(name),
    remarks: state.remarks.map(({ body, ...one }) => ({ ...one, body: name(body), text: texts.get(one.seq) ?? '' })),
    forward: forward && { ...forward, to: name(forward.to) },
    returns: state.returns.map(({ seq, at, by }) => ({ at, by: name(by), why: texts.get(seq) ?? '' })),
    signature: signature && { ...signature, by: person(signature.officer) },
    issue: issue && {
      ...issue,
      written: writtenNumber(issue),
      keptBy: issue.keptBy ?? null,
      by: clerkNamed(issue.clerk, people),
    },
    deliveries: deliveriesOf(state).map((one) => deliveryView(state, one, { name, reasonAt, people })),
  };
}

/** Where the records clerk alone numbers it, or registers its arrival. */
async function clerkedOf({ db, clock }: Services, state: DocumentState): Promise<string[]> {
  const bodies = [state.opening.issuer, ...deliveriesOf(state).flatMap(({ recipient }) => recipient.body ?? [])];
  return clerkedAmong(db, bodies, vnDateOf(await clock.now()));
}

interface Named {
  name: Namer;
  person(id: string): string | null;
  files: Files;
}

const versionView = (
  { by, recipients, documents, ...one }: Version,
  { name, person, files }: Named,
): OfficialDocumentView['versions'][number] => ({
  ...one,
  by: person(by),
  recipients: recipients.map((to) => toView(to, name)),
  documents: listed(documents, files),
  content: contentAmong(documents, files),
});

const toView = (to: Recipient, name: Namer) => ({ ...to, body: to.body === null ? null : name(to.body) });

function deliveryView(
  state: DocumentState,
  one: Delivery,
  { name, reasonAt, people }: { name: Namer; reasonAt(at: ReasonRef): string | null; people: Map<string, string> },
): OfficialDocumentView['deliveries'][number] {
  const { recipient, refusedWhy, returned } = one;
  return {
    ...one,
    to: toView(recipient, name),
    afterRecall: receivedAfterRecall(state, one),
    refusedWhy: refusedWhy && reasonAt(refusedWhy),
    returned: returned && { on: returned.on, by: clerkNamed(returned.clerk, people) },
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
export function rowView({ facts, ...row }: DocumentRow, name: Namer): OfficialDocumentRow {
  const { issuer, written = null, date = null } = facts;
  return { ...facts, ...row, issuer: name(issuer), written, date };
}
