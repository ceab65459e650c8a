import type { DocumentType } from '../../domain/officialDocument/types';
import type { NamedBody } from '../http/names';
import type { BookRow, EntryRow } from './queries';
import type { BookEntryView, BookView } from './schema';

export const bookView = ({ body, closedAt, ...row }: BookRow, name: (id: string) => NamedBody): BookView => ({
  ...row,
  body: name(body),
  closedAt: closedAt?.toISOString() ?? null,
});

/** An entry as Annex IV has it: of the outgoing book the document's own, of the other the arrival's. */
export function entryView(
  { caseId, facts, holders, names }: EntryRow,
  name: (id: string) => NamedBody,
  person: (officer: string) => string,
): BookEntryView {
  const said = facts as Record<string, string | number | null>;
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
    signer: said.signer ? `${position}${said.arrivedOn ? String(said.signer) : person(String(said.signer))}` : null,
    receivers: [...holders.map((id) => name(id).short.vi), ...names].join('; '),
    copies: said.arrivedOn ? null : holders.length + names.length + 1,
    life: String(said.life),
  };
}

const both = (text: string) => ({ vi: text, en: text });
