import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { SignedIn } from '../http/admit';
import { requirePart } from '../http/caseInSight';
import type { idInPath } from '../http/fields';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page, type pageQuery } from '../http/page';
import type { Input, Reply } from '../http/route';
import { administers } from '../http/scope';
import type { Services } from '../services';
import type { DocumentRow, ReadPage } from './schema';
import type { z } from 'zod';

/**
 * Puts on record that an officer read a confidential document of another body: one line a day, which counts. What is
 * public, and what belongs to no case, is read without.
 */
export async function noteRead(services: Services, officer: SignedIn, row: DocumentRow): Promise<void> {
  const { bodies } = await services.access.viewer(officer);
  if (row.caseId === null || row.sight === 'public' || bodies.includes(row.byBody)) return;
  const now = await services.clock.now();
  const at = { firstAt: new Date(now), lastAt: new Date(now) };
  const key = { document: row.id, officer: officer.id, day: vnDateOf(now) };
  await services.db.documentRead.upsert({
    where: { document_officer_day: key },
    create: { ...key, ...at, caseId: row.caseId, bodies, sight: row.sight },
    update: { lastAt: at.lastAt, times: { increment: 1 } },
  });
}

interface Line {
  document: string;
  title: string;
  officer: string;
  name: string | null;
  bodies: string[];
  day: string;
  sight: string;
  firstAt: Date;
  lastAt: Date;
  times: number;
}

/** Who read what of a case, the newest first: for whoever works in it and for administrators of its place. */
export async function reads({
  params: { id },
  query: { cursor, limit },
  officer,
  services,
}: Input<{ params: typeof idInPath; query: z.ZodObject<typeof pageQuery> }>): Promise<Reply<ReadPage>> {
  const nearness = await requirePart(services, officer, id);
  const { unit } = await services.db.case.findUniqueOrThrow({ where: { id }, select: { unit: true } });
  if (nearness !== 'inside' && !(await administers(services, officer, unit))) throw new DomainError('kept-inside');
  const rows = await lines(services.db, id, limit, keyAfter(cursor, [instantKey, idKey, idKey]));
  const { items, next } = page(rows, limit, (row) => [row.lastAt.toISOString(), row.document, row.officer]);
  return {
    body: {
      items: items.map(({ document, title, officer: by, name, bodies, firstAt, lastAt, ...row }) => ({
        ...row,
        sight: row.sight as ReadPage['items'][number]['sight'],
        document: { id: document, title },
        officer: { id: by, name },
        bodies: bodies.map(bodyNames(services.directory, row.day)),
        firstAt: firstAt.toISOString(),
        lastAt: lastAt.toISOString(),
      })),
      next,
    },
  };
}

function lines(
  db: PrismaClient,
  caseId: string,
  limit: number,
  after?: readonly [string, string, string],
): Promise<Line[]> {
  const older = after
    ? Prisma.sql`AND (r."lastAt", r."document", r."officer") < (${after[0]}::timestamptz, ${after[1]}, ${after[2]})`
    : Prisma.empty;
  return db.$queryRaw<Line[]>`
    SELECT r.*, d."title", o."name" FROM "DocumentRead" r
    JOIN "Document" d ON d."id" = r."document" LEFT JOIN "Officer" o ON o."id" = r."officer"
    WHERE r."caseId" = ${caseId} ${older}
    ORDER BY r."lastAt" DESC, r."document" DESC, r."officer" DESC LIMIT ${limit + 1}`;
}
