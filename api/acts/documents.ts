import type { Data } from '../../domain/case/entry';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SignedIn } from '../http/admit';
import { invalid } from '../http/validate';
import type { Services } from '../services';

export interface Ref {
  id: string;
  sha256: string;
  type?: string;
}

interface Referring {
  caseId: string;
  body: string;
  data: Data;
}

/**
 * Each document that an act names must be one we have, with those bytes, uploaded by the acting body or belonging to
 * this case or another that the officer may see. Answers those that belong to no case yet, or to a draft. Throws
 * `invalid-input`, alike for what isn't there and what isn't theirs.
 */
export async function requireDocuments(services: Services, officer: SignedIn, act: Referring): Promise<Ref[]> {
  const refs = documentsIn(act.data);
  if (refs.length === 0) return refs;
  const found = await documentsOf(services.db, refs);
  const allowed = sightOf(services, officer, act);
  for (const ref of refs) {
    const document = found.get(ref.id);
    const same = document?.sha256 === ref.sha256 && (ref.type === undefined || ref.type === document.type);
    if (!document || !same || !(await allowed(document)))
      throw invalid('data.documents', `${ref.id}: không có tài liệu này / no such document`);
  }
  return refs.filter(({ id }) => {
    const { caseId, readers } = found.get(id) as Place;
    return caseId === null || readers.length > 0;
  });
}

/**
 * Files that were uploaded before their case was there become that case's: whoever may see it reads them; of a draft
 * `readers` alone. Only the body's own that belong to no case yet, or were a draft's in this one.
 */
export async function fileUnder(
  db: PrismaClient,
  caseId: string,
  body: string,
  files: Ref[],
  readers: string[] = [],
): Promise<void> {
  if (files.length === 0) return;
  await db.document.updateMany({
    where: { id: { in: files.map(({ id }) => id) }, byBody: body, OR: [{ caseId: null }, { caseId }] },
    data: { caseId, readers },
  });
}

/** The documents that an act's data name, wherever its shape has them. */
function documentsIn(data: Data): Ref[] {
  const items = (data.items ?? []) as { documents?: Ref[] }[];
  const single = data.document ? [data.document as unknown as Ref] : [];
  return [...single, ...((data.documents ?? []) as unknown as Ref[]), ...items.flatMap((item) => item.documents ?? [])];
}

interface Place {
  byBody: string;
  caseId: string | null;
  readers: string[];
}

async function documentsOf(
  db: PrismaClient,
  refs: Ref[],
): Promise<Map<string, Place & { sha256: string; type: string }>> {
  const rows = await db.document.findMany({
    where: { id: { in: refs.map(({ id }) => id) } },
    select: { id: true, sha256: true, type: true, caseId: true, byBody: true, readers: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Other cases are looked up once each. */
function sightOf(
  services: Services,
  officer: SignedIn,
  { caseId: own, body }: Referring,
): (place: Place) => Promise<boolean> {
  const seen = new Map<string, Promise<boolean>>();
  return async ({ byBody, caseId, readers }) => {
    if (byBody === body) return true;
    if (readers.length > 0) return readers.includes(body);
    if (caseId === own) return true;
    if (caseId === null) return false;
    const sees = seen.get(caseId) ?? services.access.maySeeCase(officer, caseId);
    seen.set(caseId, sees);
    return sees;
  };
}
