import type { IsoDate } from '../calendar/dates';
import type { Basis, Text, Verified } from '../law/procedure';

/**
 * The levels of the State's territory that plan (S1; `district` ended on 30 June 2025), and beside it sectors, their
 * corporations, and those' establishments.
 */
export const LEVELS = [
  'nation',
  'region',
  'province',
  'district',
  'commune',
  'sector',
  'corporation',
  'establishment',
] as const;
export type Level = (typeof LEVELS)[number];

/** A unit beside the territory: a sector led by a ministry, a corporation of it, an establishment of that one. */
export interface Organisation extends InForce {
  code: string;
  level: 'sector' | 'corporation' | 'establishment';
  parent: string;
  name: Text;
  /** sector: the ministry that leads it. */
  lead?: string;
  /** The provinces in which it works; absent: the whole country. */
  area?: string[];
  verified: Verified;
}

/** A place on the map of one regime. */
export interface Unit {
  /** Official code: 2 digits for a province, 3 for a district, 5 for a commune; `VN`; `R-…` for a region. */
  code: string;
  level: Level;
  name: Text;
  /** Its kind in Vietnamese: Tỉnh, Thành phố, Phường, Xã, Đặc khu … */
  type: string;
  parent: string | null;
  lat: number | null;
  lon: number | null;
}

/** A span of days, both ends included; an absent end is open. */
interface InForce {
  from?: IsoDate;
  to?: IsoDate;
}

/** How the country is divided during a span of days. */
export interface Regime extends InForce {
  id: string;
  from: IsoDate;
  name: Text;
  levels: Level[];
  cites: Basis;
  /** Read when first asked for: a regime holds up to 10,794 units. */
  units: () => Unit[];
}

/** The country's regions during a span of days. */
export interface RegionSet extends InForce {
  cites: Basis;
  regions: { code: string; name: Text; provinces: string[] }[];
}

/** A body that every unit of a level has, on the days of its span. */
export interface BodyTemplate extends InForce {
  id: string;
  level: Level;
  /** `{unit}` stands for the unit's name. */
  name: Text;
  abbreviation: Text;
  /** Names under which a step may address several bodies at once, e.g. `departments`. */
  groups: string[];
  /** Only these units have it; absent: all of the level. */
  where?: string[];
  /** All of the level but these. */
  except?: string[];
  verified: Verified;
  /** What the line rests on, where it was read. */
  cites?: Basis;
}

/**
 * A name for whichever of several templates exists on a day, e.g. the planning office across a merger of departments.
 */
export interface BodyAlias {
  id: string;
  level: Level;
  name: Text;
  bodies: string[];
}

/** All that a directory is built from. */
export interface DirectoryData {
  nation: Unit;
  regimes: Regime[];
  regionSets: RegionSet[];
  organisations: Organisation[];
  templates: BodyTemplate[];
  aliases: BodyAlias[];
}

/** Whether the span holds that day. */
export function holds({ from, to }: InForce, on: IsoDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}
