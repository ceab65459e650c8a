import { documentsIn, type NamedDocument } from '../../domain/case/documents';
import type { Data } from '../../domain/case/entry';
import type { Sight } from '../../domain/case/sight';
import type { Document, PrismaClient } from '../../prisma/generated/client';
import type { SignedIn } from '../http/admit';
import { readable } from '../documents/queries';
import { invalid } from '../http/validate';
import type { Services } from '../services';

interface Referring {
  caseId: string;
  body: string;
  data: Data;
}

/**
 * Each document that an act names must be one we have, with those bytes, uploaded by the acting body or belonging to a
 * case, and read by the officer. Answers them. Throws `invalid-input`, alike for what isn't there and what isn't
 * theirs.
 */
export async function requireDocuments(
  services: Services,
  officer: SignedIn,
  act: Referring,
): Promise<NamedDocument[]> {
  const refs = documentsIn(act.data);
  if (refs.length === 0) return refs;
  const { db, access } = services;
  const ids = refs.map(({ id }) => id);
  const found = await db.document.findMany({ where: { id: { in: ids } } });
  const read = new Set((await readable(db, await access.viewer(officer), ids)).map(({ id }) => id));
  for (const ref of refs) {
    const document = found.find(({ id }) => id === ref.id);
    const same = document?.sha256 === ref.sha256 && (ref.type === undefined || ref.type === document.type);
    if (!document || !same || !mayBring(document, act.body, read.has(ref.id)))
      throw invalid('data.documents', `${ref.id}: không có tài liệu này / no such document`);
  }
  return refs;
}

/**
 * Files that were uploaded before their case was opened become that case's: whoever may see it reads them. Only the
 * body's own that belong to no case yet. Where the kind has levels of sight they get theirs. What an act brings into a
 * case is filed with its ruling (`register/released.ts`).
 */
export async function fileUnder(
  db: PrismaClient,
  caseId: string,
  body: string,
  files: NamedDocument[],
  sight?: Sight,
): Promise<void> {
  if (files.length === 0) return;
  const where = { id: { in: files.map(({ id }) => id) }, byBody: body, caseId: null };
  await db.document.updateMany({ where, data: { caseId, sight } });
}

/** What is a draft's is brought in by its readers alone, what belongs to no case by its own body. */
function mayBring({ byBody, caseId, readers }: Document, body: string, read: boolean): boolean {
  if (byBody === body) return true;
  if (readers.length > 0) return readers.includes(body);
  return caseId !== null && read;
}
