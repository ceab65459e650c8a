import type { SignedIn } from '../http/admit';
import { DomainError } from '../../domain/errors';
import { unitOf } from '../http/access';
import { looksAfter } from '../http/scope';
import type { Services } from '../services';

/** Whether it is a body's own head, or administers it: whoever lets other systems work for it. */
export async function keepsSystems(services: Services, officer: SignedIn, body: string): Promise<boolean> {
  const { seats } = await services.seats.of(officer.id);
  const heads = seats.some((seat) => seat.body === body && seat.role === 'head' && !seat.onBehalfOf);
  return heads || looksAfter(services, officer, unitOf(body));
}

/** Throws `not-permitted` for whoever doesn't. */
export async function requireKeeper(services: Services, officer: SignedIn, body: string): Promise<void> {
  if (!(await keepsSystems(services, officer, body))) throw new DomainError('not-permitted');
}
