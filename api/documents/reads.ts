import { vnDateOf } from '../../domain/calendar/dates';
import type { Sight } from '../../domain/case/sight';
import { DomainError } from '../../domain/errors';
import type { PartVersion, PlanOnRecord } from '../../domain/planContent/onRecord';
import type { Part } from '../../domain/planContent/parts';
import { submittedParts } from '../../domain/planCycle/content';
import type { CycleState } from '../../domain/planCycle/state';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { SignedIn } from '../http/admit';
import { type InSight, requirePart } from '../http/caseInSight';
import type { ById } from '../http/fields';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page, type pageQuery } from '../http/page';
import type { Input, Reply } from '../http/route';
import { administers } from '../http/scope';
import type { Services } from '../services';
import type { DocumentRow, ReadPage } from './schema';
import type { z } from 'zod';

/** Something confidential as it was read: by its id and case, of which body, how far it is read. */
interface Confidential {
  id: string;
  caseId: string;
  byBody: string;
  sight: Sight;
}

/**
 * Puts on record that an officer read a confidential document of another body: one line a day, which counts. What is
 * public, and what belongs to no case, is read without.
 */
export async function noteRead(services: Services, officer: SignedIn, row: DocumentRow): Promise<void> {
  const { caseId, sight } = row;
  if (caseId !== null && sight !== 'public') await noteReads(services, officer, [{ ...row, caseId }]);
}

/** The same of parts of a plan, as they were kept: what wasn't submitted yet is read inside alone. */
export async function notePartsRead(
  services: Services,
  officer: SignedIn,
  { id, state }: Pick<InSight<CycleState>, 'id' | 'state'>,
  read: PlanOnRecord['parts'],
): Promise<void> {
  const submitted = submittedParts(state);
  const parts = Object.entries(read) as [Part, PartVersion][];
  const lines = parts.map(([part, { by, version }]): Confidential => {
    const isSubmitted = version <= (submitted[part]?.version ?? 0);
    return partRead(id, part, by, isSubmitted ? 'parties' : 'internal');
  });
  await noteReads(services, officer, lines);
}

/** The same of parts that were submitted with other plans, by case. */
export async function noteSubmittedRead(
  services: Services,
  officer: SignedIn,
  read: ReadonlyMap<string, PlanOnRecord['parts']>,
): Promise<void> {
  const lines = [...read].flatMap(([id, parts]) =>
    (Object.entries(parts) as [Part, PartVersion][]).map(([part, { by }]) => partRead(id, part, by, 'parties')),
  );
  await noteReads(services, officer, lines);
}

const partRead = (caseId: string, part: Part, byBody: string, sight: Sight): Confidential => ({
  id: `${PART}${part}:${caseId}`,
  caseId,
  byBody,
  sight,
});

/** What the id of a plan's part begins with, where a document's stands. */
const PART = 'part:';

async function noteReads({ access, clock, db }: Services, officer: SignedIn, read: Confidential[]): Promise<void> {
  const { bodies } = await access.viewer(officer);
  const others = read.filter(({ byBody }) => !bodies.includes(byBody));
  if (others.length === 0) return;
  const now = await clock.now();
  await db.$executeRaw`
    INSERT INTO "DocumentRead" AS r ("document", "officer", "day", "caseId", "bodies", "sight", "firstAt", "lastAt")
    SELECT o.id, ${officer.id}, ${vnDateOf(now)}, o."case", ${bodies}::text[], o.sight, ${now}::timestamptz, ${now}::timestamptz
      FROM unnest(${others.map(({ id }) => id)}::text[], ${others.map(({ caseId }) => caseId)}::text[],
        ${others.map(({ sight }) => sight)}::text[]) AS o(id, "case", sight)
    ON CONFLICT ("document", "officer", "day") DO UPDATE SET "lastAt" = excluded."lastAt", "times" = r."times" + 1`;
}

interface Line {
  document: string;
  title: string | null;
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
}: Input<ById & { query: z.ZodObject<typeof pageQuery> }>): Promise<Reply<ReadPage>> {
  const nearness = await requirePart(services, officer, id);
  const { unit } = await services.db.case.findUniqueOrThrow({ where: { id }, select: { unit: true } });
  if (nearness !== 'inside' && !(await administers(services, officer, unit))) throw new DomainError('kept-inside');
  const rows = await lines(services.db, id, limit, keyAfter(cursor, [instantKey, idKey, idKey]));
  const { items, next } = page(rows, limit, (row) => [row.lastAt, row.document, row.officer]);
  return {
    body: {
      items: items.map(({ document, title, officer: by, name, bodies, ...row }) => ({
        ...row,
        sight: row.sight as ReadPage['items'][number]['sight'],
        document: title === null ? null : { id: document, title },
        part: title === null ? (document.split(':')[1] as Part) : null,
        officer: { id: by, name },
        bodies: bodies.map(bodyNames(services.directory, row.day)),
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
    LEFT JOIN "Document" d ON d."id" = r."document" LEFT JOIN "Officer" o ON o."id" = r."officer"
    WHERE r."caseId" = ${caseId} ${older}
    ORDER BY r."lastAt" DESC, r."document" DESC, r."officer" DESC LIMIT ${limit + 1}`;
}
