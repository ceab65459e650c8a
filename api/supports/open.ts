import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { supportOpening } from '../../procedures/carryingOut';
import { actorIn } from '../accounts/seats';
import { calendarNow } from '../calendar/current';
import { lodgeOpening, toldOf } from '../cases/opened';
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
  const { db, directory, clock, seats } = services;
  const on = vnDateOf(await clock.now());
  const by = actorIn(await seats.of(officer.id), officer.id, wanted.body, wanted.onBehalfOf);
  const { hash } = await calendarNow(db);
  const { need, ask, year, indicator } = wanted;
  const { actId: request } = await requestedAct(services, officer.id, req);
  const id = `${need}.support.${year}.${request}`;
  const opening = supportOpening({ directory, calendarHash: hash, caseId: id, year, on, need, ask, indicator });
  if (!opening.need.bodies.includes(wanted.body)) throw new DomainError('not-permitted');
  const { unit, title } = opening;
  const toOpen = { id, kind: 'support' as const, unit, year, title };
  return toldOf(services, id, await lodgeOpening(services, toOpen, { by, data: opening, request }));
}
