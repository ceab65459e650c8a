import type { DocumentType } from '../../domain/officialDocument/types';
import { vnDateOf } from '../../domain/calendar/dates';
import { officerNames } from '../accounts/officerNames';
import { bodyNames, type Namer } from '../http/names';
import type { Services } from '../services';
import { clerkIds, clerkNamed } from './clerk';
import type { BookRow, EntryRow } from './queries';
import type { BookEntryView, BookView } from './schema';

export const bookView = ({ body, closedAt, ...row }: BookRow, name: Namer): BookView => ({
  ...row,
  body: name(body),
  closedAt: closedAt?.toISOString() ?? null,
});

/** Entries as Annex IV has them, with the names of bodies and people. */
export async function entryViews({ db, directory, clock }: Services, rows: EntryRow[]): Promise<BookEntryView[]> {
  const name = bodyNames(directory, vnDateOf(await clock.now()));
  const people = await officerNames(
    db,
    rows.flatMap(({ facts }) => [String(facts.signer ?? ''), String(facts.passedBy ?? ''), ...clerkIds(facts.clerk)]),
  );
  return rows.map((row) => entryView(row, name, people));
}

/** Of the outgoing book the document's own, passed on by whoever numbered it; of the other the arrival's. */
function entryView(
  { caseId, facts: { clerk: entered, ...facts }, holders, names }: EntryRow,
  name: Namer,
  people: ReadonlyMap<string, string>,
): BookEntryView {
  const said = facts as Record<string, string | number | null>;
  const came = said.arrivedOn !== undefined;
  const clerk = clerkNamed(entered, people);
  const issuer = said.issuer ? name(String(said.issuer)).short : both(String(said.issuerName ?? '–'));
  const position = said.position ? `${said.position} ` : '';
  return {
    id: caseId,
    number: Number(said.number),
    day: String(said.arrivedOn ?? said.date),
    written: String(said.written),
    date: String(said.date),
    type: said.type as DocumentType,
    subject: String(said.subject),
    issuer,
    signer: said.signer ? `${position}${came ? String(said.signer) : (people.get(String(said.signer)) ?? '–')}` : null,
    receivers: [...holders.map((id) => name(id).short.vi), ...names].join('; '),
    keptBy: said.keptBy ? String(said.keptBy) : null,
    copies: came ? null : holders.length + names.length + 1,
    passedOn: came ? ((said.passedOn as string | null) ?? null) : String(said.date),
    passedBy: came ? (people.get(String(said.passedBy)) ?? null) : (clerk?.name ?? null),
    clerk,
    life: String(said.life),
  };
}

const both = (text: string) => ({ vi: text, en: text });
