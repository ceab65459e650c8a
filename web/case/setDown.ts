import type { EntryView } from '../data/api';
import type { Text } from '../../domain/law/procedure';
import type { Details } from '../../domain/project/state';
import type { Language } from '../words';
import { figure } from '../words/figures';

/** Whoever can say what ids in an entry are called; an id that nobody knows is written as it is. */
interface NamesInEntry {
  unit(code: string): string;
  indicator(id: string): string;
}

export const AS_THEY_ARE: NamesInEntry = { unit: (code) => code, indicator: (id) => id };

/**
 * What acts set down that is more than a word: a project's particulars, places and owner, and a plan's targets. Shared
 * by record and file.
 */
interface SetDown {
  title?: Text;
  group?: Details['group'];
  capital?: { amount: string; source: string };
  programme?: string;
  startYear?: number;
  endYear?: number;
  owner?: string;
  places?: string[];
  targets?: { indicator: string; value: string | number; unit: string }[];
}

/** The acts that change a project or set targets, and so must say what they made of it. */
const ACTS = ['amend-project', 'change-owner', 'move-places', 'set-targets', 'upper-targets'];

/** What such an act says, one text for each thing that it sets; nothing for any other entry. */
export function setDown(
  { kind, name, data }: Pick<EntryView, 'kind' | 'name' | 'data'>,
  { words, say, locale }: Pick<Language, 'words' | 'say' | 'locale'>,
  names: NamesInEntry,
): string[] {
  if (kind !== 'act' || !ACTS.includes(name)) return [];
  // Each of these acts was held to its form when it was lodged.
  const { title, group, capital, programme, startYear, endYear, owner, places, targets } = data as SetDown;
  const { newProject, projects, levels } = words;
  const said: [string, string | number | undefined][] = [
    [newProject.name, title && say(title)],
    ['', group && projects.groups[group]],
    [
      projects.capital,
      capital?.amount
        ? `${projects.million(figure(capital.amount, locale))}, ${projects.sources[capital.source] ?? capital.source}`
        : undefined,
    ],
    [newProject.startYear, startYear],
    [newProject.endYear, endYear],
    [projects.programme, programme],
    [projects.owner, owner],
    [projects.places, places?.map(names.unit).join(', ')],
    ...(targets ?? []).map((one): [string, string] => [
      names.indicator(one.indicator),
      `${figure(one.value, locale)} ${levels.measures[one.unit] ?? one.unit}`,
    ]),
  ];
  return said.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [label ? `${label}: ${value}` : `${value}`],
  );
}
