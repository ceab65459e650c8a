import { join, relative } from 'node:path';
import type { z } from 'zod';
import { loadCalendar } from '../calendars/load';
import { loadDirectory } from '../directory';
import { PROCEDURES_FOLDER, tryRead } from '../files';
import { loadInstruments, withNames } from '../instruments';
import { overlayFiles, procedureExamples, procedureFiles } from '../load';
import { examplesFile, overlayFile, procedureFile, publishedFile } from '../schema';
import { fault, type Finding, type From, type Library } from './model';

/** Reads all that the rules look at; what doesn't keep to its schema becomes findings. */
export function readLibrary(folder: string = PROCEDURES_FOLDER): { library: Library; findings: Finding[] } {
  const findings: Finding[] = [];
  const all = <S extends z.ZodType>(files: string[], schema: S) =>
    files.flatMap((file) => readOne(file, folder, schema, findings));
  const names = loadInstruments();
  const [hashes] = all([join(folder, 'published.yaml')], publishedFile);
  const library: Library = {
    procedures: withNames(all(procedureFiles(folder), procedureFile), names),
    overlays: withNames(all(overlayFiles(folder), overlayFile), names),
    examples: all(procedureExamples(folder), examplesFile),
    instruments: names,
    published: hashes?.value.published ?? {},
    directory: loadDirectory(),
    calendar: loadCalendar(),
  };
  return { library, findings };
}

function readOne<S extends z.ZodType>(
  file: string,
  folder: string,
  schema: S,
  findings: Finding[],
): From<z.output<S>>[] {
  const name = relative(folder, file);
  const { value, issues } = tryRead(file, schema);
  if (!issues) return [{ file: name, value }];
  findings.push(
    ...issues.map(({ path, message, vi = message }) => ({
      rule: 'schema',
      ...fault(name, path, `Sai cấu trúc: ${vi}`, `Doesn't keep to the schema: ${message}`),
    })),
  );
  return [];
}
