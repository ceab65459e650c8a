import { Button } from '@mantine/core';
import { LEVELS } from '../../domain/units/model';
import { useApi } from '../data/queries';
import { oneOf } from '../parts/oneOf';
import { ChoiceField } from '../parts/fields';
import { useLanguage } from '../words';
import type { Filters, LateQuery } from './filters';

interface BarProps {
  filters: Filters;
  query: LateQuery;
  onChange(part: Partial<Filters>): void;
}

/** Narrows what is looked at. Each choice shows how many late steps it would leave. */
export function FilterBar({ filters, query, onChange }: BarProps) {
  const { words, say } = useLanguage();
  const choices = useChoices(query);
  const kinds: Record<string, string> = words.overdue.kinds;
  const levels: Record<string, string> = words.overdue.levels;
  const chosen = Object.entries(filters).some(([name, value]) => value !== '' && name !== 'view');
  const select = (name: keyof typeof choices, label: string, own: (key: string, text: string) => string) => {
    const rows = choices[name] ?? [];
    const options = rows.map(({ key, name: text, count }) => ({
      value: key,
      label: `${own(key, say(text))} (${count})`,
    }));
    const missing =
      filters[name] && !rows.some(({ key }) => key === filters[name])
        ? [{ value: filters[name], label: own(filters[name], filters[name]) }]
        : [];
    return (
      <ChoiceField
        label={label}
        value={filters[name]}
        onChange={(value) => onChange({ [name]: value, ...(name === 'procedure' && { step: '' }) })}
        any={words.all}
        among={[...options, ...missing]}
      />
    );
  };
  return (
    <div className="filters" role="group" aria-label={words.overdue.filters}>
      {select('level', words.overdue.filterLevel, (key) => levels[key] ?? key)}
      {select('procedure', words.overdue.filterProcedure, (key, text) =>
        key === '–' ? words.overdue.noProcedure : text,
      )}
      {select('body', words.overdue.filterBody, (_key, text) => text)}
      {select('kind', words.overdue.filterKind, (key) => kinds[key] ?? key)}
      {chosen && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => onChange({ within: '', level: '', procedure: '', body: '', kind: '', step: '' })}
        >
          {words.overdue.clear}
        </Button>
      )}
    </div>
  );
}

/** For each filter what may be chosen, the other filters being as they are. */
function useChoices(query: LateQuery) {
  const of = (by: 'level' | 'procedure' | 'body' | 'kind') => ({
    ...query,
    [by]: undefined,
    ...(by === 'procedure' && { step: '' }),
    by,
    limit: 200,
  });
  const level = useApi('/overdue/summary', { query: of('level') }).data?.items.filter(({ key }) => oneOf(LEVELS, key));
  const procedure = useApi('/overdue/summary', { query: of('procedure') }).data?.items.filter(({ key }) => key !== '–');
  const body = useApi('/overdue/summary', { query: of('body') }).data?.items;
  const kind = useApi('/overdue/summary', { query: of('kind') }).data?.items;
  return { level, procedure, body, kind };
}
