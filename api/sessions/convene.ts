import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import type { SessionOpening } from '../../domain/councilSession/state';
import { DomainError } from '../../domain/errors';
import { actingAs } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import { calendarNow } from '../calendar/current';
import { requestedAct } from '../http/idempotency';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { lodgeOnce } from '../cases/opened';
import type { NewSession } from './schema';

/**
 * Convenes a session: its case's first entry. Throws `case-exists`, `no-seat`, `role-required`, `bad-date`. Answers the
 * case's id.
 */
export async function convene(
  services: Services,
  officer: SignedIn,
  wanted: NewSession,
  req: Request,
): Promise<string> {
  const today = vnDateOf(await services.clock.now());
  requireUnit(services, wanted, today);
  const by = await convener(services, officer, wanted, today);
  if (wanted.opensOn < today)
    throw new DomainError('bad-date', { field: 'opensOn', value: wanted.opensOn, rule: `>= ${today}` });
  const { actId: request } = await requestedAct(services, officer.id, req);
  // One Council, one day, one session.
  const id = `${wanted.unit}.session.${wanted.opensOn}`;
  const { hash: calendar } = await calendarNow(services.db);
  const opening = openingOf(wanted, id, calendar);
  await lodgeOnce(services, { kind: 'council-session', opening, by, request });
  return id;
}

function requireUnit({ directory }: Services, { unit, opensOn, body }: NewSession, today: string): void {
  if (!directory.bodyExists(`${unit}.hdnd`, today)) throw new DomainError('no-such-unit', { unit, on: opensOn });
  const allowed = [`${unit}.thuong-truc-hdnd`, `${unit}.hdnd`];
  if (!allowed.includes(body)) throw invalid('body', allowed.join(', '));
}

/** Convening binds the Council, so it takes a seat that signs. */
async function convener(
  { db }: Services,
  officer: SignedIn,
  { body, onBehalfOf }: NewSession,
  today: string,
): Promise<Actor> {
  const by = await actingAs(db, officer.id, body, today, onBehalfOf);
  if (by.role !== 'head') throw new DomainError('role-required', { role: 'head' });
  return by;
}

const openingOf = (
  { body: _asked, onBehalfOf: _whose, ...wanted }: NewSession,
  caseId: string,
  calendar: string,
): SessionOpening => ({
  ...wanted,
  caseId,
  council: `${wanted.unit}.hdnd`,
  standingBody: `${wanted.unit}.thuong-truc-hdnd`,
  calendar,
});
