import { join } from 'node:path';
import type { IsoDate } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import type { Subject, SubjectParts, SupervisionLaw, SupervisionLevel } from '../../domain/supervision/law';
import { holds } from '../../domain/units/model';
import { lawFiles, once, PROCEDURES_FOLDER } from '../files';
import { readLaw } from '../instruments';
import { type SupervisionFile, supervisionFile } from './schema';

/** The laws of supervision, in order of their days; read once. Throws `invalid-input`. */
export const loadSupervisionLaws = once((): SupervisionFile[] =>
  lawFiles(join(PROCEDURES_FOLDER, 'supervision'))
    .map((file) => readLaw(file, supervisionFile))
    .sort((a, b) => a.inForce.from.localeCompare(b.inForce.from)),
);

/** The law of that day. Throws `no-supervision-law`: never "the latest". */
export function supervisionLawOn(on: IsoDate, group = '–'): SupervisionFile {
  const [law, another] = loadSupervisionLaws().filter(({ inForce, correctedBy }) => !correctedBy && holds(inForce, on));
  if (law && !another) return law;
  throw new DomainError('no-supervision-law', { group, on });
}

/** One group's law as a case keeps it. Throws `no-supervision-law`. */
export function groupLaw(
  { version, inForce, again, information, followUp, groups }: SupervisionFile,
  id: string,
): SupervisionLaw {
  const group = groups.find((one) => one.id === id);
  if (!group) throw new DomainError('no-supervision-law', { group: id, on: inForce.from });
  return {
    ...group,
    id: `supervision:${id}`,
    group: id,
    version,
    inForce,
    ...(again && { again }),
    information,
    followUp,
    settings: [],
  } as SupervisionLaw;
}

/** Who has which part for a subject at a level; undefined where there is none. */
export function partsFor(
  { subjects }: SupervisionFile,
  subject: Subject,
  level: SupervisionLevel,
): SubjectParts | undefined {
  return subjects.find(({ id }) => id === subject)?.at[level];
}
