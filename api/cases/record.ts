import type { Entry, PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import { type NamedBody, namesAt } from '../http/names';
import type { Services } from '../services';
import { officerNames } from '../accounts/officerNames';
import type { SignedIn } from '../http/admit';
import { type Written, withheldFrom } from './inside';
import type { EntryView, RecordQuery } from './schema';

/**
 * A case's entries after a number, as they were written, one more than asked for; of a draft that isn't for this
 * officer, that it was lodged.
 */
export async function record(
  services: Services,
  officer: SignedIn,
  caseId: string,
  query: RecordQuery,
  after = 0,
): Promise<EntryView[]> {
  const rows = await entries(services.db, caseId, query, after);
  const written = rows.map((row) => ({ row, content: JSON.parse(row.body) as EntryContent }));
  const people = await officerNames(
    services.db,
    written.flatMap(({ content: { by } }) => [by.officer, by.onBehalfOf ?? 'system']),
  );
  const withheld = await withheldFrom(services, officer, caseId, written);
  return written.map((one) => {
    const nameOf = namesAt(services, one.row.at.toISOString());
    return view(one, { people, nameOf, withheld: withheld.has(one.row.seq) });
  });
}

function entries(
  db: PrismaClient,
  caseId: string,
  { name, body, since, limit }: RecordQuery,
  after: number,
): Promise<Entry[]> {
  return db.entry.findMany({
    where: { caseId, seq: { gt: after }, name, byBody: body, at: since ? { gte: new Date(since) } : undefined },
    orderBy: { seq: 'asc' },
    take: limit + 1,
  });
}

interface Known {
  people: Map<string, string>;
  nameOf(id: string): NamedBody;
  withheld: boolean;
}

function view({ row, content: { by, data } }: Written, { people, nameOf, withheld }: Known): EntryView {
  const { seq, kind, name, at, of, actId, texts, prevHash, hash } = row;
  const person = (id: string) => ({ id, name: people.get(id) ?? null });
  return {
    seq,
    kind: kind as EntryView['kind'],
    name,
    at: at.toISOString(),
    data: withheld ? { step: data.step ?? null } : data,
    of,
    actId,
    texts: withheld ? {} : ((texts ?? {}) as Record<string, string>),
    withheld,
    prevHash,
    hash,
    by: {
      body: nameOf(by.body),
      officer: person(by.officer),
      role: by.role,
      onBehalfOf: by.onBehalfOf ? person(by.onBehalfOf) : null,
      standingIn: by.standingIn ?? null,
    },
  };
}
