import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { InboxRow } from '../data/api';
import { useMe } from '../data/session';
import { ChoiceField, SearchField, TickField } from '../parts/fields';
import { useLanguage } from '../words';
import { DUE, type Filters, GROUPINGS, HELD } from './filters';

interface Props {
  filters: Filters;
  narrowed: boolean;
  onChange(part: Partial<Filters>): void;
  /** What is shown now, whose cases may be chosen. */
  tasks: InboxRow[];
}

/** Narrows and orders one's tasks. */
export function WorkFilters({ filters, narrowed, onChange, tasks }: Props) {
  const { words, say } = useLanguage();
  const { work, cases } = words;
  const { seats } = useMe();
  const wide = useMediaQuery('(min-width: 701px)', undefined, { getInitialValueInEffect: false });
  const bodies = [...new Map(seats.map((seat) => [seat.body, seat.name]))];
  const titles = new Map(tasks.map((task) => [task.caseId, say(task.case.title)]));
  if (filters.case && !titles.has(filters.case)) titles.set(filters.case, filters.case);
  const choice = (name: keyof Filters, label: string, any: string, among: { value: string; label: string }[]) => (
    <ChoiceField
      label={label}
      any={any}
      among={among}
      value={filters[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const called = <K extends string>(names: readonly K[], labels: Record<K, string>) =>
    names.map((value) => ({ value, label: labels[value] }));
  return (
    <div className="stack tight no-print">
      <SearchField label={work.search} value={filters.q} onChange={(q) => onChange({ q })} />
      <details open={wide || narrowed}>
        <summary className="small">{work.filters}</summary>
        <div className="filters" role="group" aria-label={work.filters}>
          {bodies.length > 1 &&
            choice(
              'body',
              work.body,
              work.allBodies,
              bodies.map(([value, name]) => ({ value, label: say(name) })),
            )}
          {choice(
            'kind',
            work.kind,
            words.all,
            Object.entries(cases.kinds).map(([value, label]) => ({ value, label })),
          )}
          {choice(
            'case',
            cases.case,
            words.all,
            [...titles].map(([value, label]) => ({ value, label })),
          )}
          {choice('due', words.due.on, words.all, called(DUE, work.dueWithin))}
          {choice('held', work.heldBy, words.all, called(HELD, work.held))}
          <ChoiceField
            label={work.groupBy}
            among={called(GROUPINGS, work.groups)}
            value={filters.group || 'urgency'}
            onChange={(group) => onChange({ group: group === 'urgency' ? '' : group })}
          />
          <div className="row">
            <TickField
              label={work.onlyBack}
              value={filters.back !== ''}
              onChange={(on) => onChange({ back: on ? '1' : '' })}
            />
            {narrowed && (
              <Button
                variant="subtle"
                size="sm"
                onClick={() => onChange({ q: '', body: '', kind: '', case: '', due: '', held: '', back: '' })}
              >
                {work.clear}
              </Button>
            )}
          </div>
        </div>
      </details>
    </div>
  );
}
