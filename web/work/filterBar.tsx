import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { InboxRow } from '../data/api';
import { bodiesOf } from '../data/seats';
import { useMe } from '../data/session';
import { ticked } from '../parts/bound';
import { ChoiceField, TickField } from '../parts/fields';
import { Sought } from '../parts/listFilters';
import { useLanguage, useWords } from '../words';
import { type Filters, GROUPINGS, HELD, NOT_NARROWED } from './filters';

interface Props {
  filters: Filters;
  narrowed: boolean;
  /** What is shown now, whose cases may be chosen. */
  tasks: InboxRow[];
}

/** Narrows and orders one's tasks. */
export function WorkFilters({ filters: { values, change, bind }, narrowed, tasks }: Props) {
  const { words, say } = useLanguage();
  const { work, cases } = words;
  const { seats } = useMe();
  const wide = useMediaQuery('(min-width: 701px)', undefined, { getInitialValueInEffect: false });
  const bodies = bodiesOf(seats);
  const titles = new Map(tasks.map((task) => [task.caseId, say(task.case.title)]));
  if (values.case && !titles.has(values.case)) titles.set(values.case, values.case);
  return (
    <div className="stack tight no-print">
      <Sought label={work.search} of={bind('search')} />
      <details open={wide || narrowed}>
        <summary className="small">{work.filters}</summary>
        <div className="filters" role="group" aria-label={work.filters}>
          {bodies.length > 1 && <ChoiceField label={work.body} {...bind('body')} any={work.allBodies} among={bodies} />}
          <ChoiceField
            label={work.kind}
            {...bind('kind')}
            any={words.all}
            among={Object.keys(cases.kinds)}
            called={cases.kinds}
          />
          <ChoiceField
            label={cases.case}
            {...bind('case')}
            any={words.all}
            among={[...titles].map(([value, label]) => ({ value, label }))}
          />
          <Due values={values} onChange={change} />
          <ChoiceField label={work.heldBy} {...bind('held')} any={words.all} among={HELD} called={work.held} />
          <ChoiceField
            label={work.groupBy}
            among={GROUPINGS}
            called={work.groups}
            value={values.group || 'urgency'}
            onChange={(group) => change({ group: group === 'urgency' ? '' : group })}
          />
          <div className="row">
            <TickField label={work.onlyBack} {...ticked(bind('returned'))} />
            {narrowed && (
              <Button variant="subtle" size="sm" onClick={() => change(NOT_NARROWED)}>
                {work.clear}
              </Button>
            )}
          </div>
        </div>
      </details>
    </div>
  );
}

/** What stands in the address for each choice of a day. */
const DUE = {
  late: { overdue: 'true', within: '' },
  week: { overdue: '', within: '7' },
  month: { overdue: '', within: '31' },
};
type DueName = keyof typeof DUE;
const DUE_NAMES = Object.keys(DUE) as DueName[];

function Due({ values, onChange }: { values: Filters['values']; onChange: Filters['change'] }) {
  const { due, work, all } = useWords();
  const { overdue, within } = values;
  return (
    <ChoiceField
      label={due.on}
      any={all}
      among={DUE_NAMES}
      called={work.dueWithin}
      value={DUE_NAMES.find((name) => DUE[name].overdue === overdue && DUE[name].within === within) ?? ''}
      onChange={(name) => onChange(DUE[name as DueName] ?? { overdue: '', within: '' })}
    />
  );
}
