import { NativeSelect, TextInput } from '@mantine/core';
import type { NewProject } from '../data/api';
import { CAPITAL_SOURCES, GROUPS } from '../../domain/project/state';
import { useList } from '../data/queries';
import { FigureField } from '../parts/figureField';
import { type Locale, useLanguage } from '../words';
import { readFigure, typedFigure } from '../words/figures';

/** A project's particulars as they are typed. */
export interface Details {
  title: string;
  titleEn: string;
  group: string;
  amount: string;
  source: string;
  startYear: string;
  endYear: string;
  plan: string;
  programme: string;
}

type Given = Pick<NewProject, 'title' | 'group' | 'capital' | 'startYear' | 'endYear' | 'plan' | 'programme'>;
type Known = Omit<Given, 'capital'> & { capital: { amount: string; source: string } };

/** The particulars of a project that is there, as a form begins with them. */
export const typed = (
  { title, group, capital, startYear, endYear, plan, programme }: Known,
  locale: Locale,
): Details => ({
  title: title.vi,
  titleEn: title.en === title.vi ? '' : title.en,
  group,
  amount: typedFigure(capital.amount, locale),
  source: capital.source,
  startYear: `${startYear}`,
  endYear: `${endYear}`,
  plan: plan ?? '',
  programme: programme ?? '',
});

/** What was typed as the API takes it; nothing while something is missing or makes no sense. Money stays a text. */
export function detailsIn(
  { title, titleEn, group, amount, source, startYear, endYear, plan, programme }: Details,
  locale: Locale,
): Given | null {
  const money = readFigure(amount, locale).value;
  const [from, to] = [Number(startYear), Number(endYear)];
  if (
    !title.trim() ||
    money === null ||
    money.startsWith('-') ||
    !YEAR.test(startYear) ||
    !YEAR.test(endYear) ||
    from > to
  )
    return null;
  return {
    title: { vi: title.trim(), en: titleEn.trim() || title.trim() },
    group: group as Given['group'],
    capital: { amount: money, source: source as Given['capital']['source'] },
    startYear: from,
    endYear: to,
    plan: plan || null,
    programme: programme.trim() || null,
  };
}

const YEAR = /^\s*(20\d\d|2100)\s*$/;

/** The fields of a project's particulars. */
export function DetailFields({
  details,
  onChange,
  unit,
}: {
  details: Details;
  onChange(part: Partial<Details>): void;
  unit: string;
}) {
  const {
    words: { newProject, projects },
    say,
  } = useLanguage();
  const plans = useList('/cases', unit ? { query: { kind: 'plan-cycle', unit, limit: 100 } } : null);
  const badYear = (year: string) => (year.trim().length > 3 && !YEAR.test(year) ? newProject.badYear : undefined);
  const endsEarly = YEAR.test(details.endYear) && Number(details.endYear) < Number(details.startYear);
  return (
    <div className="field-grid">
      <TextInput
        className="whole"
        label={newProject.name}
        withAsterisk
        value={details.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <TextInput
        className="whole"
        label={newProject.nameEn}
        lang="en"
        value={details.titleEn}
        onChange={({ currentTarget }) => onChange({ titleEn: currentTarget.value })}
      />
      <NativeSelect
        label={projects.group}
        value={details.group}
        data={GROUPS.map((one) => ({ value: one, label: projects.groups[one] }))}
        onChange={({ currentTarget }) => onChange({ group: currentTarget.value })}
      />
      <FigureField
        label={newProject.amount}
        required
        value={details.amount}
        onChange={(amount) => onChange({ amount })}
      />
      <NativeSelect
        label={projects.source}
        value={details.source}
        data={CAPITAL_SOURCES.map((one) => ({ value: one, label: projects.sources[one] ?? one }))}
        onChange={({ currentTarget }) => onChange({ source: currentTarget.value })}
      />
      <TextInput
        label={newProject.startYear}
        withAsterisk
        inputMode="numeric"
        value={details.startYear}
        error={badYear(details.startYear)}
        onChange={({ currentTarget }) => onChange({ startYear: currentTarget.value })}
      />
      <TextInput
        label={newProject.endYear}
        withAsterisk
        inputMode="numeric"
        value={details.endYear}
        error={endsEarly ? newProject.endBefore : badYear(details.endYear)}
        onChange={({ currentTarget }) => onChange({ endYear: currentTarget.value })}
      />
      <TextInput
        label={projects.programme}
        value={details.programme}
        onChange={({ currentTarget }) => onChange({ programme: currentTarget.value })}
      />
      <NativeSelect
        className="whole"
        label={projects.plan}
        value={details.plan}
        data={[
          { value: '', label: newProject.noPlan },
          ...plans.items.map(({ id, title }) => ({ value: id, label: say(title) })),
        ]}
        onChange={({ currentTarget }) => onChange({ plan: currentTarget.value })}
      />
    </div>
  );
}
