import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalJson } from '../../domain/canonical';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';

/**
 * What a digest covers, each as one line of canonical JSON: `["case",id,seq,hash]` its newest entry;
 * `["document",id,sha256]`; `["law",what,hash]`; `["accounts",number,hash]` the newest account event. Of rehearsals
 * nothing: they are taken away again.
 */
export type Leaf = ['case', string, number, string] | ['document' | 'law' | 'accounts', string, string];

const leafText = (leaf: Leaf): string => canonicalJson(leaf);
export const leafOf = (text: string): Leaf => JSON.parse(text) as Leaf;

/** All leaves as they are now, in the order of their text. */
export async function leavesNow(tx: Prisma.TransactionClient): Promise<string[]> {
  const of = { rehearsal: false };
  const cases = await tx.case.findMany({
    where: { ...of, headSeq: { gt: 0 } },
    select: { id: true, headSeq: true, headHash: true },
  });
  const documents = await tx.$queryRaw<{ id: string; sha256: string }[]>`
    SELECT d.id, d.sha256 FROM "Document" d JOIN "Case" c ON c.id = d."caseId" WHERE NOT c.rehearsal`;
  const event = await tx.accountEvent.findFirst({ orderBy: { id: 'desc' }, select: { id: true, hash: true } });
  const leaves: Leaf[] = [
    ...cases.map(({ id, headSeq, headHash }): Leaf => ['case', id, headSeq, headHash]),
    ...documents.map(({ id, sha256 }): Leaf => ['document', id, sha256]),
    ...(await lawLeaves(tx)),
    ...(event ? [['accounts', String(event.id), event.hash] satisfies Leaf] : []),
  ];
  return leaves.map(leafText).sort();
}

async function lawLeaves(tx: Prisma.TransactionClient): Promise<Leaf[]> {
  const select = { select: { id: true, version: true, hash: true } };
  const versions = [
    ...(await tx.publishedProcedure.findMany(select)),
    ...(await tx.publishedCalendar.findMany(select)),
  ];
  const overlays = await tx.publishedOverlay.findMany({
    select: { id: true, unit: true, procedure: true, hash: true },
  });
  return [
    ...versions.map(({ id, version, hash }): Leaf => ['law', `${id}@${version}`, hash]),
    ...overlays.map(({ id, unit, procedure, hash }): Leaf => ['law', `${unit}/${procedure}#${id}`, hash]),
  ];
}

/** What begins anew, from no leaves at all. */
const ANEW = '=';

/** From some leaves, if they are known, to others: lines of `-leaf` and `+leaf`, compressed. */
export function changesBetween(before: readonly string[] | null, after: readonly string[]): Uint8Array<ArrayBuffer> {
  const [had, has] = [new Set(before), new Set(after)];
  const lines = [
    ...(before ?? [ANEW]).filter((leaf) => !has.has(leaf)).map((leaf) => (leaf === ANEW ? ANEW : `-${leaf}`)),
    ...after.filter((leaf) => !had.has(leaf)).map((leaf) => `+${leaf}`),
  ];
  return new Uint8Array(gzipSync(lines.join('\n')));
}

/** The leaves of a digest, made from what came and went up to it; whether they are, its root says. */
export async function leavesAt(db: Pick<PrismaClient, 'registerDigest'>, number: number): Promise<string[]> {
  const rows = await db.registerDigest.findMany({
    where: { number: { lte: number } },
    orderBy: { number: 'asc' },
    select: { changes: true },
  });
  const leaves = new Set<string>();
  for (const { changes } of rows)
    for (const line of linesIn(changes)) {
      if (line === ANEW) leaves.clear();
      else if (line.startsWith('+')) leaves.add(line.slice(1));
      else leaves.delete(line.slice(1));
    }
  return [...leaves].sort();
}

function linesIn(changes: Uint8Array): string[] {
  try {
    return gunzipSync(changes).toString('utf8').split('\n');
  } catch {
    return [ANEW];
  }
}
