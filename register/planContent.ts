import { canonicalJson } from '../domain/canonical';
import type { PlanOnRecord } from '../domain/planContent/onRecord';
import { type Content, type Contents, FORMS, type Part } from '../domain/planContent/parts';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
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
  return new Map(
    rows.filter(({ sha256: hash, body }) => sha256(body) === hash).map((row) => [row.sha256, JSON.parse(row.body)]),
  );
}

/** A plan's parts at those versions, as the register names them. */
export async function contentsOf(db: Db, parts: PlanOnRecord['parts']): Promise<Contents> {
  const named = Object.entries(parts) as [Part, { sha256: string }][];
  const kept = await keptContents(
    db,
    named.map(([, { sha256: hash }]) => hash),
  );
  const found = named.flatMap(([part, { sha256: hash }]) => {
    const content = FORMS[part].safeParse(kept.get(hash));
    return content.success ? [[part, content.data]] : [];
  });
  return Object.fromEntries(found) as Contents;
}
