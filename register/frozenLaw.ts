import { hashOf } from '../procedures/hash';
import { publishedHashes } from '../procedures/published';
import { chunks } from '../prisma/chunks';
import type { PrismaClient } from '../prisma/generated/client';
import { lawHash, type LawInSteps } from './law';

/** How a published text stands to the hash under which it is kept: the very text, another one, or there is none. */
export type Standing = 'whole' | 'changed' | 'absent';

interface Row {
  hash: string;
  id: string;
  version: string;
  body: unknown;
}

/** So many values fit into one statement with room to spare. */
const AT_ONCE = 5_000;

/** Law as published, hashed anew; each text once. */
export class FrozenLaw {
  private readonly known = new Map<string, Standing>();

  constructor(private readonly db: PrismaClient) {}

  /** How the texts of those hashes stand. */
  async standings(hashes: string[]): Promise<(hash: string) => Standing> {
    const unknown = [...new Set(hashes)].filter((hash) => !this.known.has(hash));
    for (const some of chunks(unknown, AT_ONCE))
      for (const row of await this.rows(some)) this.known.set(row.hash, standingOf(row));
    return (hash) => this.known.get(hash) ?? 'absent';
  }

  private async rows(hashes: string[]): Promise<Row[]> {
    const where = { where: { hash: { in: hashes } } };
    return [
      ...(await this.db.publishedProcedure.findMany(where)),
      ...(await this.db.publishedCalendar.findMany(where)),
    ];
  }
}

/**
 * Every published text that is no longer the one that was frozen: a version as `id@version`, a unit's own lengths as
 * `unit/procedure#number`.
 */
export async function changedLaw(db: PrismaClient): Promise<string[]> {
  const select = { select: { hash: true, id: true, version: true } };
  const all = [...(await db.publishedProcedure.findMany(select)), ...(await db.publishedCalendar.findMany(select))];
  const law = new FrozenLaw(db);
  const changed: string[] = [];
  for (const { hash, id, version } of all)
    if ((await law.standings([hash]))(hash) !== 'whole') changed.push(`${id}@${version}`);
  return [...changed, ...(await changedOverlays(db))].sort();
}

async function changedOverlays(db: PrismaClient): Promise<string[]> {
  const rows = await db.publishedOverlay.findMany();
  const changed = rows.filter(({ unit, procedure, hash, body }) => {
    const text = body as { unit?: unknown; procedure?: unknown };
    return hashOf(text) !== hash || text.unit !== unit || text.procedure !== procedure;
  });
  return changed.map(({ id, unit, procedure }) => `${unit}/${procedure}#${id}`);
}

/** A text and its hash can be changed together; not those under which the product itself froze the version. */
function standingOf({ hash, id, version, body }: Row): Standing {
  const text = body as LawInSteps;
  const frozen = publishedHashes().get(`${id}@${version}`) ?? hash;
  return frozen === hash && lawHash(text) === hash && text.id === id && text.version === version ? 'whole' : 'changed';
}
