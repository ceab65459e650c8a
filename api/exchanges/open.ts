import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import { callFault } from '../../domain/case/meeting';
import { DomainError } from '../../domain/errors';
import type { ExchangeForm, ExchangeOpening } from '../../domain/exchange/state';
import type { RefusalCode } from '../../domain/refusals';
import type { Text } from '../../domain/text';
import { actorFor } from '../acts/actor';
import { requireBodies, seesOne } from '../acts/named';
import { calendarNow } from '../calendar/current';
import { lodgeOpening, toldOf } from '../cases/opened';
import { unitOf } from '../http/access';
import type { SignedIn } from '../http/admit';
import type { OpenedCase } from '../http/fields';
import { requestedAct } from '../http/idempotency';
import { notFound } from '../../domain/notFound';
import type { Services } from '../services';
import type { NewExchange } from './schema';

const NAMES: Record<ExchangeForm, Text> = {
  exchange: { vi: 'Trao đổi', en: 'Exchange' },
  workshop: { vi: 'Hội thảo', en: 'Workshop' },
};

/**
 * Any body calls any others together, at any time. Repeated with the same Idempotency-Key it is the same exchange.
 * Throws `no-seat`, `bad-date`, `invalid-input`, `not-found` of a body or of a case that isn't the caller's unit's.
 */
export async function openExchange(
  services: Services,
  officer: SignedIn,
  wanted: NewExchange,
  req: Request,
): Promise<OpenedCase> {
  const now = await services.clock.now();
  const { body, onBehalfOf: _whose, topic, form, bodies, about = null, ...when } = wanted;
  const by = await actorFor(services, officer, wanted);
  const fault = callFault({ data: when, at: now });
  if (fault && !fault.accepted) throw new DomainError(fault.code as RefusalCode, fault.facts as Record<string, string>);
  const others = [...new Set(bodies)].filter((one) => one !== body);
  if (others.length === 0)
    throw new DomainError('invalid-input', { field: 'bodies', rule: `another body than ${body}` });
  await requireBodies(services, others);
  const unit = unitOf(body);
  // What it is about is a case that the caller's unit carries, and that the officer sees.
  if (about && !(await seesOne(services, officer, { id: about, unit }))) throw notFound('case', about);
  const { actId: request } = await requestedAct(services, officer.id, req);
  const year = Number(vnDateOf(now).slice(0, 4));
  const id = `${unit}.exchange.${year}.${request}`;
  const name = NAMES[form];
  const title = { vi: `${name.vi}: ${topic}`, en: `${name.en}: ${topic}` };
  const { hash: calendar } = await calendarNow(services.db);
  const opening: ExchangeOpening = {
    caseId: id,
    unit,
    year,
    title,
    form,
    caller: body,
    about,
    calendar,
    bodies: others,
    ...when,
  };
  return toldOf(services, await lodgeOpening(services, { kind: 'exchange', opening, by, request }));
}
