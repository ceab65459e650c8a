import { inherited, type Pass } from '../case/succession';
import type { Text } from '../law/procedure';

/**
 * Who may be in need, and who may support: a province, a region, a sector (a ministry or a department); the nation and
 * communes, and districts while there were any, carry out plans of their own too (S26).
 */
export const PARTY_KINDS = ['sector', 'region', 'province', 'nation', 'district', 'commune'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A party to a support case; each of its bodies may act for it, the first is the one addressed. */
export interface Party {
  /** The unit's code (`33`, `R-DBSH`), or a sector's body (`VN.bo-cong-thuong`). */
  id: string;
  kind: PartyKind;
  name: Text;
  bodies: string[];
}

/**
 * S25: from which sides carrying out is coordinated. Those from the sixth on are not among the article's five: a
 * province's shortfall concerns sectors all the same, the nation's regions and ministries, a commune's its province.
 */
export const SIDES = [
  'sector-sector',
  'region-region',
  'region-province',
  'province-province',
  'sector-region',
  'sector-province',
  'nation-sector',
  'nation-region',
  'nation-province',
  'sector-district',
  'sector-commune',
  'province-district',
  'province-commune',
  'district-commune',
] as const;
export type Side = (typeof SIDES)[number];

/** The side that a relation between two parties belongs to, whichever of them is in need. */
export const sideOf = (a: PartyKind, b: PartyKind): Side => sideBetween(a, b) as Side;

/** The same of parties that may have nothing to do with one another. */
export const sideBetween = (a: PartyKind, b: PartyKind): Side | undefined =>
  SIDES.find((one) => one === `${a}-${b}` || one === `${b}-${a}`);

/** The party with a body that ended replaced by its successor; the party itself stays who it was. */
export const partyAfter = (party: Party, pass: Pick<Pass, 'old' | 'new'>): Party =>
  party.bodies.includes(pass.old) ? { ...party, bodies: inherited(party.bodies, pass) } : party;

/**
 * The parties after a body's end. One whose successor is a party already, or is the one in need, has no voice of its
 * own any more: a body speaks for one party. `need` is as it stands after the end.
 */
export function partiesAfter(need: Party, parties: Party[], pass: Pick<Pass, 'old' | 'new'>): Party[] {
  const merged = (party: Party): boolean =>
    need.bodies.includes(pass.new)
      ? partyAfter(party, pass).bodies.includes(pass.new)
      : party.bodies.includes(pass.old) && parties.some((one) => one !== party && one.bodies.includes(pass.new));
  return parties.filter((party) => !merged(party)).map((party) => partyAfter(party, pass));
}
