import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { notFound } from '../../domain/notFound';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';

/**
 * Whoever answers an invitation must see the case, and whoever is invited must be there to come. Throws `not-found`.
 */
export async function requireMeeting(
  services: Services,
  officer: SignedIn,
  { caseId, name, data }: { caseId: string; name: string; data: Data },
): Promise<void> {
  if (name === 'answer-invitation' && !(await services.access.maySeeCase(officer, caseId))) throw notFound('case');
  if (name !== 'invite') return;
  const today = vnDateOf(await services.clock.now());
  const missing = ((data.bodies ?? []) as string[]).find((body) => !services.directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
}
