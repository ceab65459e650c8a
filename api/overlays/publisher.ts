import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { actorIn } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import { administrationBy, looksAfter } from '../http/scope';
import type { Services } from '../services';

/**
 * As whom somebody lays down a unit's own lengths, and moves its open cases to them: who signs for its planning office,
 * which sets its timetable too, or whoever looks after the unit as an administrator; null for all others.
 */
export async function publisherFor(services: Services, officer: SignedIn, unit: string): Promise<Actor | null> {
  const seated = await services.seats.of(officer.id);
  const seat = seated.seats.find(
    ({ body, role }) => role === 'head' && isPlanningOffice(services, unit, seated.on, body),
  );
  if (seat) return actorIn(seated, officer.id, seat.body);
  return (await looksAfter(services, officer, unit)) ? administrationBy(officer.id) : null;
}

/** The same; throws `no-such-unit`, and `not-permitted` for all others. */
export async function requirePublisher(services: Services, officer: SignedIn, unit: string): Promise<Actor> {
  services.directory.unit(unit, vnDateOf(await services.clock.now()));
  const publisher = await publisherFor(services, officer, unit);
  if (!publisher) throw new DomainError('not-permitted');
  return publisher;
}

function isPlanningOffice({ directory }: Services, unit: string, on: IsoDate, body: string): boolean {
  try {
    return directory.resolve({ body: 'planning-office', at: 'unit' }, unit, on).includes(body);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
