import type { NewProject } from '../data/api';
import { useList } from '../data/queries';
import type { Field, Grid } from '../parts/form/description';
import type { Said, Typed } from '../parts/form/useFields';
import { inEnglish } from '../parts/form/usual';
import { type Locale, useWords } from '../words';
import { typedFigure } from '../words/figures';

/** A project's particulars. */
type Details = Pick<NewProject, 'title' | 'group' | 'capital' | 'startYear' | 'endYear' | 'plan' | 'programme'>;
type Known = Omit<Details, 'capital'> & { capital: { amount: string; source: string } };

/** The particulars of a project that is there, as the API takes them. */
export const detailsOf = ({ title, group, capital, startYear, endYear, plan, programme }: Known): Known => ({
  title: { vi: title.vi, en: title.en },
  group,
  capital: { amount: capital.amount, source: capital.source },
  startYear,
  endYear,
  plan,
  programme,
});

/** The same as an act's form begins with them. */
export const typedDetails = (
  { title, group, capital, startYear, endYear, plan, programme }: Known,
  locale: Locale,
): Typed => ({
  'data.title.vi': title.vi,
  'data.title.en': title.en === title.vi ? '' : title.en,
  'data.group': group,
  'data.capital.amount': typedFigure(capital.amount, locale),
  'data.capital.source': capital.source,
  'data.startYear': startYear,
  'data.endYear': endYear,
  'data.plan': plan ?? '',
  'data.programme': programme ?? '',
});

/** What stands for a plan or a programme that is none. */
export const NO_PLAN = { plan: null, programme: null };

/** The fields of a project's particulars; `at`: where they stand in what is sent. */
export function useDetailFields(unit: string, at = ''): (said: Said) => Grid {
  const { newProject: words, projects } = useWords();
  const plans = useList('/cases', unit ? { query: { kind: 'plan-cycle', unit, limit: 100 } } : null);
  const years = { width: '100%', attributes: { hideControls: true, thousandSeparator: '' } };
  return (said) => ({
    grid: [
      { name: `${at}title.vi`, label: words.name, className: 'whole' },
      { ...inEnglish(`${at}title.en`, words.nameEn, `${at}title.vi`), className: 'whole' },
      { name: `${at}group`, label: projects.group, as: 'choice', called: projects.groups },
      { name: `${at}capital.amount`, label: words.amount },
      { name: `${at}capital.source`, label: projects.source, as: 'choice', called: projects.sources },
      { name: `${at}startYear`, label: words.startYear, ...years },
      {
        name: `${at}endYear`,
        label: words.endYear,
        ...years,
        wrong: Number(said(`${at}endYear`)) < Number(said(`${at}startYear`)) && words.endBefore,
      },
      { name: `${at}programme`, label: projects.programme, required: false, unmarked: true },
      {
        name: `${at}plan`,
        label: projects.plan,
        className: 'whole',
        required: false,
        none: words.noPlan,
        among: plans.items,
      },
    ],
  });
}

/** Among which places a project's own are chosen: the provinces of the nation, or the communes of its own unit. */
export const placeSpan = (level: string | undefined, unit: string): Field['span'] => ({
  level: level === 'nation' ? 'province' : 'commune',
  within: level === 'province' ? unit : 'VN',
  beyond: true,
});
