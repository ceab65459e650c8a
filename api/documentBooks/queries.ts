import { bookOf } from '../../domain/documentBook/state';
import type { Clerk } from '../../domain/officialDocument/clerk';
import type { DocumentType } from '../../domain/officialDocument/types';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { allOf } from '../http/conditions';
import type { BookQuery, BookView } from './schema';

export type BookRow = Omit<BookView, 'body' | 'closedAt'> & { body: string; closedAt: Date | null };

/** More than any body keeps in the years that one looks at. */
const MOST_BOOKS = 200;

/** Books of those bodies, the newest year first; `null`: of all bodies. */
export function booksOf(db: PrismaClient, bodies: string[] | null, { id, body, year }: BookQuery): Promise<BookRow[]> {
  const wanted = allOf(
    Prisma.sql`c."kind" = 'document-book'`,
    bodies && Prisma.sql`s."holder" = ANY(${bodies})`,
    id && Prisma.sql`c."id" = ${id}`,
    body && Prisma.sql`s."holder" = ${body}`,
    year && Prisma.sql`c."year" = ${year}`,
  );
  return db.$queryRaw<BookRow[]>`
    SELECT c."id", c."title", c."year", c."closedAt", s."holder" AS body, s."facts" ->> 'direction' AS direction,
      s."facts" ->> 'series' AS series, (s."facts" ->> 'last')::int AS last, s."facts" ->> 'lastOn' AS "lastOn",
      s."facts" -> 'apart' AS apart
    FROM "Case" c JOIN "Step" s ON s."caseId" = c."id" AND s."step" = 'book'
    WHERE ${wanted}
    ORDER BY c."year" DESC, c."id" LIMIT ${MOST_BOOKS}`;
}

export interface EntryRow {
  caseId: string;
  facts: Record<string, unknown> & { clerk?: Partial<Clerk> | null };
  /** Who gets a document, who deals with an arrival. */
  holders: string[];
  names: string[];
}

/** What stands in a book after that number, in the order of the numbers, one more than asked for. */
export function entriesOf(db: PrismaClient, book: string, after: number, limit: number): Promise<EntryRow[]> {
  return db.$queryRaw<EntryRow[]>`
    SELECT e.*, r.holders, r.names FROM (
      SELECT s."caseId", s."facts" FROM "Step" s
      WHERE s."facts" ->> 'book' = ${book} AND s."facts" ? 'book' AND (s."facts" ->> 'number')::int > ${after}
      ORDER BY (s."facts" ->> 'number')::int LIMIT ${limit + 1}
    ) e LEFT JOIN LATERAL (
      SELECT coalesce(array_agg(d."holder" ORDER BY d."step") FILTER (WHERE d."facts" ->> 'name' IS NULL), '{}') AS holders,
        coalesce(array_agg(d."facts" ->> 'name' ORDER BY d."step") FILTER (WHERE d."facts" ->> 'name' IS NOT NULL), '{}') AS names
      FROM "Step" d WHERE d."caseId" = e."caseId" AND (d."kind" = 'delivery' OR d."step" = 'handling')
    ) r ON TRUE
    ORDER BY (e."facts" ->> 'number')::int`;
}

/** Which book numbers a type of a body's documents in a year: that of its own series, where the head decided so. */
export async function bookFor(
  db: PrismaClient,
  body: string,
  year: number,
  type: DocumentType,
): Promise<{ series: DocumentType | null }> {
  const general = await db.step.findUnique({
    where: { caseId_step: { caseId: bookOf(body, year, 'outgoing'), step: 'book' } },
    select: { facts: true },
  });
  const { apart = [] } = (general?.facts ?? {}) as { apart?: DocumentType[] };
  return { series: apart.includes(type) ? type : null };
}
