import type { IsoDate } from '../../domain/calendar/dates';
import type { BodyRef, Procedure } from '../../domain/law/procedure';
import { refText } from '../../domain/law/bodyWords';
import { type Directory, levelsBelow } from '../../domain/units/directory';
import type { Level } from '../../domain/units/model';
import { type Fault, fault, type From, type Library, type Rule } from './model';
import { bodyRefs, dueDays, ordinaryYears } from './years';

/**
 * Every body a step names exists, at the level meant, on the days the step is due. A version that was corrected names
 * those of its open cases, which resolved them long ago.
 */
export const bodies: Rule = (library) =>
  library.procedures.filter(({ value }) => !value.correctedBy).flatMap((one) => checkProcedure(one, library));

function checkProcedure({ file, value }: From<Procedure>, library: Library): Fault[] {
  const years = ordinaryYears(value, library);
  return value.steps.flatMap((step) => {
    const days = dueDays(value, step, years);
    return bodyRefs(step).flatMap(({ path, ref }) => {
      const missing = days.find((on) => !exists(ref, value.level as Level, on, library));
      return missing ? [missingBody(file, `${step.id}.${path}`, ref, missing)] : [];
    });
  });
}

/** Everyone whom a procedure of that level may name on that day, the unit's own first. */
export function nameable(level: Level, on: IsoDate, directory: Directory): BodyRef[] {
  const found = PLACES.flatMap((at) =>
    levelsAt(at, level).flatMap((one) => directory.namesAt(one, on).map((body) => ({ body, at }))),
  );
  return found.filter((one, at) => found.findIndex((other) => refText(other) === refText(one)) === at);
}

const PLACES: BodyRef['at'][] = ['unit', 'parent', 'nation', 'region', 'region-others', 'children'];

function exists(ref: BodyRef, level: Level, on: IsoDate, { directory }: Library): boolean {
  const { levels } = directory.regime(on);
  // Sectors, corporations and establishments have no regime of tiers.
  const planned = (one: Level): boolean => levels.includes(one) || BESIDE.includes(one);
  const at = levelsAt(ref.at, level).filter(planned);
  return planned(level) && at.some((one) => directory.hasTemplate(ref.body, one, on));
}

const BESIDE: Level[] = ['sector', 'corporation', 'establishment'];

/** The level above; a commune's is the province once there are no districts. */
const PARENTS: Record<Level, Level[]> = {
  nation: [],
  region: ['nation'],
  province: ['nation'],
  district: ['province'],
  commune: ['district', 'province'],
  sector: ['nation'],
  corporation: ['sector'],
  establishment: ['corporation'],
};

function levelsAt(at: BodyRef['at'], level: Level): Level[] {
  switch (at) {
    case 'unit':
      return [level];
    case 'parent':
      return PARENTS[level];
    case 'nation':
      return ['nation'];
    case 'region':
      return ['region'];
    case 'region-others':
      return ['province'];
    case 'children':
      return levelsBelow(level);
  }
}

function missingBody(file: string, path: string, { body, at }: BodyRef, on: IsoDate): Fault {
  return fault(
    file,
    path,
    `Ngày ${on} không có cơ quan “${body}” (${at}); sửa tên hoặc thêm vào bodies.yaml.`,
    `On ${on} there is no body “${body}” (${at}); correct the name, or add it to bodies.yaml.`,
  );
}
