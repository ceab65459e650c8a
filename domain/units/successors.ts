import { addDays, type IsoDate } from '../calendar/dates';
import type { Pass } from '../case/succession';
import type { Basis, Verified } from '../law/procedure';
import { type Directory, partsOfBody } from './directory';
import type { Level } from './model';
import { successionOf } from './succession';

interface Rule {
  level: Level;
  /** The first day on which the old one is no more. */
  on: IsoDate;
  verified: Verified;
  cites?: Basis;
}

/** A body of every unit of a level that gives way to another of the same unit. */
export interface BodyRule extends Rule {
  from: string;
  to: string;
}

/** Bodies of units that end: to the same bodies of the unit they live on in, or to those of their province. */
export interface UnitRule extends Rule {
  toProvince?: Record<string, string>;
}

/** Who follows whom, as dated data. */
export interface SuccessorRules {
  bodies: BodyRule[];
  units: UnitRule[];
}

/**
 * What becomes of a body by a day: link by link; `undecided` where the rules name nobody, with those who might be
 * meant.
 */
export interface Line {
  passes: Pass[];
  undecided: { body: string; on: IsoDate; candidates: string[] } | null;
}

/** Who has followed a body by that day; an empty line while it stands, and for what is no body of the directory. */
export function lineOf(directory: Directory, rules: SuccessorRules, body: string, by: IsoDate): Line {
  const passes: Pass[] = [];
  for (let at = body; ; ) {
    const on = endOf(directory, at, by);
    if (!on) return { passes, undecided: null };
    const { candidates, ...found } = successors(directory, rules, at, on);
    const [next, ...others] = candidates;
    if (next === undefined || others.length > 0) return { passes, undecided: { body: at, on, candidates } };
    passes.push({ old: at, oldName: directory.bodyName(at, addDays(on, -1)), new: next, on, ...found });
    at = next;
  }
}

/** The first day on which a body that once was is no more, if that is on or before the given day. */
export function endOf(directory: Directory, body: string, by: IsoDate): IsoDate | null {
  const last = /^[^.]+\../.test(body) ? directory.lastDayOf(body, by) : null;
  return last === null || last === by ? null : addDays(last, 1);
}

/** The bodies that may be meant as the successor, those of that day which exist; and what the rule rests on. */
function successors(directory: Directory, rules: SuccessorRules, body: string, on: IsoDate) {
  const { unitCode, template } = partsOfBody(body);
  const level = directory.level(unitCode, addDays(on, -1));
  const own = rules.bodies.find((rule) => rule.level === level && rule.from === template && rule.on === on);
  const stays = directory.exists(unitCode, on) && directory.level(unitCode, on) === level;
  const ofUnit = stays ? undefined : rules.units.find((rule) => rule.level === level && rule.on === on);
  const units = stays ? { units: [unitCode], sure: true } : unitsAfter(directory, ofUnit, unitCode, on);
  const name = ofUnit?.toProvince ? ofUnit.toProvince[template] : (own?.to ?? (stays ? undefined : template));
  const candidates = units.units
    .map((unit) => `${unit}.${name}`)
    .filter((one) => name !== undefined && directory.bodyExists(one, on));
  const used = [own, ofUnit].filter((rule) => rule !== undefined);
  const cites = used.flatMap(({ cites: basis }) => (basis && basis !== 'practice' ? basis : []));
  const verified = weakest([...used.map((rule) => rule.verified), ...(units.sure ? [] : ['unverified' as const])]);
  return { candidates, verified, cites: cites.length > 0 ? cites : ('practice' as const) };
}

function unitsAfter(
  directory: Directory,
  rule: UnitRule | undefined,
  unit: string,
  on: IsoDate,
): { units: string[]; sure: boolean } {
  if (!rule) return { units: [], sure: false };
  const before = addDays(on, -1);
  return successionOf(directory, rule.toProvince ? directory.provinceOf(unit, before) : unit, before, on);
}

const ORDER: Verified[] = ['unverified', 'second-hand', 'read'];

const weakest = (marks: Verified[]): Verified => ORDER.find((mark) => marks.includes(mark)) ?? 'unverified';
