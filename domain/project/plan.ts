import type { IsoDate } from '../calendar/dates';
import { DomainError } from '../errors';
import type { Directory } from '../units/directory';
import { holds, type Level } from '../units/model';
import { successionOf } from '../units/succession';
import { type KeptLaw, PROJECT_LEVELS, type NoticeRule, type ProjectLaw, type ProjectLevel, type Told } from './law';

/** A Council that must be told, or a community (no Council) in which the project is made public. */
export interface Receiver {
  unit: string;
  /** The Council and the Standing Body that acknowledges for it; null where it is the community that is told. */
  council: string | null;
  standing: string | null;
  places: string[];
  /** Units whose Councils were told until the day before and in whose place this one stands. */
  follows: string[];
}

/** The Council and its Standing Body, where there is one. */
export const councilOf = ({ council, standing }: Pick<Receiver, 'council' | 'standing'>): string[] =>
  [council, standing].filter((body) => body !== null);

/** What holds for a project from a day on, until the next span begins. */
export interface Span {
  from: IsoDate;
  /** Version of the law, and the line of the matrix that applies. */
  law: string;
  rule: string;
  places: string[];
  /** False where a place ended and its successors are only inferred from their codes. */
  sure: boolean;
  receivers: Receiver[];
  /** Units that were told before and have no Council any more. */
  ended: string[];
  ownerStands: boolean;
  /**
   * Who acts where the owner has ended, and who names another: the deciding unit's Committee and its planning office.
   */
  stewards: string[];
  /**
   * Communes whose Committees make public what others decided on and lies in their area, where the law asks for it; not
   * said in plans on record from before it was asked for.
   */
  posters?: string[];
  /** Bodies of the Fatherland Front in the places: they form the community's supervision boards. */
  fronts: string[];
}

/** The spans of a project from a day on, and the law they run under; by version. */
export interface ProjectPlan {
  spans: Span[];
  laws: Record<string, KeptLaw>;
}

/** What a plan is made of. `known`: units that have been told before. */
export interface Planned {
  unit: string;
  level: ProjectLevel;
  owner: string;
  places: string[];
  known?: string[];
}

/** The level of the unit that decides on a project. Throws `no-such-unit`, `wrong-level`. */
export function projectLevel(directory: Directory, unit: string, on: IsoDate): ProjectLevel {
  const level = directory.level(unit, on);
  const known = PROJECT_LEVELS.find((one) => one === level);
  if (!known)
    throw new DomainError('wrong-level', {
      procedure: 'project',
      level: PROJECT_LEVELS.join(', '),
      unit,
      actual: level,
    });
  return known;
}

/** The version of the law of that day. Throws `no-procedure`. */
function projectLawOn(laws: ProjectLaw[], on: IsoDate): ProjectLaw {
  const law = laws.find((one) => !one.correctedBy && holds(one, on));
  if (!law) throw new DomainError('no-procedure', { procedure: 'project-register', year: on.slice(0, 4) });
  return law;
}

/**
 * Who must be told of a project from that day on, by the matrix of the law and by the tiers that exist (S31), with the
 * days ahead on which that is known to change. Throws `no-such-unit`, `place-too-wide`, `no-procedure`.
 */
export function projectPlan(directory: Directory, laws: ProjectLaw[], planned: Planned, on: IsoDate): ProjectPlan {
  const first = spanOf(directory, laws, planned, {
    on,
    places: planned.places,
    sure: true,
    follows: () => [],
    known: planned.known ?? [],
  });
  const spans = [{ ...first, from: lastChange(directory, laws, on) }];
  for (const day of changes(directory, laws, on)) {
    const next = followingSpan(directory, laws, planned, spans.at(-1) as Span, day);
    if (!sameBut(spans.at(-1) as Span, next)) spans.push(next);
  }
  const kept = [...new Set(spans.map(({ law }) => law))].map((version) => keptLaw(laws, version, planned.level));
  return { spans, laws: Object.fromEntries(kept.map((law) => [law.version, law])) };
}

/**
 * Only in its own community is a project made public: it lies in the unit that decides on it or, where that one has
 * ended, in the province that stands for it. Throws `outside-unit`.
 */
export function requireOwnPlaces(
  directory: Directory,
  laws: ProjectLaw[],
  { unit, level, places }: Pick<Planned, 'unit' | 'level' | 'places'>,
  on: IsoDate,
): void {
  if (ruleFor(projectLawOn(laws, on), level).tells !== 'community') return;
  const isOwn = directory.exists(unit, on)
    ? (place: string) => place === unit
    : (place: string) => stewardUnits(directory, unit, on).includes(directory.provinceOf(place, on));
  const what = places.find((place) => !isOwn(place));
  if (what) throw new DomainError('outside-unit', { what, unit });
}

/** The days after that one on which the law or the tiers change. */
function changes(directory: Directory, laws: ProjectLaw[], on: IsoDate): IsoDate[] {
  const days = [...directory.changeDays(on), ...laws.map(({ from }) => from).filter((from) => from > on)];
  return [...new Set(days)].sort();
}

/** The day since which things are as they are on that day: a plan made twice between two changes is the same. */
function lastChange(directory: Directory, laws: ProjectLaw[], on: IsoDate): IsoDate {
  const { from } = projectLawOn(laws, on);
  return (
    changes(directory, laws, from)
      .filter((day) => day <= on)
      .at(-1) ?? from
  );
}

interface SpanFacts {
  on: IsoDate;
  places: string[];
  sure: boolean;
  /** The earlier places that a place stands for. */
  follows: (place: string) => string[];
  known: string[];
}

function spanOf(
  directory: Directory,
  laws: ProjectLaw[],
  { unit, level, owner }: Planned,
  { on, places, sure, follows, known }: SpanFacts,
): Span {
  const law = projectLawOn(laws, on);
  const rule = ruleFor(law, level);
  const receivers = receiversOf(directory, rule.tells, places, on, follows);
  return {
    from: on,
    law: law.version,
    rule: rule.id,
    places,
    sure,
    receivers,
    ended: known.filter((code) => !directory.bodyExists(`${code}.hdnd`, on)),
    ownerStands: directory.bodyExists(owner, on),
    stewards: stewardsOf(directory, unit, on),
    ...(law.areaPosting && rule.tells !== 'community' && { posters: communesAmong(directory, places, on) }),
    fronts: places.map((place) => `${place}.mttq`).filter((body) => directory.bodyExists(body, on)),
  };
}

const communesAmong = (directory: Directory, places: string[], on: IsoDate): string[] =>
  places.filter((place) => directory.level(place, on) === 'commune' && directory.bodyExists(`${place}.ubnd`, on));

/** The span that begins on a day of change: places that ended are replaced by those in which they live on. */
function followingSpan(directory: Directory, laws: ProjectLaw[], planned: Planned, before: Span, on: IsoDate): Span {
  const lived = before.places.map((place) => ({ place, ...successionOf(directory, place, before.from, on) }));
  const places = [...new Set(lived.flatMap(({ units }) => units))];
  const earlier = (place: string): string[] => {
    const old = lived.filter(({ units }) => units.includes(place)).map((one) => one.place);
    return before.receivers
      .filter((receiver) => receiver.places.some((one) => old.includes(one)))
      .map(({ unit }) => unit);
  };
  const known = [...new Set([...before.ended, ...(planned.known ?? []), ...before.receivers.map(({ unit }) => unit)])];
  return spanOf(directory, laws, planned, {
    on,
    places,
    sure: lived.every(({ sure }) => sure),
    follows: earlier,
    known,
  });
}

/** Nothing that concerns the project changed on that day. */
function sameBut(before: Span, next: Span): boolean {
  const bare = ({ from: _from, receivers, ...span }: Span) => ({
    ...span,
    receivers: receivers.map(({ follows: _follows, ...one }) => one),
  });
  const { sure: _was, ...old } = bare(before);
  const { sure, ...now } = bare(next);
  return sure && JSON.stringify(old) === JSON.stringify(now);
}

function ruleFor(law: ProjectLaw, level: ProjectLevel): NoticeRule {
  const rule = law.notices.find((one) => one.level === level);
  if (!rule)
    throw new DomainError('no-procedure', {
      procedure: `project-register@${law.version} (${level})`,
      year: law.from.slice(0, 4),
    });
  return rule;
}

function keptLaw(laws: ProjectLaw[], version: string, level: ProjectLevel): KeptLaw {
  const whole = laws.find((one) => one.version === version) as ProjectLaw;
  const { notices: _notices, ...law } = whole;
  return { ...law, rule: ruleFor(whole, level) };
}

/** Each Council to be told once, however many places of the project lie with it. Throws `place-too-wide`. */
function receiversOf(
  directory: Directory,
  tells: Told,
  places: string[],
  on: IsoDate,
  follows: SpanFacts['follows'],
): Receiver[] {
  const found = new Map<string, Receiver>();
  for (const place of places) {
    const unit = unitTold(directory, tells, place, on);
    const known = found.get(unit) ?? newReceiver(unit, tells);
    const followed = [...new Set([...known.follows, ...follows(place)])];
    found.set(unit, { ...known, places: [...known.places, place], follows: followed.filter((one) => one !== unit) });
  }
  return [...found.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function newReceiver(unit: string, tells: Told): Receiver {
  const council = tells === 'community' ? null : `${unit}.hdnd`;
  return { unit, council, standing: council && `${unit}.thuong-truc-hdnd`, places: [], follows: [] };
}

/** The unit of the told tier that a place is or lies in. */
function unitTold(directory: Directory, tells: Told, place: string, on: IsoDate): string {
  const wanted: Level = tells === 'community' ? 'commune' : tells;
  const { level, parent } = directory.unit(place, on);
  if (level === wanted) return place;
  const wide = parent === null || level === 'region' || level === 'province' || wanted === 'commune';
  if (wide) throw new DomainError('place-too-wide', { place, actual: level, wanted });
  return unitTold(directory, tells, parent, on);
}

/**
 * The Committee and the planning office of the unit that decides; where that unit has ended, those of the province it
 * lay in.
 */
function stewardsOf(directory: Directory, unit: string, on: IsoDate): string[] {
  if (directory.level(unit, livedOn(directory, unit, on)) === 'nation') return planningOfficeOf(directory, unit, on);
  const units = stewardUnits(directory, unit, on);
  return units
    .flatMap((code) => [`${code}.ubnd`, ...planningOfficeOf(directory, code, on)])
    .filter((body) => directory.bodyExists(body, on));
}

function stewardUnits(directory: Directory, unit: string, on: IsoDate): string[] {
  const lived = livedOn(directory, unit, on);
  const own = directory.exists(unit, on) ? [unit] : [];
  const provinces = successionOf(directory, directory.provinceOf(unit, lived), lived, on).units;
  return [...new Set([...own, ...provinces])];
}

/** A day, that one or an earlier one, on which the unit existed: the last of a regime before. Throws `no-such-unit`. */
function livedOn(directory: Directory, unit: string, on: IsoDate): IsoDate {
  if (directory.exists(unit, on)) return on;
  const earlier = directory
    .changeDays('0000-00-00')
    .filter((day) => day < on)
    .reverse();
  const day = earlier.find((one) => directory.exists(unit, one));
  if (!day) throw new DomainError('no-such-unit', { unit, on });
  return day;
}

/** Whichever office plans for the unit on that day; none where units of its level have none. Throws `no-such-unit`. */
export function planningOfficeOf(directory: Directory, code: string, on: IsoDate): string[] {
  const level = directory.level(code, on);
  const body = level === 'nation' ? 'planning-ministry' : 'planning-office';
  return directory.hasTemplate(body, level, on) ? directory.resolve({ body, at: 'unit' }, code, on) : [];
}
