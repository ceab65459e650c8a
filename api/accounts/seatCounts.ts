import type { IsoDate } from '../../domain/calendar/dates';
import { NO_SEATS, type SeatsHeld } from '../../domain/seating/needs';
import type { PrismaClient } from '../../prisma/generated/client';

/** Seats that active officers hold on that day. */
const held = (on: IsoDate) => ({
  from: { lte: on },
  OR: [{ to: null }, { to: { gte: on } }],
  officer: { active: true },
});

/** How many active officers hold the signing seat of any of these bodies on that day. */
export const headsOf = (db: PrismaClient, bodies: string[], on: IsoDate): Promise<number> =>
  db.seat.count({ where: { body: { in: bodies }, role: 'head', ...held(on) } });

/** How many active officers sit in each of these bodies on that day; a body in which nobody sits has no entry. */
export async function seatCounts(db: PrismaClient, bodies: string[], on: IsoDate): Promise<Map<string, number>> {
  const rows = await db.seat.groupBy({
    by: ['body'],
    where: { body: { in: bodies }, role: { not: 'deputy' }, ...held(on) },
    _count: { officerId: true },
  });
  return new Map(rows.map(({ body, _count }) => [body, _count.officerId]));
}

/** How many active officers hold which seats in each of these bodies on that day; one without any has no entry. */
export async function seatsHeldIn(db: PrismaClient, bodies: string[], on: IsoDate): Promise<Map<string, SeatsHeld>> {
  const rows = await db.seat.groupBy({
    by: ['body', 'role'],
    where: { body: { in: bodies }, ...held(on) },
    _count: { officerId: true },
  });
  const found = new Map<string, SeatsHeld>();
  for (const { body, role, _count } of rows)
    found.set(body, { ...NO_SEATS, ...found.get(body), [role]: _count.officerId });
  return found;
}
