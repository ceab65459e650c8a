import { randomUUID } from 'node:crypto';
import type { Document, Prisma, PrismaClient } from '../../prisma/generated/client';
import type { DocumentQuery, DocumentRow, Upload } from './schema';

type NewDocument = Upload & Pick<Document, 'mediaType' | 'size' | 'sha256' | 'byOfficer'>;

/** Adds a document, or a version of one. The series' first row is locked, so that two versions never get one number. */
export async function add(db: PrismaClient, { body, series: known, ...rest }: NewDocument): Promise<DocumentRow> {
  const series = known ?? randomUUID();
  return db.$transaction(async (tx) => {
    if (known) await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "series" = ${series} AND "version" = 1 FOR UPDATE`;
    const version = 1 + (await tx.document.count({ where: { series } }));
    return view(await tx.document.create({ data: { ...rest, series, version, byBody: body } }));
  });
}

export async function document(db: PrismaClient, id: string): Promise<DocumentRow | undefined> {
  const row = await db.document.findUnique({ where: { id } });
  return row ? view(row) : undefined;
}

export async function newest(db: PrismaClient, series: string): Promise<DocumentRow | undefined> {
  const row = await db.document.findFirst({ where: { series }, orderBy: { version: 'desc' } });
  return row ? view(row) : undefined;
}

/** Newest first, one more than asked for. */
export async function documents(
  db: PrismaClient,
  query: DocumentQuery,
  after: readonly [string, string] | undefined,
): Promise<DocumentRow[]> {
  const { caseId, step, series, limit } = query;
  const where: Prisma.DocumentWhereInput[] = [{ caseId, step, series }];
  if (after) where.push({ OR: [{ uploadedAt: { lt: after[0] } }, { uploadedAt: after[0], id: { gt: after[1] } }] });
  const rows = await db.document.findMany({
    where: { AND: where },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'asc' }],
    take: limit + 1,
  });
  return rows.map(view);
}

function view(row: Document): DocumentRow {
  return { ...row, uploadedAt: row.uploadedAt.toISOString() };
}

/** What the files of those documents are called, by the documents' ids. */
export async function filenames(db: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.document.findMany({ where: { id: { in: ids } }, select: { id: true, filename: true } });
  return new Map(rows.map(({ id, filename }) => [id, filename]));
}
