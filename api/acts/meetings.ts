import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { notFound } from '../../domain/notFound';
import type { Services } from '../services';

/** Whoever is invited must be there to come. Throws `not-found`. */
export async function requireInvited(services: Services, { name, data }: { name: string; data: Data }): Promise<void> {
  if (name !== 'invite') return;
  const today = vnDateOf(await services.clock.now());
  const missing = ((data.bodies ?? []) as string[]).find((body) => !services.directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
}
