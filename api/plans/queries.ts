import type { PartVersion } from '../../domain/planContent/onRecord';
import type { Part } from '../../domain/planContent/parts';
import type { PrismaClient } from '../../prisma/generated/client';
import { acceptedActs } from '../../register/accepted';

/** The versions of a part that are on record, newest first. */
export async function partVersions(db: PrismaClient, caseId: string, part: Part): Promise<PartVersion[]> {
  const acts = await acceptedActs(db, caseId, { names: ['set-part'] });
  return acts
    .filter(({ data }) => data.part === part)
    .map(({ at, by, data }) => ({ version: Number(data.version), sha256: String(data.sha256), at, by: by.body }))
    .reverse();
}
