import type { Entry } from '../domain/case/entry';
import type { PrismaClient } from '../prisma/generated/client';
import type { Body } from './canonical';

/** How many entries one read returns at most; the reader asks again for the rest. */
export const PAGE = 500;

export interface StoredEntry {
  seq: number;
  at: Date;
  body: string;
}

/** An entry as the machines read it. */
export function toEntry({ seq, at, body }: StoredEntry): Entry {
  const { kind, name, by, data, of } = JSON.parse(body) as Body;
  return { seq, kind: kind as Entry['kind'], name, at: at.toISOString(), by, data, ...(of !== undefined && { of }) };
}

/** A case's entries after a number, in order; with `actsOnly`, only what people and other cases lodged. */
export async function readEntries(db: PrismaClient, caseId: string, afterSeq: number, options: { actsOnly?: boolean } = {}): Promise<Entry[]> {
  const kind = options.actsOnly ? { kind: 'act' } : {};
  const rows = await db.entry.findMany({
    where: { caseId, seq: { gt: afterSeq }, ...kind }, orderBy: { seq: 'asc' }, take: PAGE, select: { seq: true, at: true, body: true },
  });
  return rows.map(toEntry);
}

/** All of a case's entries after a number. */
export async function readAll(db: PrismaClient, caseId: string, afterSeq = 0): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const page = await readEntries(db, caseId, all.at(-1)?.seq ?? afterSeq);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** The register's clock: the database's. ISO instant. */
export async function databaseNow(db: PrismaClient): Promise<string> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return (row as { now: Date }).now.toISOString();
}
