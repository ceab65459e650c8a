import { canonicalJson } from '../domain/canonical';
import type { PlanOnRecord, PlanVersions } from '../domain/planContent/onRecord';
import type { Content, Contents, Part } from '../domain/planContent/parts';
import { Prisma, type PrismaClient } from '../prisma/generated/client';
import { sha256 } from './canonical';

type Db = Pick<PrismaClient, 'planContent'> | Prisma.TransactionClient;

/** Keeps what a version of a part holds, and answers its hash: the same content twice is kept once. */
export async function keepContent(db: Db, content: Content): Promise<string> {
  const body = canonicalJson(content);
  const hash = sha256(body);
  await db.planContent.createMany({ data: { sha256: hash, body }, skipDuplicates: true });
  return hash;
}

/** What is kept under those hashes; what isn't there, or isn't what its hash says, is left out. */
export async function keptContents(db: Db, hashes: string[]): Promise<Map<string, unknown>> {
  const rows = await db.planContent.findMany({ where: { sha256: { in: hashes } } });
  const intact = rows.filter(({ sha256: hash, body }) => sha256(body) === hash);
  return new Map(intact.map((row) => [row.sha256, JSON.parse(row.body)]));
}

/** Which of those hashes are kept, and are what they say. */
export const intactContents = async (db: Db, hashes: string[]): Promise<ReadonlySet<string>> =>
  new Set(hashes.length > 0 ? (await keptContents(db, hashes)).keys() : []);

/** A plan's parts at those versions, as the register names them. */
export async function contentsOf(db: Db, parts: PlanVersions): Promise<Contents> {
  const hashes = Object.values(parts).map(({ sha256: hash }) => hash);
  return readAs(parts, await keptContents(db, hashes));
}

/** What is kept was held against its form when it was: its hash says that it is that still. */
function readAs(parts: PlanVersions, kept: ReadonlyMap<string, unknown>): Contents {
  const found = (Object.entries(parts) as [Part, { sha256: string }][]).filter(([, { sha256: hash }]) =>
    kept.has(hash),
  );
  return Object.fromEntries(found.map(([part, { sha256: hash }]) => [part, kept.get(hash)])) as Contents;
}

/** What was submitted of many plans, of each part the newest, by case. */
export const submittedOf = async (
  db: PrismaClient,
  cases: string[],
  parts: readonly Part[],
): Promise<Map<string, Contents>> => contentsOfAll(db, await submittedVersions(db, cases, parts));

/** Which versions those are: from the steps' rows, no case is folded. */
export async function submittedVersions(
  db: PrismaClient,
  cases: string[],
  parts: readonly Part[],
): Promise<Map<string, PlanOnRecord['parts']>> {
  const rows = await db.step.findMany({
    where: { caseId: { in: cases }, status: 'done', facts: { path: ['plan'], not: Prisma.AnyNull } },
    select: { caseId: true, facts: true },
  });
  const newest = new Map<string, PlanOnRecord['parts']>();
  for (const { caseId, facts } of rows) {
    const { plan } = facts as { plan?: PlanOnRecord['parts'] };
    const known = newest.get(caseId) ?? {};
    for (const part of parts) {
      const version = plan?.[part];
      if (version && version.version > (known[part]?.version ?? 0)) known[part] = version;
    }
    newest.set(caseId, known);
  }
  return newest;
}

/** What many plans hold in those versions, by case. */
export async function contentsOfAll(
  db: PrismaClient,
  newest: ReadonlyMap<string, PlanOnRecord['parts']>,
): Promise<Map<string, Contents>> {
  const hashes = [...newest.values()].flatMap((known) => Object.values(known).map(({ sha256: hash }) => hash));
  const kept = await keptContents(db, [...new Set(hashes)]);
  return new Map([...newest].map(([caseId, known]) => [caseId, readAs(known, kept)]));
}
