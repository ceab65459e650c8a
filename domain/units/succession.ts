import type { IsoDate } from '../calendar/dates';
import type { Directory } from './directory';
import { bareName, foldName } from './gazetteer';
import type { Unit } from './model';

/** The units in which an earlier one lives on. `sure`: it is the same unit, or nothing of it lies elsewhere. */
interface Succession {
  units: string[];
  sure: boolean;
}

/**
 * Where a unit of one day is found on a later day. New communes keep the code of one of those they were formed of, so
 * that an abolished unit lives on in the communes whose codes lay in it. Parts that went to communes with codes from
 * elsewhere are not found that way, and it is said so.
 */
export function successionOf(directory: Directory, code: string, on: IsoDate, later: IsoDate): Succession {
  const unit = directory.unit(code, on);
  const now = directory.exists(code, later) ? directory.unit(code, later) : null;
  // A code that a merged commune took over from one of its parts goes with another name.
  if (now?.level === unit.level) return { units: [code], sure: foldName(bareName(now)) === foldName(bareName(unit)) };
  const communes = communesOf(directory, unit, on, later);
  if (unit.level !== 'province') return { units: communes, sure: false };
  return { units: [...new Set(communes.map((one) => directory.provinceOf(one, later)))].sort(), sure: true };
}

function communesOf(directory: Directory, unit: Unit, on: IsoDate, later: IsoDate): string[] {
  const lives = (code: string): boolean => directory.exists(code, later) && directory.level(code, later) === 'commune';
  const inside = unit.level === 'commune' ? [] : directory.children(unit.code, 'commune', on).filter(lives);
  if (inside.length > 0) return inside.sort();
  const sameName = namesakes(directory, unit, on, later);
  if (sameName.length > 0 || unit.level !== 'commune' || unit.parent === null) return sameName;
  // Of a commune whose code ended nothing more is known than its district.
  return directory.children(unit.parent, 'commune', on).filter(lives).sort();
}

/** Island districts became special zones under their old name. */
function namesakes(directory: Directory, unit: Unit, on: IsoDate, later: IsoDate): string[] {
  const province = directory.provinceOf(unit.code, on);
  const lying = (code: string): boolean =>
    directory.exists(province, later) && directory.provinceOf(code, later) === province;
  return directory
    .search(bareName(unit), later, 'commune')
    .map(({ code }) => code)
    .filter(lying)
    .sort();
}
