import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomainError } from '../domain/errors';
import type { Overlay, Procedure } from '../domain/law/procedure';
import { planYearOf, settingsOf } from '../domain/law/facts';
import { PROCEDURES_FOLDER, read, yamlFiles } from './files';
import { loadInstruments, withNames } from './instruments';
import { overlayFile, procedureFile } from './schema';

export { loadDirectory } from './directory';
export { hashOf } from './hash';
export { loadInstruments } from './instruments';

let procedures: Procedure[] | undefined;

/** Every version of every procedure, in order of id and plan years; read once. Throws `invalid-input`. */
export function loadProcedures(): Procedure[] {
  procedures ??= procedureFiles().map(readProcedure).sort(byIdAndYear);
  return procedures;
}

/** One procedure file with its citations named. Throws `invalid-input`. */
export function readProcedure(file: string): Procedure {
  return withNames(read(file, procedureFile), loadInstruments());
}

/** The files of all versions: `procedures/<id>/<version>.yaml`, without the worked examples beside them. */
export function procedureFiles(folder: string = PROCEDURES_FOLDER): string[] {
  const notProcedures = ['calendars', 'regimes', 'check', 'projects', 'supervision'];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !notProcedures.includes(entry.name));
  return folders.flatMap((entry) => yamlFiles(join(folder, entry.name))).filter((file) => !file.endsWith('.examples.yaml'));
}

/** The version that covers a plan year. Throws `no-procedure` where none does, or more than one: never "the latest". */
export function procedureFor(id: string, planYear: number, among: Procedure[] = loadProcedures()): Procedure {
  const [version, another] = among.filter((one) => one.id === id && covers(one, planYear));
  if (version && !another) return version;
  throw new DomainError('no-procedure', { procedure: id, year: planYear });
}

/** The version under which a case begun on that day is carried; its plan year lies ahead by as much as the procedure says. Throws `no-procedure`. */
export function procedureBegunIn(id: string, startYear: number, among: Procedure[] = loadProcedures()): { procedure: Procedure; year: number } {
  const found = among.find((one) => one.id === id && covers(one, planYearOf(one, startYear)));
  if (!found) throw new DomainError('no-procedure', { procedure: id, year: startYear });
  return { procedure: found, year: planYearOf(found, startYear) };
}

/** The lengths that hold in a unit: the procedure's defaults, with the unit's own overlay in their place. */
export function settingsFor(procedure: Procedure, unit: string): Record<string, string> {
  const overlay = loadOverlays().find((one) => one.procedure === procedure.id && one.unit === unit);
  const own = Object.entries(overlay?.settings ?? {}).filter(([id]) => procedure.settings.some((setting) => setting.id === id));
  return settingsOf(procedure, Object.fromEntries(own.map(([id, { value }]) => [id, value])));
}

let overlays: Overlay[] | undefined;

/** Every unit's own values: `procedures/<id>/overlays/<unit>.yaml`; read once. Throws `invalid-input`. */
export function loadOverlays(): Overlay[] {
  overlays ??= overlayFiles().map((file) => withNames(read(file, overlayFile), loadInstruments()));
  return overlays;
}

export function overlayFiles(folder: string = PROCEDURES_FOLDER): string[] {
  const folders = new Set(procedureFiles(folder).map((file) => dirname(file)));
  return [...folders].flatMap((one) => yamlFiles(join(one, 'overlays')));
}

function covers({ planYears }: Procedure, year: number): boolean {
  return planYears.from <= year && year <= (planYears.to ?? Infinity);
}

function byIdAndYear(a: Procedure, b: Procedure): number {
  return a.id.localeCompare(b.id) || a.planYears.from - b.planYears.from;
}
