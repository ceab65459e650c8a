import type { IsoDate } from '../../domain/calendar/dates';
import type { Party } from '../../domain/support/party';
import type { Directory } from '../../domain/units/directory';
import { isCarrier, partyOf } from '../../procedures/carryingOut';

/** A party for which somebody may speak, and the body they do it by. */
interface OwnParty {
  party: Party;
  body: string;
}

/**
 * The parties that those bodies speak for: a territory by the bodies named for it, a sector by its ministry or
 * department.
 */
export function partiesOf(directory: Directory, bodies: string[], on: IsoDate): OwnParty[] {
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
