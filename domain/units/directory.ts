import { addDays, type IsoDate } from '../calendar/dates';
import { DomainError } from '../errors';
import { notFound } from '../notFound';
import type { BodyRef, Text } from '../law/procedure';
import { Bodies } from './bodies';
import { Gazetteer } from './gazetteer';
import { nameOn, type RegisteredBody } from './registered';
import {
  type BodyTemplate,
  type DirectoryData,
  holds,
  type Level,
  type Organisation,
  type Regime,
  type Unit,
} from './model';

/** The ministry that leads a sector: a body of the nation, named from the sector's own place. */
const LEAD_MINISTRY = 'lead-ministry';

const KINDS = { region: 'Vùng', sector: 'Ngành', corporation: 'Tổng công ty', establishment: 'Cơ sở' };

const asUnit = ({
  code,
  level,
  name,
  parent,
}: Pick<Unit, 'code' | 'name' | 'parent'> & { level: keyof typeof KINDS }): Unit => ({
  code,
  level,
  name,
  type: KINDS[level],
  parent,
  lat: null,
  lon: null,
});

/** Which unit and which body exist on a day, and who a step's reference means (S1: the tiers are dated data). */
export class Directory {
  private readonly gazetteers = new Map<string, Gazetteer>();
  private readonly bodies: Bodies;
  private readonly registered = new Map<string, RegisteredBody>();

  constructor(private readonly data: DirectoryData) {
    this.bodies = new Bodies(data.templates, data.aliases);
  }

  /** The regime of that day. Throws `no-such-unit` for a day before the first. */
  regime(on: IsoDate): Regime {
    const regime = this.data.regimes.find((candidate) => holds(candidate, on));
    if (!regime) throw new DomainError('no-such-unit', { unit: this.data.nation.code, on });
    return regime;
  }

  /** Every regime, the first first. */
  regimes(): readonly Regime[] {
    return this.data.regimes;
  }

  /** The days after that one on which units or bodies begin or cease to exist, in order. */
  changeDays(after: IsoDate): IsoDate[] {
    const { regimes, regionSets, templates } = this.data;
    const days = [...regimes, ...regionSets, ...templates].flatMap(({ from, to }) => [from, to && addDays(to, 1)]);
    return [...new Set(days)].filter((day): day is IsoDate => day !== undefined && day > after).sort();
  }

  /** The bodies that end by dates of their own, and the first day on which each is no more. */
  endings(): { level: Level; id: string; on: IsoDate }[] {
    const ends = this.data.templates.flatMap(({ level, id, to }) => (to ? [{ level, id, on: addDays(to, 1) }] : []));
    return ends.filter(
      ({ level, id, on }) => !this.data.templates.some((one) => one.level === level && one.id === id && holds(one, on)),
    );
  }

  /** The unit of that code on that day. Throws `no-such-unit`. */
  unit(code: string, on: IsoDate): Unit {
    const unit = this.find(code, on);
    if (!unit) throw new DomainError('no-such-unit', { unit: code, on });
    return unit;
  }

  exists(code: string, on: IsoDate): boolean {
    return this.find(code, on) !== undefined;
  }

  /** Throws `no-such-unit`. */
  level(code: string, on: IsoDate): Level {
    return this.unit(code, on).level;
  }

  /** The unit that this one is part of, or null for the nation. Throws `no-such-unit`. */
  parent(code: string, on: IsoDate): string | null {
    return this.unit(code, on).parent;
  }

  /**
   * Codes of the units of that level inside this one, at any depth; without a level, of every tier below it that
   * acts for itself: provinces for the nation and a region, districts and communes for a province. Throws
   * `no-such-unit`.
   */
  children(code: string, level: Level | undefined, on: IsoDate): string[] {
    const { level: own } = this.unit(code, on);
    const wanted: Level[] = level ? [level] : levelsBelow(own);
    return this.inside(code, own, on)
      .filter((unit) => wanted.includes(unit.level))
      .map((unit) => unit.code);
  }

  /** Codes of all units inside this one, at any depth. Throws `no-such-unit`. */
  below(code: string, on: IsoDate): string[] {
    return this.inside(code, this.unit(code, on).level, on).map((unit) => unit.code);
  }

  /** Units by name, tolerant of tone-mark placement, case and a missing kind. */
  search(name: string, on: IsoDate, level?: Level): Unit[] {
    return this.gazetteer(on)
      .named(name)
      .filter((unit) => !level || unit.level === level);
  }

  /** The province that a unit lies in; the unit itself where it is one. Throws `no-such-unit`. */
  provinceOf(code: string, on: IsoDate): string {
    const { level, parent } = this.unit(code, on);
    return level === 'province' || parent === null ? code : this.provinceOf(parent, on);
  }

  /** The region of a province, or of a unit's province. Throws `no-such-unit`. */
  regionOf(code: string, on: IsoDate): string {
    const province = this.provinceOf(code, on);
    const region = this.regions(on).find((candidate) => candidate.provinces.includes(province));
    if (!region) throw new DomainError('no-such-unit', { unit: `R(${province})`, on });
    return region.code;
  }

  /** The region's other provinces: with whom a province coordinates (S14–S23, S35). Throws `no-such-unit`. */
  regionOthers(code: string, on: IsoDate): string[] {
    const province = this.provinceOf(code, on);
    return this.children(this.regionOf(code, on), 'province', on).filter((other) => other !== province);
  }

  /** The codes of all regions on that day. */
  regionCodes(on: IsoDate): string[] {
    return this.regions(on).map((region) => region.code);
  }

  /** Bodies that were registered here beside the dated data; known from now on. */
  learn(bodies: RegisteredBody[]): void {
    for (const body of bodies) this.registered.set(body.id, body);
  }

  /**
   * Whether the body `22.ubnd` exists on that day: its unit does, and its level has such a body then; or it was
   * registered here.
   */
  bodyExists(id: string, on: IsoDate): boolean {
    if (this.registered.has(id)) return true;
    const { unitCode, template } = partsOfBody(id);
    const unit = this.find(unitCode, on);
    return unit !== undefined && this.bodies.template(template, unit, on) !== undefined;
  }

  /** The newest day up to that one on which the body exists; null where it never did. */
  lastDayOf(id: string, by: IsoDate): IsoDate | null {
    if (this.bodyExists(id, by)) return by;
    // Before the first of them nothing is known.
    const [, ...days] = this.changeDays('0000-00-00').filter((day) => day <= by);
    return days.map((day) => addDays(day, -1)).findLast((eve) => this.bodyExists(id, eve)) ?? null;
  }

  /** The body's full name. Throws `not-found` when it doesn't exist on that day. */
  bodyName(id: string, on: IsoDate): Text {
    return this.registeredName(id, on) ?? this.bodies.nameOf(id, this.existing(id, on), on);
  }

  /** The body's short name, e.g. "UBND tỉnh Quảng Ninh". Throws `not-found` when it doesn't exist on that day. */
  bodyShortName(id: string, on: IsoDate): Text {
    return this.registeredName(id, on) ?? this.bodies.shortNameOf(id, this.existing(id, on), on);
  }

  private registeredName(id: string, on: IsoDate): Text | undefined {
    const body = this.registered.get(id);
    return body && nameOn(body, on);
  }

  /**
   * What a body, alias or group of a level is called without its unit: "Ủy ban nhân dân"; its id where it has no such
   * name.
   */
  generalName(name: string, level: string): Text {
    return this.bodies.generalName(name, level);
  }

  /** Every name by which a procedure may address bodies of a level on that day: aliases, bodies, groups. */
  namesAt(level: Level, on: IsoDate): string[] {
    const lead = level === 'sector' ? [LEAD_MINISTRY] : [];
    return [...this.bodies.namesAt(level, on), ...lead];
  }

  /** Every line of the dated data about bodies: what units of a level have, on which days, and how sure that is. */
  lines(): readonly BodyTemplate[] {
    return this.data.templates;
  }

  /** Ids of all bodies of a unit on that day. Throws `no-such-unit`. */
  bodiesOf(code: string, on: IsoDate): string[] {
    return this.bodies.allOf(this.unit(code, on), on).map((template) => `${code}.${template.id}`);
  }

  /**
   * The unit's bodies that are no more on that day, each with its last day, while the unit was there. Throws
   * `no-such-unit`.
   */
  endedBodiesOf(code: string, on: IsoDate): { id: string; last: IsoDate }[] {
    return this.bodies
      .endedOf(this.unit(code, on), on)
      .map(({ id, to }) => ({ id: `${code}.${id}`, last: to }))
      .filter(({ id, last }) => this.bodyExists(id, last));
  }

  /** Whether a name stands for several bodies at once: there may be none. */
  isGroup(name: string): boolean {
    return this.bodies.isGroup(name);
  }

  /** Whether units of that level have a body, alias or group of that name on that day. */
  hasTemplate(name: string, level: Level, on: IsoDate): boolean {
    return (name === LEAD_MINISTRY && level === 'sector') || this.bodies.known(name, level, on);
  }

  /**
   * The bodies that a step's reference means for a case of that unit on that day. A group (`departments`) or a place
   * with several units gives those that exist. Throws `not-found` when a single body named doesn't exist,
   * `no-such-unit`.
   */
  resolve(ref: BodyRef, unitCode: string, on: IsoDate): string[] {
    const found = this.places(ref.at, unitCode, on).flatMap((code) => {
      const unit = this.unit(code, on);
      const lead = ref.body === LEAD_MINISTRY ? this.organisation(code, on)?.lead : undefined;
      return lead
        ? [`${this.data.nation.code}.${lead}`]
        : this.bodies.named(ref.body, unit, on).map((template) => `${code}.${template.id}`);
    });
    if (found.length === 0 && ref.at !== 'children' && !this.bodies.isGroup(ref.body)) {
      throw notFound(
        'body',
        [...this.places(ref.at, unitCode, on).map((code) => `${code}.${ref.body}`), on].join(', '),
      );
    }
    return found;
  }

  /** All that several references mean, each body once. Throws as `resolve`. */
  resolveAll(refs: BodyRef[], unitCode: string, on: IsoDate): string[] {
    return [...new Set(refs.flatMap((ref) => this.resolve(ref, unitCode, on)))];
  }

  private places(at: BodyRef['at'], unitCode: string, on: IsoDate): string[] {
    switch (at) {
      case 'unit':
        return [unitCode];
      case 'parent':
        return [this.unit(unitCode, on).parent].filter((code) => code !== null);
      case 'nation':
        return [this.data.nation.code];
      case 'region':
        return [this.regionOf(unitCode, on)];
      case 'region-others':
        return this.regionOthers(unitCode, on);
      case 'children':
        return this.children(unitCode, undefined, on);
    }
  }

  private existing(id: string, on: IsoDate): Unit {
    const unit = this.find(partsOfBody(id).unitCode, on);
    if (!unit || !this.bodyExists(id, on)) throw notFound('body', id);
    return unit;
  }

  private inside(code: string, level: Level, on: IsoDate): Unit[] {
    if (level !== 'region') return [...this.gazetteer(on).within(code), ...this.organisationsUnder(code, on)];
    const provinces = this.regions(on).find((region) => region.code === code)?.provinces ?? [];
    return provinces.flatMap((province) => [this.unit(province, on), ...this.gazetteer(on).within(province)]);
  }

  /** Sectors, corporations and establishments below, at any depth. */
  private organisationsUnder(code: string, on: IsoDate): Unit[] {
    const direct = this.data.organisations.filter((one) => one.parent === code && holds(one, on));
    return direct.flatMap((one) => [asUnit(one), ...this.organisationsUnder(one.code, on)]);
  }

  private organisation(code: string, on: IsoDate): Organisation | undefined {
    return this.data.organisations.find((one) => one.code === code && holds(one, on));
  }

  /** Whether a sector's, corporation's or establishment's plan and a territory's meet on the ground (S3). */
  meets(organisation: string, unit: string, on: IsoDate): boolean {
    const found = this.organisation(organisation, on);
    if (!found || this.organisation(unit, on)) return false;
    if (!found.area || unit === this.data.nation.code) return true;
    const provinces =
      this.level(unit, on) === 'region' ? this.children(unit, 'province', on) : [this.provinceOf(unit, on)];
    return found.area.some((province) => provinces.includes(province));
  }

  private find(code: string, on: IsoDate): Unit | undefined {
    if (code === this.data.nation.code) return this.data.nation;
    const region = this.regions(on).find((candidate) => candidate.code === code);
    if (region) return asUnit({ ...region, level: 'region', parent: this.data.nation.code });
    const organisation = this.organisation(code, on);
    return organisation ? asUnit(organisation) : this.gazetteer(on).get(code);
  }

  private regions(on: IsoDate) {
    return this.data.regionSets.find((set) => holds(set, on))?.regions ?? [];
  }

  private gazetteer(on: IsoDate): Gazetteer {
    const regime = this.regime(on);
    const known = this.gazetteers.get(regime.id);
    if (known) return known;
    const gazetteer = new Gazetteer(regime.units());
    this.gazetteers.set(regime.id, gazetteer);
    return gazetteer;
  }
}

/** The tiers directly or indirectly below a level that act for themselves. */
export function levelsBelow(level: Level): Level[] {
  if (level === 'nation' || level === 'region') return ['province'];
  if (level === 'sector') return ['corporation'];
  return level === 'corporation' ? ['establishment'] : ['district', 'commune'];
}

/** `22.ubnd` in its two parts. Throws `not-found` for what is no body id. */
export function partsOfBody(id: string): { unitCode: string; template: string } {
  const dot = id.indexOf('.');
  if (dot < 1 || dot === id.length - 1) throw notFound('body', id);
  return { unitCode: id.slice(0, dot), template: id.slice(dot + 1) };
}
