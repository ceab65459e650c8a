import type { IsoDate } from '../calendar/dates';
import { groupedBy } from '../grouped';
import { same, type Text } from '../text';
import { type BodyAlias, type BodyTemplate, holds, type Level, type Unit } from './model';

const GROUPS: Record<string, Text> = {
  departments: { vi: 'Các sở, ban, ngành', en: 'Departments' },
  'other-departments': { vi: 'Các sở, ban, ngành khác', en: 'Other departments' },
  committees: { vi: 'Các Ban của HĐND', en: "The Council's committees" },
  inspectorates: { vi: 'Các cơ quan thanh tra', en: 'Inspectorates' },
  'lead-ministry': { vi: 'Bộ quản lý ngành', en: 'Ministry in charge of the sector' },
  ministries: { vi: 'Các bộ, cơ quan ngang bộ', en: 'Ministries and ministry-level agencies' },
  'central-agencies': { vi: 'Cơ quan trung ương tại địa phương', en: 'Agencies of the State in the province' },
  forces: { vi: 'Lực lượng vũ trang', en: 'Armed forces and police' },
  'management-boards': { vi: 'Các ban quản lý', en: 'Management boards' },
};

/** The templates of bodies: which of them a unit has on a day, and what they are called. */
export class Bodies {
  private readonly byId: ReadonlyMap<string, BodyTemplate[]>;

  constructor(
    private readonly templates: BodyTemplate[],
    private readonly aliases: BodyAlias[],
  ) {
    this.byId = groupedBy(templates, ({ id }) => id);
  }

  /** The template of that id for the unit on that day; the same id may have several spans. */
  template(id: string, unit: Unit, on: IsoDate): BodyTemplate | undefined {
    return this.byId.get(id)?.find((template) => has(template, unit, on));
  }

  /** Every template the unit has on that day. */
  allOf(unit: Unit, on: IsoDate): BodyTemplate[] {
    return this.templates.filter((template) => has(template, unit, on));
  }

  /** Templates whose span was over by that day, and that nothing of the same id has followed. */
  endedOf(unit: Unit, on: IsoDate): (BodyTemplate & { to: IsoDate })[] {
    const own = this.templates.filter((one) => isFor(one, unit));
    return own.filter(
      (one): one is BodyTemplate & { to: IsoDate } =>
        one.to !== undefined &&
        one.to < on &&
        !own.some(({ id, to }) => id === one.id && (to ?? on) > (one.to as IsoDate)),
    );
  }

  /** What a name means for a unit: the template of that id, the alias's first that exists, or the group's members. */
  named(name: string, unit: Unit, on: IsoDate): BodyTemplate[] {
    const own = this.template(name, unit, on);
    if (own) return [own];
    const alias = this.aliases.find((candidate) => candidate.id === name && candidate.level === unit.level);
    const meant = alias?.bodies.map((id) => this.template(id, unit, on)).find((template) => template !== undefined);
    if (meant) return [meant];
    return this.allOf(unit, on).filter((template) => template.groups.includes(name));
  }

  isGroup(name: string): boolean {
    return this.templates.some((template) => template.groups.includes(name));
  }

  /** Whether a level has a template, alias or group of that name on that day, wherever it may be. */
  known(name: string, level: Level, on: IsoDate): boolean {
    const there = this.templates.filter((template) => template.level === level && holds(template, on));
    const alias = this.aliases.find((candidate) => candidate.id === name && candidate.level === level);
    const names = [name, ...(alias?.bodies ?? [])];
    return there.some((template) => names.includes(template.id) || template.groups.includes(name));
  }

  /** Every name that `known` knows at a level on that day: aliases first, then bodies, then groups. */
  namesAt(level: Level, on: IsoDate): string[] {
    const there = this.templates.filter((template) => template.level === level && holds(template, on));
    const aliases = this.aliases.filter((one) => one.level === level).map(({ id }) => id);
    const names = [...aliases, ...there.map(({ id }) => id), ...there.flatMap(({ groups }) => groups)];
    return [...new Set(names)].filter((name) => this.known(name, level, on));
  }

  /** The template's or alias's name without a unit; a group's own words; else the id. */
  generalName(name: string, level: string): Text {
    const found =
      this.aliases.find((one) => one.id === name && one.level === level) ??
      this.templates.find((one) => one.id === name && one.level === level);
    if (!found) return GROUPS[name] ?? same(name);
    return withoutUnit(found.name);
  }

  nameOf(id: string, unit: Unit, on: IsoDate): Text {
    return this.written(id, unit, on, (template) => template.name);
  }

  shortNameOf(id: string, unit: Unit, on: IsoDate): Text {
    return this.written(id, unit, on, (template) => template.abbreviation);
  }

  private written(id: string, unit: Unit, on: IsoDate, text: (template: BodyTemplate) => Text): Text {
    const template = this.template(id.slice(id.indexOf('.') + 1), unit, on);
    const pattern = template ? text(template) : same(id);
    return { vi: pattern.vi.replace('{unit}', inSentence(unit)), en: pattern.en.replace('{unit}', unit.name.en) };
  }
}

/** A body's name as it holds for every unit. */
export const withoutUnit = ({ vi, en }: Text): Text => ({
  vi: vi.replace(' {unit}', ''),
  en: en.replace(/( of( the)?)? \{unit\}/, ''),
});

const has = (template: BodyTemplate, unit: Unit, on: IsoDate): boolean => isFor(template, unit) && holds(template, on);

const isFor = ({ level, where, except }: BodyTemplate, unit: Unit): boolean =>
  level === unit.level && (!where || where.includes(unit.code)) && !except?.includes(unit.code);

/** "tỉnh Quảng Ninh": the unit's kind is written small after a body's name. */
function inSentence({ name, type }: Unit): string {
  return name.vi.startsWith(type) ? type.charAt(0).toLowerCase() + name.vi.slice(1) : name.vi;
}
