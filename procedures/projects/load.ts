import { join } from 'node:path';
import type { z } from 'zod';
import type { ProjectLaw } from '../../domain/project/law';
import { PROCEDURES_FOLDER, read, yamlFiles } from '../files';
import { loadInstruments, withNames } from '../instruments';
import { projectExamplesFile, projectLawFile } from './schema';

const FOLDER = join(PROCEDURES_FOLDER, 'projects');

let laws: ProjectLaw[] | undefined;

/** Every version of the law on the register of projects, the earliest first; read once. Throws `invalid-input`. */
export function loadProjectLaws(): ProjectLaw[] {
  laws ??= files(false)
    .map((file) => withNames(read(file, projectLawFile), loadInstruments()))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return laws;
}

/** The worked examples of all versions. Throws `invalid-input`. */
export function loadProjectExamples(): z.output<typeof projectExamplesFile>[] {
  return files(true).map((file) => read(file, projectExamplesFile));
}

const files = (examples: boolean): string[] =>
  yamlFiles(FOLDER).filter((file) => file.endsWith('.examples.yaml') === examples);
