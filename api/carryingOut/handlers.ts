import type { IsoDate } from '../../domain/calendar/dates';
import type { CarryingState } from '../../domain/carryingOut/state';
import type { Party } from '../../domain/support/party';
import type { Directory } from '../../domain/units/directory';
import { isCarrier, partyOf } from '../../procedures/carryingOut';
import { loadIndicators } from '../../procedures/indicators';
import { shows } from '../http/caseInSight';
import { bodyNames, clauseOf } from '../http/names';
import type { Input } from '../http/route';
import { actingBodies } from '../cases/tasks';
import { servedNames } from './plan';
import { carryingView } from './view';
import { partyView } from '../http/party';
import type { Services } from '../services';

export const show = shows('carrying-out', async (services: Services, state: CarryingState) =>
  carryingView(services, state, await servedNames(services, state)),
);

/** The registry is a file of a few dozen lines: it comes whole. */
export async function indicators() {
  const items = [...loadIndicators().values()].map(({ sectors, cites, ...indicator }) => ({
    ...indicator,
    sectors: sectors.map(({ body, at }) => (at === 'unit' ? body : `${body}@${at}`)),
    clause: clauseOf(cites),
  }));
  return { body: { items } };
}

/** For whom one may start carrying a plan out, or ask for support: nobody else is offered it. */
export async function ownParties({ officer, services }: Input) {
  const { directory, seats } = services;
  const seated = await seats.of(officer.id);
  const name = bodyNames(directory, seated.on);
  const parties = partiesOf(directory, actingBodies(seated), seated.on);
  return { body: { items: parties.map(({ party, body }) => ({ party: partyView(party, name), body: name(body) })) } };
}

/**
 * The parties that those bodies speak for: a territory by the bodies named for it, a sector by its ministry or
 * department.
 */
function partiesOf(directory: Directory, bodies: string[], on: IsoDate): { party: Party; body: string }[] {
  return bodies
    .filter((body) => directory.bodyExists(body, on))
    .flatMap((body) => {
      const party = territoryOf(directory, body, on) ?? sectorOf(directory, body, on);
      return party ? [{ party, body }] : [];
    });
}

function territoryOf(directory: Directory, body: string, on: IsoDate): Party | null {
  const [unit = ''] = body.split('.');
  if (!isCarrier(directory.level(unit, on))) return null;
  const party = partyOf(directory, unit, on);
  return party.bodies.includes(body) ? party : null;
}

function sectorOf(directory: Directory, body: string, on: IsoDate): Party | null {
  const [unit = ''] = body.split('.');
  const group = { nation: 'ministries', province: 'departments' }[directory.level(unit, on) as string];
  return group && directory.resolve({ body: group, at: 'unit' }, unit, on).includes(body)
    ? partyOf(directory, body, on)
    : null;
}
