import type { Procedure } from '../../domain/law/procedure';
import type { PrismaClient } from '../../prisma/generated/client';
import { loadProcedures } from '../../procedures/load';
import { lawHash } from '../../register/law';

/** A version of a procedure as it holds: its published text where it has one, else its file's. */
export interface Version {
  procedure: Procedure;
  hash: string;
  publishedAt: string | null;
}

/** Every version that there is a file for, or that a case may run under. */
export async function versions(db: PrismaClient): Promise<Version[]> {
  const rows = await db.publishedProcedure.findMany();
  const published = rows.map(({ body, hash, publishedAt }): Version => ({ procedure: body as unknown as Procedure, hash, publishedAt: publishedAt.toISOString() }));
  const known = new Set(published.map(nameOf));
  const files = loadProcedures().map((procedure): Version => ({ procedure, hash: lawHash(procedure), publishedAt: null }));
  return [...published, ...files.filter((version) => !known.has(nameOf(version)))].sort(byIdAndYear);
}

const nameOf = ({ procedure: { id, version } }: Version): string => `${id}/${version}`;

function byIdAndYear({ procedure: a }: Version, { procedure: b }: Version): number {
  return a.id.localeCompare(b.id) || a.planYears.from - b.planYears.from;
}
