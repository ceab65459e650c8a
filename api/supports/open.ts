import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { supportOpening } from '../../procedures/carryingOut';
import { actorFor } from '../acts/actor';
import { calendarNow } from '../calendar/current';
import { lodgeOpening, toldOf } from '../cases/opened';
import type { SignedIn } from '../http/admit';
import type { OpenedCase } from '../http/fields';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import type { NewSupport } from './schema';

/**
 * A party asks others for support by itself, without a report that shows a shortfall. Repeated with the same
 * Idempotency-Key it is the same case. Throws `no-seat`, `not-permitted`, and what `supportOpening` throws.
 */
export async function openSupport(
  services: Services,
  officer: SignedIn,
  wanted: NewSupport,
  req: Request,
): Promise<OpenedCase> {
  const { db, directory, clock } = services;
  const on = vnDateOf(await clock.now());
  const by = await actorFor(services, officer, wanted);
  const { hash } = await calendarNow(db);
  const { need, ask, year, indicator } = wanted;
  const { actId: request } = await requestedAct(services, officer.id, req);
  const id = `${need}.support.${year}.${request}`;
  const opening = supportOpening({ directory, calendarHash: hash, caseId: id, year, on, need, ask, indicator });
  if (!opening.need.bodies.includes(wanted.body)) throw new DomainError('not-permitted');
  return toldOf(services, await lodgeOpening(services, { kind: 'support', opening, by, request }));
}
