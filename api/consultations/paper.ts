import type { Data } from '../../domain/case/entry';
import type { ArrivalState } from '../../domain/arrival/state';
import { DomainError } from '../../domain/errors';
import { vnDateOf } from '../../domain/calendar/dates';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import { invalid } from '../http/validate';
import type { Services } from '../services';

/**
 * An answer entered from an arrival says what the arrival says: by whom, number, day of issue and of arrival. Whoever
 * registered it doesn't enter it as well, where the body has two people: the day on which it came decides whether it
 * was in time. Throws `not-found`, `invalid-input`, `same-person`.
 */
export async function requireOwnArrival(
  services: Services,
  officer: SignedIn,
  { name, data }: { name: string; data: Data },
): Promise<void> {
  if (name !== 'enter-answer' || typeof data.arrival !== 'string') return;
  const { state } = await caseInSight<ArrivalState>(services, officer, data.arrival, 'arrival');
  const { issuer, number, date, arrivedOn, body, registeredBy } = state.opening;
  const same: [string, unknown][] = [
    ['body', issuer.body],
    ['number', number],
    ['signedOn', date],
    ['arrivedOn', arrivedOn],
  ];
  const wrong = same.find(([field, said]) => data[field] !== said);
  if (wrong) throw invalid(`data.${wrong[0]}`, `= ${String(wrong[1])} (${String(data.arrival)})`);
  const today = vnDateOf(await services.clock.now());
  if (registeredBy === officer.id && (await peopleOf(services.db, body, today)) > 1)
    throw new DomainError('same-person');
}

/** How many people hold a seat in a body on a day. */
async function peopleOf(db: PrismaClient, body: string, on: string): Promise<number> {
  const seats = await db.seat.findMany({
    where: { body, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }], officer: { active: true } },
    select: { officerId: true },
    distinct: ['officerId'],
  });
  return seats.length;
}
