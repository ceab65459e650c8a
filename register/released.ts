import type { DocumentRef, Released } from '../domain/case/documents';
import { narrowerThan } from '../domain/case/sight';
import { Prisma } from '../prisma/generated/client';
import type { Commit } from './commit';

/** Whose reading of which documents a commit changes. */
interface Release {
  brought: Released[];
  /** What is put before those who are asked in a case of its own is no draft any more: its ids. */
  sent: string[];
}

/** Null where it changes nothing. */
export function releaseIn({ released, consequences }: Commit): Release | null {
  const sent = consequences
    .flatMap(({ letters }) => letters)
    .filter(({ opens }) => opens)
    .flatMap(({ data }) => ((data.documents ?? []) as unknown as DocumentRef[]).map(({ id }) => id));
  return released.length + sent.length === 0 ? null : { brought: released, sent };
}

/** In the transaction of the rulings: what a refused act brought stays its body's own, as it was. */
export async function release(tx: Prisma.TransactionClient, caseId: string, { brought, sent }: Release): Promise<void> {
  for (const one of brought) await file(tx, caseId, one);
  const posted = brought.flatMap((one) => one.posted);
  if (posted.length > 0)
    await tx.document.updateMany({ where: { id: { in: posted }, caseId }, data: { sight: 'public' } });
  if (sent.length > 0)
    await tx.document.updateMany({ where: { id: { in: sent }, readers: { isEmpty: false } }, data: { readers: [] } });
}

/**
 * What an act brought is its case's from then on, read as far as the act's level says; what is read further already
 * stays so. A level to which an office narrowed a document holds all the same.
 */
async function file(
  tx: Prisma.TransactionClient,
  caseId: string,
  { documents, by, readers, sight }: Released,
): Promise<void> {
  if (documents.length === 0) return;
  const own = Prisma.sql`"byBody" = ${by} AND ("caseId" IS NULL OR "readers" <> '{}')`;
  const narrower = sight === null ? [] : [...narrowerThan(sight)];
  await tx.$executeRaw`
    UPDATE "Document" SET "caseId" = ${caseId},
      "readers" = CASE WHEN ${own} THEN ${readers}::text[] ELSE "readers" END,
      "sight" = CASE WHEN "caseId" IS NULL OR "sight" = ANY(${narrower}::text[]) THEN coalesce(${sight}::text, "sight") ELSE "sight" END
    WHERE "id" = ANY(${documents}) AND ("caseId" = ${caseId} OR ("caseId" IS NULL AND "byBody" = ${by}))`;
}
