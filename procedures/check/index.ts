import type { Overlay, Procedure } from '../../domain/law/procedure';
import { loadCalendar } from '../calendars/load';
import { loadDirectory } from '../directory';
import type { Instrument } from '../schema';
import { bodies } from './bodies';
import { cascades } from './cascades';
import { cycles } from './cycles';
import { deadlines } from './deadlines';
import { examples } from './examples';
import { instruments } from './instruments';
import type { Finding, From, Library, Rule } from './model';
import { overlays } from './overlays';
import { phases } from './phases';
import { published } from './published';
import { reachable } from './reachable';
import { readLibrary } from './read';
import { subjects } from './subjects';
import { checkSupervision } from './supervision';
import { versions } from './versions';

/** The rules, in the order in which a reader would mend what they find; each finding says which found it. */
export const RULES = named({
  reachable,
  cycles,
  versions,
  cascades,
  bodies,
  instruments,
  deadlines,
  overlays,
  phases,
  subjects,
  examples,
  published,
});

function named<Name extends string>(rules: Record<Name, Rule>): Record<Name, (library: Library) => Finding[]> {
  const saying = Object.entries<Rule>(rules).map(([rule, find]) => [
    rule,
    (library: Library) => find(library).map((found) => ({ rule, ...found })),
  ]);
  return Object.fromEntries(saying) as Record<Name, (library: Library) => Finding[]>;
}

/** What those rules find. */
const found = (library: Library, ...rules: (keyof typeof RULES)[]): Finding[] =>
  rules.flatMap((rule) => RULES[rule](library));

/** What was published into an installation beside the files. */
export interface Installed {
  overlays: From<Overlay>[];
  instruments: ReadonlyMap<string, Instrument>;
}

/**
 * Everything wrong with the procedures of a folder (by default the product's own): schema errors first; the other
 * rules over the files that could be read, with what was published beside them.
 */
export function checkProcedures(folder?: string, installed?: Installed): Finding[] {
  const { library: read, findings } = readLibrary(folder);
  const library = installed ? { ...read, ...installed, overlays: [...installed.overlays, ...read.overlays] } : read;
  return [...findings, ...checkLibrary(library), ...checkSupervision(library, folder)];
}

type Given = Pick<Library, 'instruments' | 'calendar'>;

/** These procedures by themselves. */
const libraryOf = (procedures: Procedure[], given: Given): Library => ({
  procedures: procedures.map((value) => ({ file: `${value.id}/${value.version}`, value })),
  overlays: [],
  examples: [],
  published: {},
  directory: loadDirectory(),
  ...given,
});

/**
 * What is wrong with a version that is about to be published among others; its worked examples and its file are its
 * author's affair.
 */
export function checkNew(
  procedure: Procedure,
  among: Procedure[],
  registry: ReadonlyMap<string, Instrument>,
): Finding[] {
  const given = { instruments: registry, calendar: loadCalendar() };
  const alone = libraryOf([procedure], given);
  const current = [...among, procedure].filter(({ id, correctedBy }) => id === procedure.id && !correctedBy);
  const structure = found(alone, 'reachable', 'cycles');
  const order = found(libraryOf(current, given), 'versions');
  return structure.length > 0 ? structure : [...order, ...found(alone, 'bodies', 'instruments', 'deadlines')];
}

/**
 * What is wrong with a unit's own lengths that are about to be published beside those of before: lengths that no
 * version leaves to it, instruments that nobody knows or that aren't in force, dates that contradict each other. What
 * is wrong without them is the procedure's affair.
 */
export function checkOverlay(overlay: Overlay, before: Overlay[], procedures: Procedure[], given: Given): Finding[] {
  const alone = libraryOf(procedures, given);
  const foundWith = (all: Overlay[]): Finding[] => {
    const library = { ...alone, overlays: all.map((value) => ({ file: `${value.procedure}/${value.unit}`, value })) };
    return found(library, 'overlays', 'instruments', 'deadlines');
  };
  const known = new Set(foundWith(before).map(textOf));
  return foundWith([overlay, ...before]).filter((one) => !known.has(textOf(one)));
}

const textOf = ({ path, says }: Finding): string => `${path} ${says.en}`;

/** What the rules find in a library. A procedure whose steps don't hang together isn't dated. */
export function checkLibrary(library: Library): Finding[] {
  const structure = found(library, 'reachable', 'cycles');
  const broken = new Set(structure.map((one) => one.file));
  const sound = { ...library, procedures: library.procedures.filter((one) => !broken.has(one.file)) };
  return [
    ...structure,
    ...found(library, 'versions', 'cascades'),
    ...found(sound, 'bodies', 'instruments', 'deadlines'),
    ...found(library, 'overlays', 'phases', 'subjects', 'examples', 'published'),
  ];
}
