import { PARTIES_ONLY } from '../../domain/kinds';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from './access';

/** Of a changed case, what decides who may see it: the same rule as `visibleTo`, asked once for many viewers. */
export interface Sight {
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
      CASE WHEN c."kind" = ANY(${[...PARTIES_ONLY]}) THEN NULL ELSE c."unit" END AS unit, ARRAY(
      SELECT p.body FROM unnest(${among}::text[]) AS p(body) WHERE EXISTS (
        SELECT 1 FROM (
          SELECT c."id" UNION ALL SELECT c."parent" UNION ALL SELECT k."id" FROM "Case" k WHERE k."parent" = c."id"
        ) AS family(id)
        WHERE EXISTS (SELECT 1 FROM "Task" t WHERE t."caseId" = family.id AND t."body" = p.body)
           OR EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = family.id AND s."holder" = p.body)
           OR EXISTS (SELECT 1 FROM "Entry" e WHERE e."caseId" = family.id AND e."byBody" = p.body)
           OR EXISTS (SELECT 1 FROM "Mail" m WHERE m."caseId" = family.id AND m."toBody" = p.body)
      )
    ) AS bodies
    FROM "Case" c WHERE c."id" = ANY(${caseIds})`;
}

/** The rule of `visibleTo` on a sight. */
export function seesIt({ admin, units, bodies }: Viewer, sight: Pick<Sight, 'unit' | 'bodies'>): boolean {
  return (
    admin || (sight.unit !== null && units.includes(sight.unit)) || sight.bodies.some((body) => bodies.includes(body))
  );
}
