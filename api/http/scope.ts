import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { type Actor, ADMINISTRATION } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { isRegisteredOwner, ownerBody } from '../../domain/units/registered';
import type { Prisma } from '../../prisma/generated/client';
import { standingOf, WITH_NAMES } from '../../register/owners';
import type { Services } from '../services';
import { unitOf, unitsIn } from './access';
import type { SignedIn } from './admit';

/** What an administrator looks after: the whole installation, or one province with its units. */
export interface Scope {
  on: IsoDate;
  /** Null: everything. */
  units: ReadonlySet<string> | null;
  /** The bodies of those units, with those that are no more and owners registered by them; null: all. */
  bodies: string[] | null;
}

const EVERYTHING = { units: null, bodies: null };

/** The one place that says over what an administrator is one. Throws `not-permitted` for whoever is none. */
export async function scopeOf({ db, directory, clock }: Services, { admin, adminOf }: SignedIn): Promise<Scope> {
  const on = vnDateOf(await clock.now());
  if (admin) return { on, ...EVERYTHING };
  if (adminOf === null) throw new DomainError('not-permitted');
  const units = unitsIn(directory, adminOf, on);
  const bodies = units.flatMap((unit) => [
    ...directory.bodiesOf(unit, on),
    ...directory.endedBodiesOf(unit, on).map(({ id }) => id),
  ]);
  return { on, units: new Set(units), bodies: [...bodies, ...(await ownersFrom(db, bodies))] };
}

/** Owners of projects beside the directory are looked after where they were registered. */
async function ownersFrom(db: Services['db'], bodies: string[]): Promise<string[]> {
  const by = { byBody: { in: bodies } };
  const rows = await db.projectOwner.findMany({
    where: { OR: [by, { corrections: { some: by } }] },
    include: WITH_NAMES,
  });
  const among = new Set(bodies);
  return rows.filter((row) => among.has(standingOf(row).byBody)).map(({ code }) => ownerBody(code));
}

/** Whether it is an administrator of that unit; of nothing for whoever is none. */
export async function looksAfter(services: Services, officer: SignedIn, unit: string): Promise<boolean> {
  if (!officer.admin && officer.adminOf === null) return false;
  const { units } = await scopeOf(services, officer);
  return units === null || units.has(unit);
}

/** Whether it is the administrator of a province that the unit lies in, who has no seat in any body. */
export const administers = async (services: Services, officer: SignedIn, unit: string): Promise<boolean> =>
  !officer.admin && looksAfter(services, officer, unit);

/** The administration, by that officer; as `head` where a province's administrator reminds or escalates. */
export const administrationBy = (officer: string, role: Actor['role'] = 'officer'): Actor => ({
  body: ADMINISTRATION,
  officer,
  role,
});

/** Throws `not-permitted` for a unit that is another administrator's. */
export function requireUnit({ units }: Scope, unit: string): void {
  if (units && !units.has(unit)) throw new DomainError('not-permitted');
}

/** Throws `not-permitted` for a body that is another administrator's. */
export function requireBodyIn(scope: Scope, body: string): void {
  if (!isRegisteredOwner(body)) return requireUnit(scope, unitOf(body));
  if (scope.bodies && !scope.bodies.includes(body)) throw new DomainError('not-permitted');
}

/** Officers whom an administrator sees: whoever has a seat in what is looked after, and whom that one may change. */
export const seenBy = (scope: Scope): Prisma.OfficerWhereInput =>
  scope.bodies
    ? { OR: [{ seats: { some: { body: { in: scope.bodies }, ...lasting(scope.on) } } }, changeableBy(scope)] }
    : {};

/**
 * Officers whom an administrator may change: of a province's, whoever sits in it, nowhere else, and is no
 * administrator. Whoever has seats elsewhere too keeps them: only the seats here are this administrator's.
 */
export const changeableBy = (scope: Scope): Prisma.OfficerWhereInput =>
  scope.bodies
    ? {
        AND: [
          { admin: false, adminOf: null },
          { seats: { some: { body: { in: scope.bodies } } } },
          { seats: { none: { body: { notIn: scope.bodies }, ...lasting(scope.on) } } },
        ],
      }
    : {};

/**
 * Officers as whom an administrator may look at the pages: none who is an administrator, and for a province's only who
 * never sat or stood in anywhere else, as whose eyes show what was done there too.
 */
export const lookableBy = ({ bodies }: Scope): Prisma.OfficerWhereInput => ({
  active: true,
  admin: false,
  adminOf: null,
  ...(bodies && {
    seats: { some: { body: { in: bodies } }, none: { body: { notIn: bodies } } },
    held: { none: { body: { notIn: bodies } } },
  }),
});

const lasting = (on: IsoDate) => ({ OR: [{ to: null }, { to: { gte: on } }] });
