import type { Entry } from '../domain/case/entry';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import type { EntryContent } from './canonical';
import type { Seen } from './commit';

/**
 * How many entries, and how many characters of them, one page has at most: a workflow takes in no more than 2 MB at
 * once.
 */
const PAGE = 500;
const PAGE_LENGTH = 400_000;

export interface StoredEntry {
  seq: number;
  at: Date;
  body: string;
}

/** An entry as the machines read it. */
export function toEntry({ seq, at, body }: StoredEntry): Entry {
  const { kind, name, by, data, of } = JSON.parse(body) as EntryContent;
  return { seq, kind: kind as Entry['kind'], name, at: at.toISOString(), by, data, ...(of !== undefined && { of }) };
}

/** One page of a case's entries, and whether more follow. */
interface Page {
  entries: Entry[];
  more: boolean;
}

/** A page of a case's entries beyond what was seen, in order: newer acts, and newer rulings and events. */
export async function readUnseen(db: PrismaClient, caseId: string, { actSeq, decidedSeq }: Seen): Promise<Page> {
  const unseen = [
    { kind: 'act', seq: { gt: actSeq } },
    { kind: { not: 'act' }, seq: { gt: decidedSeq } },
  ];
  const rows = await db.entry.findMany({
    where: { caseId, seq: { gt: Math.min(actSeq, decidedSeq) }, OR: unseen },
    orderBy: { seq: 'asc' },
    take: PAGE,
    select: { seq: true, at: true, body: true },
  });
  const fitting = rows.slice(0, fittingCount(rows));
  return { entries: fitting.map(toEntry), more: fitting.length < rows.length || rows.length === PAGE };
}

/** How many of the first entries fit on a page; at least one, or nobody would ever get beyond it. */
function fittingCount(rows: StoredEntry[]): number {
  let length = 0;
  const beyond = rows.findIndex(({ body }) => (length += body.length) > PAGE_LENGTH);
  return beyond === -1 ? rows.length : Math.max(beyond, 1);
}

/** All of a case's entries after a number. */
export async function readAll(db: PrismaClient, caseId: string, afterSeq = 0): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const seq = all.at(-1)?.seq ?? afterSeq;
    const { entries, more } = await readUnseen(db, caseId, { actSeq: seq, decidedSeq: seq });
    all.push(...entries);
    if (!more) return all;
  }
}

/** What a case's own row says while it is read. */
interface CaseNow {
  /** The register's clock (ISO instant). */
  now: string;
  /** The next date that the case has on record. */
  wakeAt: string | null;
  /** Its record is disputed: nothing is decided on it. */
  disputed: boolean;
}

export async function readCase(db: PrismaClient, caseId: string): Promise<CaseNow> {
  const [{ now, wakeAt, disputed }] = await db.$queryRaw<
    [{ now: Date; wakeAt: Date | null; disputed: boolean }]
  >`SELECT clock_timestamp() AS now, "wakeAt", "disputedAt" IS NOT NULL AS disputed FROM "Case" WHERE id = ${caseId}`;
  return { now: now.toISOString(), wakeAt: wakeAt?.toISOString() ?? null, disputed };
}

/** Which cases there are of some, in order of id: those after one, so many at most; all where nothing else is said. */
export async function caseIds(
  db: Pick<PrismaClient, 'case'>,
  of: Prisma.CaseWhereInput = {},
  after = '',
  most?: number,
): Promise<string[]> {
  const where = { ...of, id: { gt: after } };
  const rows = await db.case.findMany({ where, orderBy: { id: 'asc' }, take: most, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The register's clock: the database's. ISO instant. */
export async function databaseNow(db: PrismaClient): Promise<string> {
  const [{ now }] = await db.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  return now.toISOString();
}
