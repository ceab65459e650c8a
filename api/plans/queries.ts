import type { PartVersion } from '../../domain/planContent/onRecord';
import type { Part } from '../../domain/planContent/parts';
import type { PrismaClient } from '../../prisma/generated/client';
import { acceptedActs } from '../../register/accepted';

/** The versions of a case's parts that are on record, newest first. */
export async function partVersions(
  db: PrismaClient,
  caseId: string,
  part?: Part,
): Promise<(PartVersion & { part: Part })[]> {
  const acts = await acceptedActs(db, caseId, { names: ['set-part'] });
  return acts
    .map(({ at, by, data }) => {
      const { part: of, version, sha256 } = data as unknown as { part: Part; version: number; sha256: string };
      return { part: of, version, sha256, at, by: by.body };
    })
    .filter((one) => part === undefined || one.part === part)
    .reverse();
}
