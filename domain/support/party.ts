import { inherited, type Pass } from '../case/succession';
import type { Text } from '../law/procedure';

/** Who may be in need, and who may support: a province, a region, or a sector (a ministry or a department). */
const PARTY_KINDS = ['sector', 'region', 'province'] as const;
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
 * S25: from which sides carrying out is coordinated. The last is not among the article's five; a province's shortfall
 * concerns sectors all the same.
 */
export const SIDES = [
  'sector-sector',
  'region-region',
  'region-province',
  'province-province',
  'sector-region',
  'sector-province',
] as const;
export type Side = (typeof SIDES)[number];

/** The side that a relation between two parties belongs to, whichever of them is in need. */
export function sideOf(a: PartyKind, b: PartyKind): Side {
  const side = SIDES.find((one) => one === `${a}-${b}` || one === `${b}-${a}`);
  return side as Side;
}

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
