import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type IsoDate, partsOf } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { byEffect, carries, yearsCovered } from '../domain/law/effect';
import type { Basis, Overlay, Procedure } from '../domain/law/procedure';
import { basesOf, lengthsOf, ownSettings, planYearOf, settingsOf } from '../domain/law/facts';
import { exampleFiles, lawFiles, once, PROCEDURES_FOLDER } from './files';
import { readLaw } from './instruments';
import { overlayFile, procedureFile } from './schema';

export { loadDirectory } from './directory';
export { hashOf } from './hash';
export { loadInstruments } from './instruments';

const known = new Map<string, Procedure[]>();

/**
 * Every version of a procedure, or of every one, in order of id and plan years; none where there is no such procedure.
 * Each is read once, when it is first asked for: all take half a second. Throws `invalid-input`.
 */
export function loadProcedures(id?: string): Procedure[] {
  if (id === undefined)
    return procedureFolders()
      .flatMap((one) => loadProcedures(one))
      .sort(byEffect);
  const versions = known.get(id) ?? filesOf(id).map(readProcedure).sort(byEffect);
  // Whoever asks for what there is not leaves nothing behind.
  if (versions.length > 0) known.set(id, versions);
  return versions;
}

/** One procedure file with its citations named. Throws `invalid-input`. */
export const readProcedure = (file: string): Procedure => readLaw(file, procedureFile);

/** The files of all versions: `procedures/<id>/<version>.yaml`, without the worked examples beside them. */
export const procedureFiles = (folder: string = PROCEDURES_FOLDER): string[] =>
  procedureFolders(folder).flatMap((id) => lawFiles(join(folder, id)));

const NOT_PROCEDURES = ['calendars', 'regimes', 'check', 'projects', 'supervision'];

function procedureFolders(folder: string = PROCEDURES_FOLDER): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !NOT_PROCEDURES.includes(entry.name)).map(({ name }) => name);
}

/** What is asked for may come from a stranger: only the name of a procedure leads to its folder. */
const filesOf = (id: string): string[] =>
  procedureFolders().includes(id) ? lawFiles(join(PROCEDURES_FOLDER, id)) : [];

/**
 * The version that carries a case of that plan year, begun on that day (without one: on the day on which such cases
 * usually begin). Throws `year-not-covered` where none does, `no-procedure` where there is no such procedure or more
 * than one does: never "the latest"; `begin-day-needed` where it depends on the day and none is given.
 */
export function procedureFor(
  id: string,
  planYear: number,
  begunOn?: IsoDate,
  among: Procedure[] = loadProcedures(id),
): Procedure {
  const own = among.filter((one) => one.id === id);
  const [version, ...others] = own.filter((one) => carries(one, planYear, begunOn));
  if (version && others.length === 0) return version;
  const dated = [version, ...others].some((one) => one?.inEffect?.begun);
  const versions = [version, ...others].map((one) => one?.version).join(', ');
  if (dated && !begunOn) throw new DomainError('begin-day-needed', { procedure: id, year: planYear, versions });
  throw version || own.length === 0
    ? new DomainError('no-procedure', { procedure: id, year: planYear })
    : new DomainError('year-not-covered', { procedure: id, year: planYear, years: yearsCovered(own) });
}

/**
 * The version under which a case begun on that day is carried; its plan year lies ahead by as much as the procedure
 * says. Throws `no-procedure`.
 */
export function procedureBegunOn(
  id: string,
  on: IsoDate,
  among: Procedure[] = loadProcedures(id),
): { procedure: Procedure; year: number } {
  const startYear = partsOf(on).year;
  const found = among.find((one) => one.id === id && carries(one, planYearOf(one, startYear), on));
  if (!found) throw new DomainError('no-procedure', { procedure: id, year: startYear });
  return { procedure: found, year: planYearOf(found, startYear) };
}

/**
 * The lengths that hold in a unit for a case that begins on that day: the procedure's defaults, with the unit's own
 * overlay in their place; and what those rest on that are the unit's own.
 */
export function settingsFor(
  procedure: Procedure,
  unit: string,
  begunOn: IsoDate,
  among: Overlay[] = loadOverlays(),
): { settings: Record<string, string>; settingCites: Record<string, Basis> } {
  const own = ownSettings(among, procedure, unit, begunOn);
  return { settings: settingsOf(procedure, lengthsOf(own)), settingCites: basesOf(own) };
}

/** Every unit's own values: `procedures/<id>/overlays/<unit>.yaml`; read once. Throws `invalid-input`. */
export const loadOverlays = once((): Overlay[] => overlayFiles().map((file) => readLaw(file, overlayFile)));

/** The files of units' own values, beside the versions of each procedure. */
export const overlayFiles = (folder: string = PROCEDURES_FOLDER): string[] =>
  procedureFolders(folder).flatMap((id) => lawFiles(join(folder, id, 'overlays')));

/** The worked examples of all versions. */
export const procedureExamples = (folder: string): string[] =>
  procedureFolders(folder).flatMap((id) => exampleFiles(join(folder, id)));
