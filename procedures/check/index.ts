import type { Procedure } from '../../domain/law/procedure';
import type { Instrument } from '../schema';
import { bodies } from './bodies';
import { cascades } from './cascades';
import { cycles } from './cycles';
import { deadlines } from './deadlines';
import { examples } from './examples';
import { instruments } from './instruments';
import type { Finding, Library } from './model';
import { phases } from './phases';
import { published } from './published';
import { reachable } from './reachable';
import { readLibrary } from './read';
import { subjects } from './subjects';
import { checkSupervision } from './supervision';
import { versions } from './versions';

/** The rules, in the order in which a reader would mend what they find. */
export const RULES = {
  reachable,
  cycles,
  versions,
  cascades,
  bodies,
  instruments,
  deadlines,
  phases,
  subjects,
  examples,
  published,
};

/**
 * Everything wrong with the procedures of a folder (by default the product's own): schema errors first; the other
 * rules over the files that could be read.
 */
export function checkProcedures(folder?: string): Finding[] {
  const { library, findings } = readLibrary(folder);
  return [...findings, ...checkLibrary(library), ...checkSupervision(library, folder)];
}

/**
 * What is wrong with a version that is about to be published among others; its worked examples and its file are its
 * author's affair.
 */
export function checkNew(
  procedure: Procedure,
  among: Procedure[],
  registry: ReadonlyMap<string, Instrument>,
): Finding[] {
  const { library: own } = readLibrary();
  const all = [...among, procedure].map((value) => ({ file: `${value.id}/${value.version}`, value }));
  const current = all.filter(({ value }) => !value.correctedBy);
  const alone: Library = { ...own, procedures: all.slice(-1), overlays: [], examples: [], instruments: registry };
  const structure = [...reachable(alone), ...cycles(alone)];
  const order = versions({ ...alone, procedures: current.filter(({ value }) => value.id === procedure.id) });
  return structure.length > 0
    ? structure
    : [...order, ...[bodies, instruments, deadlines].flatMap((rule) => rule(alone))];
}

/** What the rules find in a library. A procedure whose steps don't hang together isn't dated. */
export function checkLibrary(library: Library): Finding[] {
  const structure = [...reachable(library), ...cycles(library)];
  const broken = new Set(structure.map((one) => one.file));
  const sound = { ...library, procedures: library.procedures.filter((one) => !broken.has(one.file)) };
  const { versions: order, cascades: levels, bodies: who, instruments: law, deadlines: dates, examples: cases } = RULES;
  return [
    ...structure,
    ...order(library),
    ...levels(library),
    ...[who, law, dates].flatMap((rule) => rule(sound)),
    ...phases(library),
    ...subjects(library),
    ...cases(library),
    ...published(library),
  ];
}
