import { endOfVnDay, startOfVnDay } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import { officerNames } from '../accounts/officerNames';
import type { Viewer } from '../http/access';
import { insideOf, visibleTo } from '../http/access';
import { allOf } from '../http/conditions';
import { page } from '../http/page';
import { caseTitles } from '../http/titles';
import type { AuditQuery, AuditRow } from './schema';

interface Row {
  caseId: string;
  seq: number;
  at: Date;
  of: number | null;
  body: string;
  texts: Record<string, string> | null;
  hash: string;
}

/**
 * Entries of all cases that one may see, the newest first, one more than asked for; what was written beside them only
 * for whoever works in their cases.
 */
export async function entries(
  db: PrismaClient,
  viewer: Viewer,
  query: AuditQuery,
  before?: readonly [string, string, number],
): Promise<AuditRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e."caseId", e.seq, e.at, e."of", e.body, CASE WHEN ${insideOf(viewer)} THEN e.texts END AS texts, e.hash FROM "Entry" e
    JOIN "Case" c ON c."id" = e."caseId" WHERE ${visibleTo(viewer)} AND ${where(query)} AND ${olderThan(before)}
    ORDER BY e.at DESC, e."caseId" DESC, e.seq DESC LIMIT ${query.limit + 1}`;
  const [names, titleOf] = await Promise.all([
    officerNames(
      db,
      rows.map(({ body }) => (JSON.parse(body) as EntryContent).by.officer),
    ),
    caseTitles(
      db,
      rows.map(({ caseId }) => caseId),
    ),
  ]);
  return rows.map((row) => auditRow(row, names, titleOf));
}

function auditRow({ caseId, body, ...row }: Row, names: Map<string, string>, titleOf: (id: string) => Text): AuditRow {
  const { kind, name, by, data } = JSON.parse(body) as EntryContent;
  return {
    ...row,
    case: caseId,
    title: titleOf(caseId),
    kind: kind as AuditRow['kind'],
    name,
    by: { ...by, officerName: names.get(by.officer) ?? null },
    data,
  };
}

function where({ officer, body, case: caseId, name, kind, from, to }: AuditQuery): Prisma.Sql {
  return allOf(
    officer && Prisma.sql`e.officer = ${officer}`,
    body && Prisma.sql`e."byBody" = ${body}`,
    caseId && Prisma.sql`e."caseId" = ${caseId}`,
    name && Prisma.sql`e.name = ${name}`,
    kind && Prisma.sql`e.kind = ${kind}`,
    from && Prisma.sql`e.at >= ${startOfVnDay(from)}::timestamptz`,
    to && Prisma.sql`e.at < ${endOfVnDay(to)}::timestamptz`,
  );
}

function olderThan(before: readonly [string, string, number] | undefined): Prisma.Sql {
  if (!before) return Prisma.sql`TRUE`;
  const [at, caseId, seq] = before;
  return Prisma.sql`(e.at, e."caseId", e.seq) < (${at}::timestamptz, ${caseId}, ${seq})`;
}

/** One look reads no more entries than this, but for those of its first case. */
const MOST_ENTRIES = 50_000;

/** The cases after a place by their ids: at most so many, and as many as one look reads. */
export async function someCases(db: PrismaClient, limit: number, after: string) {
  const rows = await db.case.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: { id: true, headSeq: true },
  });
  let entries = 0;
  const tooMany = rows.findIndex(({ headSeq }, nth) => (entries += headSeq) > MOST_ENTRIES && nth > 0);
  const most = tooMany === -1 ? limit : Math.min(tooMany, limit);
  return page(rows.slice(0, most + 1), most, ({ id }) => [id]);
}
