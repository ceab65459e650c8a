import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { PARTIES_ONLY } from '../../domain/kinds';
import type { Directory } from '../../domain/units/directory';
import { isRegisteredOwner } from '../../domain/units/registered';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { seatsOf, type EffectiveSeat } from '../accounts/seats';
import type { Clock } from '../process/clock';

/**
 * Through whose eyes something is looked at: the bodies an officer acts for today, and their units; of a province's
 * administrator all units of that province too.
 */
export interface Viewer {
  admin: boolean;
  bodies: string[];
  units: string[];
}

/** Whom a question of sight is about. */
interface Person {
  id: string;
  admin: boolean;
  adminOf: string | null;
}

/** The rule of who sees which case, in one place. */
export interface CaseAccess {
  viewer(officer: Person): Promise<Viewer>;
  maySeeCase(officer: Person, caseId: string): Promise<boolean>;
}

export function createAccess(db: PrismaClient, clock: Clock, directory: Directory): CaseAccess {
  const viewer = async ({ id, admin, adminOf }: Person) => {
    const today = vnDateOf(await clock.now());
    return viewerOf(admin, await seatsOf(db, id, today), adminOf === null ? [] : unitsIn(directory, adminOf, today));
  };
  return {
    viewer,
    async maySeeCase(officer, caseId) {
      const sees = visibleTo(await viewer(officer));
      const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM "Case" c WHERE c."id" = ${caseId} AND ${sees} LIMIT 1`;
      return rows.length > 0;
    },
  };
}

/**
 * The unit that a body belongs to: the first part of its id. An owner beside the directory belongs to none but itself:
 * it shares no sight with other owners.
 */
export function unitOf(body: string): string {
  return isRegisteredOwner(body) ? body : (body.split('.')[0] ?? body);
}

/** A unit with all below it; none where there is no such unit that day. */
export const unitsIn = (directory: Directory, unit: string, on: IsoDate): string[] =>
  directory.exists(unit, on) ? [unit, ...directory.below(unit, on)] : [];

function viewerOf(admin: boolean, seats: EffectiveSeat[], lookedAfter: string[]): Viewer {
  const bodies = [...new Set(seats.map((seat) => seat.body))];
  return { admin, bodies, units: [...new Set([...bodies.map(unitOf), ...lookedAfter])] };
}

/** A case of the viewer's unit, of a kind that the whole unit sees. */
export const ofUnit = (units: string[]): Prisma.Sql =>
  Prisma.sql`(c."unit" = ANY(${units}) AND c."kind" <> ALL(${[...PARTIES_ONLY]}))`;

/**
 * The rule as a condition on the row `c` of "Case", for lists too: a case of the viewer's unit, unless its kind is its
 * parties' only, or one in whose family (itself, its parent, its children) a body of the viewer's holds a task or a
 * step, has acted, or was written to.
 */
export function visibleTo({ admin, bodies, units }: Viewer): Prisma.Sql {
  if (admin) return Prisma.sql`TRUE`;
  if (units.length === 0) return Prisma.sql`FALSE`;
  return Prisma.sql`(${ofUnit(units)} OR EXISTS (
    SELECT 1 FROM (
      SELECT c."id" UNION ALL SELECT c."parent" UNION ALL SELECT k."id" FROM "Case" k WHERE k."parent" = c."id"
    ) AS family(id)
    WHERE EXISTS (SELECT 1 FROM "Task" t WHERE t."caseId" = family.id AND t."body" = ANY(${bodies}))
       OR EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = family.id AND s."holder" = ANY(${bodies}))
       OR EXISTS (SELECT 1 FROM "Entry" e WHERE e."caseId" = family.id AND e."byBody" = ANY(${bodies}))
       OR EXISTS (SELECT 1 FROM "Mail" m WHERE m."caseId" = family.id AND m."toBody" = ANY(${bodies}))
  ))`;
}
