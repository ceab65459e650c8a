import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { notFound } from '../../domain/notFound';
import type { Services } from '../services';

/** Whoever is invited must be there to come, whoever is to undertake something to sign it. Throws `not-found`. */
export async function requireInvited(services: Services, { name, data }: { name: string; data: Data }): Promise<void> {
  if (name !== 'invite' && name !== 'draw-up-commitments') return;
  const today = vnDateOf(await services.clock.now());
  const rows = (data.rows ?? []) as { body?: string }[];
  const named = [...((data.bodies ?? []) as string[]), ...rows.flatMap(({ body }) => body ?? [])];
  const missing = named.find((body) => !services.directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
}
