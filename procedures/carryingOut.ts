import { inOrder } from '../domain/carryingOut/periods';
import type { Because, CarryingOpening, IndicatorPlan, Share } from '../domain/carryingOut/state';
import type { IsoDate } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { MEASURE_NAMES } from '../domain/measures';
import type { PlanIndicator } from '../domain/planContent/indicators';
import { type Party, sideBetween } from '../domain/support/party';
import type { SupportOpening } from '../domain/support/state';
import type { Directory } from '../domain/units/directory';
import {
  carryingLaw,
  type CarryingLaw,
  type Indicator,
  loadIndicators,
  shortfallRules,
  supportRules,
} from './indicators';

interface CarryingRequest {
  directory: Directory;
  calendarHash: string;
  /** A unit's code (`22`, `R-DBSH`) or a sector's body (`VN.bo-cong-thuong`). */
  carrier: string;
  year: number;
  /** The day on which it begins: parties are looked up on it. */
  on: IsoDate;
  basis: CarryingOpening['basis'];
  indicators: { id: string; targets: Record<string, string> }[];
  rehearsal?: boolean;
  /** By indicator, whom the plan gives a share in it; left out where the plan isn't data. */
  shares?: Record<string, Share[]>;
  /** Indicators of the plan's own, beside the registry's. */
  own?: ReadonlyMap<string, PlanIndicator>;
}

/** Who speaks for a unit, by its level; the last reports. */
const SPEAKERS = {
  nation: ['chinh-phu', 'planning-ministry'],
  region: ['hoi-dong-dieu-phoi-vung'],
  province: ['ubnd', 'planning-office'],
  district: ['ubnd', 'planning-office'],
  commune: ['ubnd', 'planning-office'],
};

/** Whether units of that level carry out a plan. */
export const isCarrier = (level: string): level is keyof typeof SPEAKERS => Object.hasOwn(SPEAKERS, level);

/** One carrier, one plan year: one case. A rehearsal has its own place. */
export const carryingId = ({
  carrier,
  year,
  rehearsal,
}: Pick<CarryingRequest, 'carrier' | 'year' | 'rehearsal'>): string =>
  `${carrier}.carrying-out.${year}${rehearsal ? '.rehearsal' : ''}`;

/**
 * A party by its id, with the bodies that may act for it on that day. A province, district or commune speaks by its
 * Committee and its planning office, the nation by the Government and the ministry that plans, a region by its
 * coordination council, a sector by itself. Throws `no-such-unit`, `not-found`,
 * `wrong-level`.
 */
export function partyOf(directory: Directory, id: string, on: IsoDate): Party {
  if (id.includes('.')) return { id, kind: 'sector', name: directory.bodyName(id, on), bodies: [id] };
  const { level, name } = directory.unit(id, on);
  if (!isCarrier(level))
    throw new DomainError('wrong-level', {
      procedure: 'carrying-out',
      level: Object.keys(SPEAKERS).join(', '),
      unit: id,
      actual: level,
    });
  const speakers = SPEAKERS[level];
  const called = level === 'region' ? { vi: `vùng ${name.vi}`, en: `the ${name.en} region` } : name;
  return {
    id,
    kind: level,
    name: called,
    bodies: speakers.flatMap((body) => directory.resolve({ body, at: 'unit' }, id, on)),
  };
}

/**
 * What the first entry of a carrying-out case says. Throws `unknown-indicator`, `invalid-input` (a period of another
 * year), `no-procedure`, and as `partyOf`.
 */
export function carryingOpening(request: CarryingRequest): CarryingOpening {
  const { directory, carrier: id, year, on, basis } = request;
  const carrier = partyOf(directory, id, on);
  const law = carryingLaw(year);
  const plans = request.indicators.map((wanted) => planOf(request, carrier, law, wanted));
  const parties = new Map(plans.flatMap(({ parties: all }) => all).map((party) => [party.id, party]));
  return {
    caseId: carryingId(request),
    unit: id.split('.')[0] as string,
    year,
    calendar: request.calendarHash,
    carrier,
    basis,
    title: {
      vi: `Thực hiện kế hoạch năm ${year} – ${carrier.name.vi}`,
      en: `Carrying out the plan of ${year} – ${carrier.name.en}`,
    },
    reporter: carrier.bodies.at(-1) as string,
    escalateTo: above(directory, carrier, on),
    rules: {
      version: law.version,
      reports: law.reports,
      reminders: law.reminders,
      ...(law.again && { again: law.again }),
      support: supportRules(law),
    },
    indicators: plans.map(({ plan }) => plan),
    parties: [...parties.values()],
  };
}

/**
 * A planning office reports to its Committee, the planning ministry to the Government, a department to its province's
 * Committee; a ministry or a region to nobody here.
 */
function above(directory: Directory, { id, bodies: [first, reporter] }: Party, on: IsoDate): string | null {
  if (first && reporter) return first;
  const committee = `${id.split('.')[0]}.ubnd`;
  return id.includes('.') && directory.bodyExists(committee, on) ? committee : null;
}

function planOf(
  request: CarryingRequest,
  carrier: Party,
  law: CarryingLaw,
  { id, targets }: CarryingRequest['indicators'][number],
): { plan: IndicatorPlan; parties: Party[] } {
  const { year } = request;
  const registry = loadIndicators();
  const indicator = registry.get(id) ?? ownIndicator(request.own?.get(id));
  if (!indicator) throw new DomainError('unknown-indicator', { indicator: id, period: String(year) });
  const strange = Object.keys(targets).find(
    (period) => !period.startsWith(`${year}-`) || inOrder([period]).length === 0,
  );
  if (strange)
    throw new DomainError('invalid-input', {
      field: `indicators.${id}.targets.${strange}`,
      rule: `${year}-M01 … ${year}-Q1 … ${year}-H1, ${year}-H2, ${year}-Y`,
    });
  const told = partiesFor(request, carrier, indicator, law);
  const parties = told.map(({ party }) => party);
  const { name, measure, direction } = indicator;
  const plan: IndicatorPlan = {
    id,
    name,
    measure,
    direction,
    targets,
    rules: shortfallRules(indicator, year),
    parties: parties.map((party) => party.id),
    because: told.map(({ party, because }) => ({ ...because, party: party.id })),
    touches: indicator.touches.map((touched) => (registry.get(touched) as Indicator).name),
  };
  return { plan, parties };
}

/** A plan's own indicator as the registry has its: practice, and no sector of its own but those that the plan names. */
const ownIndicator = (own: PlanIndicator | undefined): Indicator | undefined =>
  own && {
    id: own.id,
    name: own.name,
    measure: MEASURE_NAMES[own.unit],
    unit: own.unit,
    adds: own.adds,
    direction: own.direction,
    sectors: [],
    touches: [],
    concerns: {},
    shortfall: [],
    cites: 'practice',
  };

interface ToldParty {
  party: Party;
  because: Omit<Because, 'party'>;
}

/**
 * The sectors that an indicator concerns and the other territories, without the carrier itself and without bodies that
 * already speak for a party. Where the plan is data, its own links stand instead of everybody in the region (S24).
 */
function partiesFor(request: CarryingRequest, carrier: Party, indicator: Indicator, law: CarryingLaw): ToldParty[] {
  const { directory, on, shares } = request;
  const own = shares?.[indicator.id];
  const byPlan = (own ?? []).map(({ who, part, id }) => ({ who, because: { why: 'plan' as const, part, id } }));
  const words = indicator.concerns[carrier.kind] ?? law.concerns[carrier.kind];
  const byRule = words
    .filter((word) => !own || word !== 'region-others')
    .flatMap((word) => unitsMeant(directory, carrier, word, on))
    .map((who) => ({ who, because: { why: 'rule' as const } }));
  const places = [...byPlan.filter(({ who }) => !isOf(directory, who, carrier, on)), ...byRule];
  const territories = onceEach(
    places
      .map(({ who, because }) => ({ unit: who.split('.')[0] as string, because }))
      .filter(({ unit }) => unit !== carrier.id)
      .flatMap(({ unit, because }) => existing(directory, unit, on).map((party) => ({ party, because }))),
  );
  const speaking = new Set([carrier, ...territories.map(({ party }) => party)].flatMap(({ bodies }) => bodies));
  const sectors = [
    ...byPlan.filter(({ who }) => isOf(directory, who, carrier, on)),
    ...indicator.sectors
      .flatMap((ref) => sectorBodies(directory, carrier, ref, on))
      .map((who) => ({ who, because: { why: 'sector' as const } })),
  ].filter(({ who }) => who.includes('.') && !speaking.has(who));
  return onceEach([
    ...territories,
    ...sectors.map(({ who, because }) => ({ party: partyOf(directory, who, on), because })),
  ]).filter(({ party }) => sideBetween(carrier.kind, party.kind));
}

/** Whether a body is the carrier's own, or a ministry's: it is told as a sector and not as a place. */
const isOf = (directory: Directory, who: string, { id }: Party, on: IsoDate): boolean => {
  const [unit = ''] = who.split('.');
  return who.includes('.') && directory.bodyExists(who, on) && (unit === id.split('.')[0] || unit === 'VN');
};

const onceEach = (told: ToldParty[]): ToldParty[] =>
  [...new Map(told.toReversed().map((one) => [one.party.id, one])).values()].toReversed();

function unitsMeant(directory: Directory, { id, kind }: Party, word: string, on: IsoDate): string[] {
  switch (word) {
    case 'region-others':
      return directory.regionOthers(id, on);
    case 'region':
      return [directory.regionOf(id, on)];
    case 'regions':
      return directory.regionCodes(on);
    case 'upper':
      return [String(directory.parent(id, on))];
    case 'provinces':
      return kind === 'region' ? directory.children(id, 'province', on) : [];
    default:
      return [word];
  }
}

/** A region without a council that day has nobody to be told. */
function existing(directory: Directory, unit: string, on: IsoDate): Party[] {
  if (!directory.exists(unit, on) || !['province', 'region', 'district'].includes(directory.level(unit, on))) return [];
  if (directory.level(unit, on) === 'region' && !directory.bodyExists(`${unit}.hoi-dong-dieu-phoi-vung`, on)) return [];
  return [partyOf(directory, unit, on)];
}

/** Departments are those of the carrier's own province; a region or a ministry has none, nor have the units below. */
function sectorBodies(directory: Directory, carrier: Party, ref: Indicator['sectors'][number], on: IsoDate): string[] {
  const [unit = ''] = carrier.id.split('.');
  const level = directory.level(unit, on);
  if (level === 'district' || level === 'commune' || (ref.at === 'unit' && level !== 'province')) return [];
  const isThere = directory.hasTemplate(ref.body, ref.at === 'nation' ? 'nation' : 'province', on);
  return isThere ? directory.resolve(ref, unit, on) : [];
}

interface SupportRequest {
  directory: Directory;
  calendarHash: string;
  caseId: string;
  year: number;
  on: IsoDate;
  /** Ids of parties: who is in need, and whom it asks. */
  need: string;
  ask: string[];
  indicator?: string;
}

/**
 * What the first entry of a support case says that a party opens by itself. Throws as `partyOf`, `unknown-indicator`,
 * `invalid-input` (nobody asked).
 */
export function supportOpening({
  directory,
  calendarHash,
  caseId,
  year,
  on,
  need: id,
  ask,
  indicator: about,
}: SupportRequest): SupportOpening {
  const need = partyOf(directory, id, on);
  const registry = loadIndicators();
  const indicator = about === undefined ? null : registry.get(about);
  if (indicator === undefined)
    throw new DomainError('unknown-indicator', { indicator: about as string, period: String(year) });
  const parties = othersThan(
    need,
    [...new Set(ask)].map((party) => partyOf(directory, party, on)),
  );
  const related = parties.filter((party) => sideBetween(need.kind, party.kind));
  if (related.length === 0) throw new DomainError('invalid-input', { field: 'ask', rule: `another party than ${id}` });
  const of = indicator ? { vi: `: ${indicator.name.vi}`, en: `: ${indicator.name.en}` } : { vi: '', en: '' };
  return {
    caseId,
    parent: null,
    unit: id.split('.')[0] as string,
    year,
    calendar: calendarHash,
    need,
    title: { vi: `Hỗ trợ ${need.name.vi}${of.vi}`, en: `Support for ${need.name.en}${of.en}` },
    parties: related,
    indicator: indicator && {
      id: indicator.id,
      name: indicator.name,
      measure: indicator.measure,
      touches: indicator.touches.map((touched) => (registry.get(touched) as Indicator).name),
    },
    shortfalls: [],
    rules: supportRules(carryingLaw(year)),
  };
}

/** No body speaks for two: one that already does is left out as a party of its own. */
function othersThan(need: Party, asked: Party[]): Party[] {
  const speaking = new Set(need.bodies);
  return asked.filter(({ bodies }) => {
    const free = bodies.every((body) => !speaking.has(body));
    for (const body of bodies) speaking.add(body);
    return free;
  });
}
