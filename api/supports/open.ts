import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { supportOpening } from '../../procedures/carryingOut';
import { actorIn } from '../accounts/seats';
import { calendarNow } from '../calendar/current';
import { settledBy } from '../cases/opened';
import type { SignedIn } from '../http/admit';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import type { NewSupport, StartedSupport } from './schema';

/**
 * A party asks others for support by itself, without a report that shows a shortfall. Repeated with the same
 * Idempotency-Key it is the same case. Throws `no-seat`, `not-permitted`, and what `supportOpening` throws.
 */
export async function openSupport(
  services: Services,
  officer: SignedIn,
  wanted: NewSupport,
  req: Request,
): Promise<StartedSupport> {
  const { db, directory, clock, seats, lodger } = services;
  const on = vnDateOf(await clock.now());
  const by = actorIn(await seats.of(officer.id), officer.id, wanted.body, wanted.onBehalfOf);
  const { hash } = await calendarNow(db);
  const { need, ask, year, indicator } = wanted;
  const { actId } = await requestedAct(services, officer.id, req);
  const id = `${need}.support.${year}.${actId}`;
  const opening = supportOpening({ directory, calendarHash: hash, caseId: id, year, on, need, ask, indicator });
  if (!opening.need.bodies.includes(wanted.body)) throw new DomainError('not-permitted');
  const act = { id: actId, caseId: id, name: 'open', by, data: opening as unknown as Data };
  const { seq, at } = await lodger.open({ id, kind: 'support', unit: opening.unit, year, title: opening.title }, act);
  return { id, seq, at, settled: await settledBy(services, id, seq) };
}
