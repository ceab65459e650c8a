import { PARTIES_ONLY } from '../../domain/kinds';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from './access';

/** Of a changed case, what decides who may see it: the same rule as `visibleTo`, asked once for many viewers. */
interface Sight {
  caseId: string;
  seq: number;
  /** Null where only its parties see it. */
  unit: string | null;
  bodies: string[];
}

/** Those cases, with whoever of `among` has a part in their families. */
export function sightsOf(db: PrismaClient, caseIds: string[], among: string[]): Promise<Sight[]> {
  return db.$queryRaw<Sight[]>`
    SELECT c."id" AS "caseId", c."headSeq" AS seq,
      CASE WHEN c."kind" = ANY(${[...PARTIES_ONLY]}) THEN NULL ELSE c."unit" END AS unit,
      ARRAY(SELECT DISTINCT g."viewer" FROM "Sight" g WHERE g."viewer" = ANY(${among}) AND g."caseId" = c."id") AS bodies
    FROM "Case" c WHERE c."id" = ANY(${caseIds})`;
}

/** The rule of `visibleTo` on a sight. */
export function seesIt({ admin, units, bodies }: Viewer, sight: Pick<Sight, 'unit' | 'bodies'>): boolean {
  return (
    admin || (sight.unit !== null && units.includes(sight.unit)) || sight.bodies.some((body) => bodies.includes(body))
  );
}
