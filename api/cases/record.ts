import { vnDateOf } from '../../domain/calendar/dates';
import type { Entry, PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import { bodyNames, type NamedBody } from '../http/names';
import type { Services } from '../services';
import { officerNames } from '../accounts/officerNames';
import type { EntryView, RecordQuery } from './schema';

/** A case's entries after a number, as they were written, one more than asked for. */
export async function record(
  { db, directory }: Pick<Services, 'db' | 'directory'>,
  caseId: string,
  query: RecordQuery,
  after = 0,
): Promise<EntryView[]> {
  const rows = await entries(db, caseId, query, after);
  const bodies = rows.map((row) => JSON.parse(row.body) as EntryContent);
  const people = await officerNames(
    db,
    bodies.flatMap(({ by }) => [by.officer, by.onBehalfOf ?? 'system']),
  );
  return rows.map((row, index) =>
    view(row, bodies[index] as EntryContent, people, bodyNames(directory, vnDateOf(row.at.toISOString()))),
  );
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

function view(
  row: Entry,
  { by, data }: EntryContent,
  people: Map<string, string>,
  nameOf: (id: string) => NamedBody,
): EntryView {
  const { seq, kind, name, at, of, actId, texts, prevHash, hash } = row;
  const person = (id: string) => ({ id, name: people.get(id) ?? null });
  return {
    seq,
    kind: kind as EntryView['kind'],
    name,
    at: at.toISOString(),
    data,
    of,
    actId,
    texts: (texts ?? {}) as Record<string, string>,
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
