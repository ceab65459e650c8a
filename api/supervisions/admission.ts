import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { noSuchCase } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import type { Directory } from '../../domain/units/directory';
import { concerns, isWithin } from '../../domain/units/within';
import { unitOf } from '../http/access';
import type { Services } from '../services';

/**
 * What an act on a supervision names must be there: bodies that are asked or given a task, of the unit's own area or
 * of a level above it, and the session whose agenda a measure goes on. Throws `not-found`, `outside-unit`.
 */
export async function requireNamed(
  services: Services,
  { unit }: { unit: string },
  act: { name: string; data: Data },
): Promise<void> {
  const today = vnDateOf(await services.clock.now());
  const { directory } = services;
  const named = bodiesNamed(act);
  const missing = named.find((body) => !directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
  const what = named.find((body) => !isReachable(directory, unitOf(body), unit, today));
  if (what) throw new DomainError('outside-unit', { what, unit });
  if (act.name === 'take-rung' && typeof act.data.session === 'string')
    await requireSession(services, unit, act.data.session);
}

/** Those of its own area answer to a supervision; to a level above it may turn. Other areas are neither's. */
const isReachable = (directory: Directory, code: string, unit: string, on: IsoDate): boolean =>
  concerns(directory, code, unit, on) || isWithin(directory, unit, code, on);

function bodiesNamed({ name, data }: { name: string; data: Data }): string[] {
  if (name === 'request-information') return [String(data.from)];
  if (name === 'ask-to-organise') return [String(data.with)];
  const tasks = name === 'conclude' ? (data.tasks as { lead: string; with?: string[] }[]) : [];
  return tasks.flatMap((task) => [task.lead, ...(task.with ?? [])]);
}

/** A letter to a case that doesn't exist could never be delivered. */
async function requireSession({ db }: Services, unit: string, id: string): Promise<void> {
  const session = await db.case.findFirst({
    where: { id, kind: 'council-session', unit, closedAt: null },
    select: { id: true },
  });
  if (!session) throw noSuchCase('council-session', id);
}
