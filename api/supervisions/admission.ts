import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import type { Directory } from '../../domain/units/directory';
import { concerns, isWithin } from '../../domain/units/within';
import { type AskedAct, requireBodies, requireSession } from '../acts/named';
import { unitOf } from '../http/access';
import type { Services } from '../services';

/**
 * What an act on a supervision names must be there: bodies that are asked or given a task, of the unit's own area or
 * of a level above it, and the session whose agenda a measure goes on. Throws `not-found`, `outside-unit`.
 */
export async function requireNamed(services: Services, { unit }: { unit: string }, act: AskedAct): Promise<void> {
  const { directory } = services;
  const named = bodiesNamed(act);
  await requireBodies(services, named);
  const today = vnDateOf(await services.clock.now());
  const what = named.find((body) => !isReachable(directory, unitOf(body), unit, today));
  if (what) throw new DomainError('outside-unit', { what, unit });
  if (act.name === 'take-rung' && typeof act.data.session === 'string')
    await requireSession(services, { id: act.data.session, unit, closedAt: null });
}

/** Those of its own area answer to a supervision; to a level above it may turn. Other areas are neither's. */
const isReachable = (directory: Directory, code: string, unit: string, on: IsoDate): boolean =>
  concerns(directory, code, unit, on) || isWithin(directory, unit, code, on);

function bodiesNamed({ name, data }: AskedAct): string[] {
  if (name === 'request-information') return [String(data.from)];
  if (name === 'ask-to-organise') return [String(data.with)];
  const tasks = name === 'conclude' ? (data.tasks as { lead: string; with?: string[] }[]) : [];
  return tasks.flatMap((task) => [task.lead, ...(task.with ?? [])]);
}
