import type { Unit } from './model';

/** The units of one regime, indexed once: by code, by parent, and by name when somebody first searches. */
export class Gazetteer {
  private readonly byCode = new Map<string, Unit>();
  private readonly byParent = new Map<string, Unit[]>();
  private byName?: Map<string, Unit[]>;

  constructor(private readonly units: Unit[]) {
    for (const unit of units) this.add(unit);
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
    this.byName ??= namesOf(this.units);
    return this.byName.get(foldName(name)) ?? [];
  }

  private add(unit: Unit): void {
    this.byCode.set(unit.code, unit);
    push(this.byParent, unit.parent ?? '', unit);
  }
}

function namesOf(units: Unit[]): Map<string, Unit[]> {
  const names = new Map<string, Unit[]>();
  for (const unit of units) {
    push(names, foldName(unit.name.vi), unit);
    push(names, foldName(bareName(unit)), unit);
  }
  return names;
}

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

function push(index: Map<string, Unit[]>, key: string, unit: Unit): void {
  const listed = index.get(key);
  if (listed) listed.push(unit);
  else index.set(key, [unit]);
}
