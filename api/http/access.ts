import type { IsoDate } from '../../domain/calendar/dates';
import { type CaseKind, KEEPING_INSIDE, PARTIES_ONLY } from '../../domain/kinds';
import type { Directory } from '../../domain/units/directory';
import { isRegisteredOwner } from '../../domain/units/registered';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { NOT_ONLY_ASKED, SEEN } from '../../prisma/sight';
import type { OfficerCache } from '../accounts/officerCache';
import type { EffectiveSeat, Seated } from '../accounts/seats';

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
  /** How near the officer stands to a case; null: they don't see it. */
  nearness(officer: Person, caseId: string): Promise<Nearness | null>;
}

/**
 * Inside: works in the case, and reads all of it. Party: has a part in it or in its family, or is of its unit, and
 * reads what is for all parties. Asked: was consulted, no more, and reads what was sent to it.
 */
export type Nearness = 'inside' | 'party' | 'asked';

export function createAccess(db: PrismaClient, seated: OfficerCache<Seated>, directory: Directory): CaseAccess {
  const viewer = async ({ id, admin, adminOf }: Person) => {
    const { on, seats } = await seated.of(id);
    return viewerOf(admin, seats, adminOf === null ? [] : unitsIn(directory, adminOf, on));
  };
  // Asked again within a request it is answered at once; what may be seen stays so for that long.
  const seen = new WeakMap<Person, Set<string>>();
  return {
    viewer,
    async maySeeCase(officer, caseId) {
      if (seen.get(officer)?.has(caseId)) return true;
      const sees = visibleTo(await viewer(officer));
      const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM "Case" c WHERE c."id" = ${caseId} AND ${sees} LIMIT 1`;
      if (rows.length === 0) return false;
      seen.set(officer, (seen.get(officer) ?? new Set()).add(caseId));
      return true;
    },
    async nearness(officer, caseId) {
      const eyes = await viewer(officer);
      const [row] = await db.$queryRaw<{ nearness: Nearness }[]>`
        SELECT CASE WHEN ${insideOf(eyes)} THEN 'inside' WHEN ${partyOf(eyes)} THEN 'party' ELSE 'asked' END AS nearness
        FROM "Case" c WHERE c."id" = ${caseId} AND ${visibleTo(eyes)}`;
      return row?.nearness ?? null;
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

/** Under which names the viewer stands in "Sight", for cases of that kind or of any. */
export const eyesOf = ({ bodies, units }: Viewer, kind?: string): string[] =>
  PARTIES_ONLY.some((one) => one === kind) ? bodies : [...bodies, ...units];

/** Whether a case may be seen, by its id, as a condition. */
export function visibleTo(viewer: Viewer, caseId = Prisma.sql`c."id"`): Prisma.Sql {
  if (viewer.admin) return Prisma.sql`TRUE`;
  if (viewer.units.length === 0) return Prisma.sql`FALSE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "Sight" g WHERE g."viewer" = ANY(${eyesOf(viewer)}) AND g."caseId" = ${caseId} AND ${SEEN})`;
}

/**
 * Whether the viewer works in the case `c`: acts at a step of a cycle, manages it, asks in a consultation, or gathers;
 * who works in the case that does so works in that one too. Of kinds that keep nothing inside everybody does.
 */
export function insideOf({ admin, bodies }: Viewer): Prisma.Sql {
  if (admin) return Prisma.sql`TRUE`;
  return Prisma.sql`(c."kind" <> ALL(${[...KEEPING_INSIDE]}) OR EXISTS (
    SELECT 1 FROM "Case" w WHERE (w."id" = c."id" OR (c."kind" IN ('consultation', 'gathering') AND w."id" = c."parent")) AND (w."inside" && ${bodies}
      OR (w."kind" = 'plan-cycle' AND EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = w."id" AND s."holder" = ANY(${bodies}))))))`;
}

/** Whether the viewer sees the case `c` by more than being consulted in it. */
export function partyOf(viewer: Viewer): Prisma.Sql {
  if (viewer.admin) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "Sight" g WHERE g."viewer" = ANY(${eyesOf(viewer)}) AND g."caseId" = c."id" AND ${SEEN}
    AND ${NOT_ONLY_ASKED})`;
}

/** The consultations, or others of those kinds, of the case `c` in which the viewer has a part. */
export const consultedIn = ({ bodies }: Viewer, kinds: CaseKind[] = ['consultation']): Prisma.Sql => Prisma.sql`(
  SELECT q."id" FROM "Case" q JOIN "Sight" g ON g."caseId" = q."id" AND g."via" = q."id"
  WHERE q."kind" = ANY(${kinds}) AND (q."parent" = c."id" OR q."id" = c."id") AND g."viewer" = ANY(${bodies}))`;
