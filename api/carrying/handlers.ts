import type { CarryingState } from '../../domain/carryingOut/state';
import { loadIndicators } from '../../procedures/indicators';
import { caseInSight } from '../http/caseInSight';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames, clauseOf } from '../http/names';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { actingBodies } from '../cases/tasks';
import { partiesOf } from './parties';
import { carryings } from './queries';
import type {
  carryingId,
  CarryingPage,
  carryingQuery,
  CarryingView,
  IndicatorList,
  newCarrying,
  OwnParties,
  StartedCarrying,
} from './schema';
import { startCarrying } from './start';
import { carryingView } from './view';
import { partyView } from '../http/party';

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newCarrying }>): Promise<Reply<StartedCarrying>> {
  const started = await startCarrying(services, officer, body, req);
  return {
    status: started.settled ? 201 : 202,
    headers: { Location: `/api/carrying-out/${started.id}` },
    body: started,
  };
}

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof carryingQuery }>): Promise<Reply<CarryingPage>> {
  const viewer = await services.access.viewer(officer);
  const rows = await carryings(services.db, viewer, query, keyAfter(query.cursor, [instantKey, idKey]));
  return { body: page(rows, query.limit, ({ openedAt, id }) => [openedAt, id]) };
}

export async function show({
  params,
  officer,
  services,
}: Input<{ params: typeof carryingId }>): Promise<Reply<CarryingView>> {
  const { state } = await caseInSight<CarryingState>(services, officer, params.id, 'carrying-out');
  return { body: carryingView(services, state) };
}

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
