import type { IsoDate } from '../../domain/calendar/dates';
import { unitOf, unitsIn } from '../http/access';
import type { Brought } from './importing';
import { Needs, type Source } from './needs';
import type { BroughtView } from './schema';
import { templateOf } from './template';

const MOST_FAULTS = 200;
/** Of a unit with more below it than this, such as the nation, a list is of its own bodies only. */
const MOST_UNITS = 500;

/** The list of a unit and those below it, with what they lack. Throws `no-such-unit`. */
export async function templateFor(source: Source, unit: string, on: IsoDate): Promise<Buffer> {
  const all = unitsIn(source.directory, unit, on);
  const units = all.length > MOST_UNITS ? [unit] : all;
  const found = await (await Needs.on(source, on)).of(units);
  const missing = units.flatMap((code) => (found.get(code) ?? []).filter(({ body }) => unitOf(body) === code));
  return templateOf(source.directory, units, missing, on);
}

/** What came of a list, in figures, with the first faults. */
export function broughtView({ rows, people, same, faults, file }: Brought): BroughtView {
  return {
    rows,
    people: people.filter(({ known }) => known === null).length,
    known: people.filter(({ known, seats }) => known !== null && seats.length > 0).length,
    seats: people.reduce((sum, { seats }) => sum + seats.length, 0),
    same,
    written: file !== null,
    faults: faults.slice(0, MOST_FAULTS),
    faulty: faults.length,
  };
}
