import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { noSuchCase } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import type { Services } from '../services';

/**
 * What an act on a supervision names must be there: bodies that are asked or given a task, and the session whose agenda
 * a measure goes on. Throws `not-found`.
 */
export async function requireNamed(
  services: Services,
  { unit }: { unit: string },
  act: { name: string; data: Data },
): Promise<void> {
  const today = vnDateOf(await services.clock.now());
  const missing = bodiesNamed(act).find((body) => !services.directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
  if (act.name === 'take-rung' && typeof act.data.session === 'string')
    await requireSession(services, unit, act.data.session);
}

function bodiesNamed({ name, data }: { name: string; data: Data }): string[] {
  if (name === 'request-information') return [String(data.from)];
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
