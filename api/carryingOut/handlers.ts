import type { CarryingState } from '../../domain/carryingOut/state';
import { loadIndicators } from '../../procedures/indicators';
import { shows } from '../http/caseInSight';
import { bodyNames, clauseOf } from '../http/names';
import type { Input, Reply } from '../http/route';
import { actingBodies } from '../cases/tasks';
import { partiesOf } from './parties';
import { servedNames } from './plan';
import type { IndicatorList, OwnParties } from './schema';
import { carryingView } from './view';
import { partyView } from '../http/party';
import type { Services } from '../services';

export const show = shows('carrying-out', async (services: Services, state: CarryingState) =>
  carryingView(services, state, await servedNames(services, state)),
);

/** The registry is a file of a few dozen lines: it comes whole. */
export async function indicators(): Promise<Reply<IndicatorList>> {
  const items = [...loadIndicators().values()].map(({ id, name, measure, direction, sectors, touches, cites }) => ({
    id,
    name,
    measure,
    direction,
    touches,
    sectors: sectors.map(({ body, at }) => (at === 'unit' ? body : `${body}@${at}`)),
    clause: clauseOf(cites),
  }));
  return { body: { items } };
}

/** For whom one may start carrying a plan out, or ask for support: nobody else is offered it. */
export async function ownParties({ officer, services }: Input): Promise<Reply<OwnParties>> {
  const { directory, seats } = services;
  const seated = await seats.of(officer.id);
  const name = bodyNames(directory, seated.on);
  return {
    body: {
      items: partiesOf(directory, actingBodies(seated), seated.on).map(({ party, body }) => ({
        party: partyView(party, name),
        body: name(body),
      })),
    },
  };
}
