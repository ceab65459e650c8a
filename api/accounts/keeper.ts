import type { SignedIn } from '../http/admit';
import { requireBodyIn, scopeOf } from '../http/scope';
import type { Services } from '../services';

/** A body's head and whoever administers it let other systems work for it. Throws `not-permitted` for others. */
export async function requireKeeper(services: Services, officer: SignedIn, body: string): Promise<void> {
  const { seats } = await services.seats.of(officer.id);
  if (seats.some((seat) => seat.body === body && seat.role === 'head' && !seat.onBehalfOf)) return;
  requireBodyIn(await scopeOf(services, officer), body);
}
