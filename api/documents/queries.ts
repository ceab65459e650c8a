import { randomUUID } from 'node:crypto';
import { WRITTEN } from '../../domain/officialDocument/paper';
import { type Document, type Passage, Prisma, type PrismaClient } from '../../prisma/generated/client';
import { consultedIn, insideOf, partyOf, type Viewer, visibleTo } from '../http/access';
import { allOf, mentions } from '../http/conditions';
import type { Sight } from '../../domain/case/sight';
import { foldName } from '../../domain/units/gazetteer';
import type { DocumentRef } from '../../domain/case/documents';
import { CONTENT_TYPE } from './mediaTypes';
import { takeRoom } from './room';
import type { DocumentQuery, DocumentRow, Upload } from './schema';

/** `id`: of a request that may be repeated; the document that was made of it first stays. */
type NewDocument = Omit<Upload, 'act'> &
  Pick<Document, 'mediaType' | 'size' | 'sha256' | 'byOfficer'> & { id?: string; readers?: string[]; sight?: Sight };

/**
 * Adds a document, or a version of one; `room`: where the body has no room of its own, so many bytes hold for it. The
 * series' first row is locked, so that two versions never get one number. Throws `documents-full`.
 */
export async function add(
  db: PrismaClient,
  { id = randomUUID(), series: known, ...rest }: NewDocument,
  room?: number,
): Promise<DocumentRow> {
  const series = known ?? randomUUID();
  return db.$transaction(async (tx) => {
    if (known) await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "series" = ${series} AND "version" = 1 FOR UPDATE`;
    if (room !== undefined && !(await tx.document.count({ where: { id } })))
      await takeRoom(tx, rest.byBody, rest.size, room);
    const version = 1 + (await tx.document.count({ where: { series } }));
    const data = { ...rest, id, series, version };
    await tx.document.createMany({ data, skipDuplicates: true });
    return view(await tx.document.findUniqueOrThrow({ where: { id } }));
  });
}

/** A document, whoever may read it. */
export async function stored(db: PrismaClient, id: string): Promise<DocumentRow | undefined> {
  const row = await db.document.findUnique({ where: { id } });
  return row ? view(row) : undefined;
}

/** Those of the documents that the viewer reads. */
export async function readable(db: PrismaClient, viewer: Viewer, ids: string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<
    Document[]
  >`SELECT d.* FROM "Document" d WHERE d."id" = ANY(${ids}) AND ${readBy(viewer)}`;
  return rows.map(view);
}

export async function newest(db: PrismaClient, series: string): Promise<DocumentRow | undefined> {
  // What belongs to no case yet may never come to.
  const orderBy = [{ caseId: { sort: 'asc', nulls: 'last' } }, { version: 'desc' }] as const;
  const row = await db.document.findFirst({ where: { series }, orderBy: [...orderBy] });
  return row ? view(row) : undefined;
}

/** Newest first, one more than asked for; where neither case nor document is named, of all cases that one may see. */
export async function documents(
  db: PrismaClient,
  viewer: Viewer,
  { caseId, step, series, type, body, search, limit }: DocumentQuery,
  after: readonly [string, string] | undefined,
): Promise<DocumentRow[]> {
  const where = allOf(
    Prisma.sql`d."mediaType" <> ${CONTENT_TYPE}`,
    readBy(viewer),
    caseId && Prisma.sql`d."caseId" = ${caseId}`,
    step && Prisma.sql`d."step" = ${step}`,
    series && Prisma.sql`d."series" = ${series}`,
    type && Prisma.sql`d."type" = ${type}`,
    body && Prisma.sql`d."byBody" = ${body}`,
    search && Prisma.sql`d."id" IN (SELECT "id" FROM hits) AND NOT ${FOUND_AS_PDF}`,
    (caseId ?? series) ? undefined : Prisma.sql`d."caseId" IS NOT NULL`,
    after &&
      Prisma.sql`(d."uploadedAt" < ${after[0]}::timestamptz OR (d."uploadedAt" = ${after[0]}::timestamptz AND d."id" > ${after[1]}))`,
  );
  const hits = search ? Prisma.sql`WITH hits AS MATERIALIZED (${found(search)})` : Prisma.empty;
  const rows = await db.$queryRaw<Document[]>`
    ${hits} SELECT d.* FROM "Document" d WHERE ${where} ORDER BY d."uploadedAt" DESC, d."id" LIMIT ${limit + 1}`;
  return rows.map(view);
}

/** Documents by their titles and names, and by the words in their files: each from its index. */
const found = (search: string): Prisma.Sql => Prisma.sql`
  SELECT d."id" FROM "Document" d WHERE ${mentions(Prisma.sql`d."words"`, search)}
  UNION SELECT d."id" FROM "Passage" p JOIN "Document" d ON d."sha256" = p."sha256" WHERE ${says(search)}`;

/** Whether `d` is the Word file of a document written here whose PDF was found as well: it is shown once. */
const FOUND_AS_PDF = Prisma.sql`(d."type" = ${WRITTEN.docx} AND EXISTS (
  SELECT 1 FROM hits JOIN "Document" pdf ON pdf."id" = hits."id" WHERE pdf."type" = ${WRITTEN.pdf} AND pdf."byBody" = d."byBody"
    AND pdf."caseId" IS NOT DISTINCT FROM d."caseId" AND pdf."title" = d."title" AND pdf."version" = d."version"))`;

/** Whether the passage `p` has all words that are sought; what stands in quotation marks, side by side. */
const says = (search: string): Prisma.Sql =>
  Prisma.sql`to_tsvector('simple', plain_text(p."text")) @@ websearch_to_tsquery('simple', ${foldName(search)})`;

/** Of each of these files the first passage that has what is sought, by their hashes. */
export async function passagesWith(
  db: PrismaClient,
  search: string,
  hashes: string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<Pick<Passage, 'sha256' | 'text'>[]>`
    SELECT DISTINCT ON (p."sha256") p."sha256", p."text" FROM "Passage" p
    WHERE p."sha256" = ANY(${hashes}) AND ${says(search)} ORDER BY p."sha256", p."n"`;
  return new Map(rows.map(({ sha256, text }) => [sha256, text]));
}

/** How far a document `d` is read as it stands. */
const SIGHT = Prisma.sql`coalesce(d."narrowed", d."sight")`;

/**
 * What belongs to no case yet is its body's, a draft's file its readers'; all else is read as its level says by whoever
 * sees the case, and by whoever it was sent to with a question.
 */
function readBy(viewer: Viewer): Prisma.Sql {
  const { admin, bodies } = viewer;
  const asked = consultedIn(viewer, ['consultation', 'gathering']);
  const sent = Prisma.sql`EXISTS (SELECT 1 FROM "Entry" o WHERE o."seq" = 1 AND o."caseId" IN ${asked} AND position(d."id" IN o."body") > 0)`;
  const reads = Prisma.sql`(${SIGHT} = 'public' OR (${SIGHT} = 'parties' AND ${partyOf(viewer)}) OR ${insideOf(viewer)} OR ${sent})`;
  const byCase = Prisma.sql`EXISTS (SELECT 1 FROM "Case" c WHERE c."id" = d."caseId" AND ${visibleTo(viewer)} AND ${reads})`;
  return Prisma.sql`(d."byBody" = ANY(${bodies}) OR d."readers" && ${bodies} OR (d."readers" = '{}' AND (${admin} OR ${byCase})))`;
}

function view({ narrowed, narrowedBy: _by, narrowedAt: _at, sight, ...row }: Document): DocumentRow {
  return {
    ...row,
    sight: (narrowed ?? sight) as Sight,
    narrowed: narrowed !== null,
    uploadedAt: row.uploadedAt.toISOString(),
  };
}

type FileFacts = Pick<Document, 'filename' | 'mediaType'>;
/** What the files of documents are, by the documents' ids. */
export type Files = ReadonlyMap<string, FileFacts>;

export async function filesOf(db: PrismaClient, ids: string[]): Promise<Files> {
  const select = { id: true, filename: true, mediaType: true };
  const rows = await db.document.findMany({ where: { id: { in: ids } }, select });
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

const isContent = (files: Files, { id }: DocumentRef): boolean => files.get(id)?.mediaType === CONTENT_TYPE;

/** Documents with their files' names, without the content that one was written from here, which is no file to read. */
export const listed = (documents: DocumentRef[], files: Files): (DocumentRef & { filename: string | null })[] =>
  documents
    .filter((one) => !isContent(files, one))
    .map(({ id, type, sha256 }) => ({ id, type, sha256, filename: files.get(id)?.filename ?? null }));

/** The content among documents, where they were written here. */
export const contentAmong = (documents: DocumentRef[], files: Files): DocumentRef | null =>
  documents.find((one) => isContent(files, one)) ?? null;
