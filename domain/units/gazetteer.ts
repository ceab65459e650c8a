import { groupedBy } from '../grouped';
import type { Unit } from './model';

/** The units of one regime, indexed once: by code, by parent, and by name when somebody first searches. */
export class Gazetteer {
  private readonly byCode: ReadonlyMap<string, Unit>;
  private readonly byParent: ReadonlyMap<string, Unit[]>;
  private byName?: ReadonlyMap<string, Named[]>;

  constructor(private readonly units: Unit[]) {
    this.byCode = new Map(units.map((unit) => [unit.code, unit]));
    this.byParent = groupedBy(units, ({ parent }) => parent ?? '');
  }

  get(code: string): Unit | undefined {
    return this.byCode.get(code);
  }

  /** Units directly under that one. */
  under(code: string): Unit[] {
    return this.byParent.get(code) ?? [];
  }

  /** Units under that one at any depth, the nearer ones first. */
  within(code: string): Unit[] {
    const found = [...this.under(code)];
    for (let at = 0; at < found.length; at += 1) found.push(...this.under(found[at]!.code));
    return found;
  }

  /** Units of that name, however its tone marks are placed (Hoá, Hóa) and with or without its kind (Tỉnh, Xã). */
  named(name: string): Unit[] {
    this.byName ??= groupedBy(this.units.flatMap(namesOf), (one) => one.name);
    return (this.byName.get(foldName(name)) ?? []).map(({ unit }) => unit);
  }
}

interface Named {
  name: string;
  unit: Unit;
}

const namesOf = (unit: Unit): Named[] => [unit.name.vi, bareName(unit)].map((name) => ({ name: foldName(name), unit }));

/** The unit's name without its kind: "Quảng Ninh" of "Tỉnh Quảng Ninh". */
export function bareName({ name, type }: Unit): string {
  return name.vi.toLowerCase().startsWith(`${type.toLowerCase()} `) ? name.vi.slice(type.length + 1) : name.vi;
}

/** A name for comparing: no marks, no case, single spaces; so both spellings of a tone mark meet. */
export function foldName(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** Vietnamese letters without their marks, as English texts print them. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
