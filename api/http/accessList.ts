import { Prisma } from '../../prisma/generated/client';
import { ofUnit, type Viewer } from './access';

/**
 * The rule of `visibleTo`, on the same row `c` of "Case", for lists: the cases in which the viewer's bodies have a
 * part are gathered once, by index, and not looked for anew at each row that the list walks past.
 */
export function visibleInList({ admin, bodies, units }: Viewer): Prisma.Sql {
  if (admin) return Prisma.sql`TRUE`;
  if (units.length === 0) return Prisma.sql`FALSE`;
  return Prisma.sql`(${ofUnit(units)} OR c."id" IN (
    WITH part AS (
      SELECT "caseId" FROM "Task" WHERE "body" = ANY(${bodies}) UNION SELECT "caseId" FROM "Step" WHERE "holder" = ANY(${bodies})
      UNION SELECT "caseId" FROM "Entry" WHERE "byBody" = ANY(${bodies}) UNION SELECT "caseId" FROM "Mail" WHERE "toBody" = ANY(${bodies})
    )
    SELECT "caseId" FROM part
    UNION SELECT child."id" FROM "Case" child JOIN part ON child."parent" = part."caseId"
    UNION SELECT own."parent" FROM "Case" own JOIN part ON own."id" = part."caseId" WHERE own."parent" IS NOT NULL
  ))`;
}
