import type { Actor } from '../../domain/case/entry';
import { actorIn } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';

/** As whom an officer acts for the body that they name; see `actorIn`. Throws `no-seat`, `not-clerks-work`. */
export async function actorFor(
  { seats }: Pick<Services, 'seats'>,
  { id }: Pick<SignedIn, 'id'>,
  { body, onBehalfOf }: { body: string; onBehalfOf?: string | null },
): Promise<Actor> {
  return actorIn(await seats.of(id), id, body, onBehalfOf);
}
