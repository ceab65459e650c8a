import { join } from 'node:path';
import type { z } from 'zod';
import type { ProjectLaw } from '../../domain/project/law';
import { exampleFiles, lawFiles, once, PROCEDURES_FOLDER, read } from '../files';
import { readLaw } from '../instruments';
import { projectExamplesFile, projectLawFile } from './schema';

const FOLDER = join(PROCEDURES_FOLDER, 'projects');

/** Every version of the law on the register of projects, the earliest first; read once. Throws `invalid-input`. */
export const loadProjectLaws = once((): ProjectLaw[] =>
  lawFiles(FOLDER)
    .map((file) => readLaw(file, projectLawFile))
    .sort((a, b) => (a.from < b.from ? -1 : 1)),
);

/** The worked examples of all versions. Throws `invalid-input`. */
export function loadProjectExamples(): z.output<typeof projectExamplesFile>[] {
  return exampleFiles(FOLDER).map((file) => read(file, projectExamplesFile));
}
