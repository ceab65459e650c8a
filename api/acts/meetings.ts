import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { notFound } from '../../domain/notFound';
import type { Services } from '../services';

/** The acts that name who is to come, or to undertake something. */
const NAMING = ['invite', 'move-exchange', 'draw-up-commitments'];

/** Whoever is invited must be there to come, whoever is to undertake something to sign it. Throws `not-found`. */
export async function requireInvited(services: Services, { name, data }: { name: string; data: Data }): Promise<void> {
  if (!NAMING.includes(name)) return;
  const rows = (data.rows ?? []) as { body?: string }[];
  await requireInvitable(services, [...((data.bodies ?? []) as string[]), ...rows.flatMap(({ body }) => body ?? [])]);
}

/** These bodies are there today. Throws `not-found`. */
export async function requireInvitable({ clock, directory }: Services, bodies: string[]): Promise<void> {
  const today = vnDateOf(await clock.now());
  const missing = bodies.find((body) => !directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
}
