import type { SupervisionLawView } from '../data/api';
import { SUBJECTS } from '../../domain/supervision/law';
import { useApi } from '../data/queries';
import { oneOf } from '../parts/oneOf';
import { Standing } from '../parts/standing';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { ListFields, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { useLanguage, useWords } from '../words';
import { useOpeners } from './openers';
import { Beside } from './beside';
import { Mark } from '../parts/mark';
import { ChoiceField } from '../parts/fields';

const PHASES = ['preparing', 'under-way', 'following-up', 'closed'] as const;
const LEVELS = ['nation', 'province', 'commune'] as const;

/**
 * Supervisions by group of work, subject, level and phase, each at a glance; the programmes and the community's beside
 * them.
 */
export function Supervisions() {
  const { supervisions: words, overdue } = useWords();
  const law = useApi('/supervisions/groups');
  const openers = useOpeners();
  const filters = useListFilters({ group: '', subject: '', level: '', phase: '' });
  const { bind, values } = filters;
  const query = {
    ...filters.common,
    group: values.group,
    subject: oneOf(SUBJECTS, values.subject),
    level: oneOf(LEVELS, values.level),
    phase: oneOf(PHASES, values.phase),
  };
  const shared = (name: 'group' | 'subject' | 'level' | 'phase') => ({
    label: words[name],
    any: words.any,
    ...bind(name),
  });
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={openers.length > 0 && { href: '/supervisions/new', label: words.openOne }}
      filters={
        <ListFields of={filters}>
          <ChoiceField among={law.data?.groups ?? []} {...shared('group')} />
          <ChoiceField among={SUBJECTS} called={words.subjects} {...shared('subject')} />
          <ChoiceField among={LEVELS} called={overdue.levels} {...shared('level')} />
          <ChoiceField among={PHASES} called={words.phases} {...shared('phase')} />
        </ListFields>
      }
    >
      <Listing query={query} groups={law.data?.groups ?? []} />
      <Beside />
    </ListPage>
  );
}

interface ListingProps {
  query: ListQuery<'supervisions'>;
  groups: SupervisionLawView['groups'];
}

function Listing({ query, groups }: ListingProps) {
  const {
    words: { supervisions: words, overdue, cases },
    say,
  } = useLanguage();
  const called = (id: string): string => {
    const group = groups.find((one) => one.id === id);
    return group ? say(group.title) : '';
  };
  return (
    <CaseList
      name="supervisions"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        {
          id: 'one',
          head: words.one,
          cell: (one) => (
            <>
              <ListedCase at="/supervisions" one={one} />
              <br />
              <span className="tiny quiet">{called(one.group)}</span>
            </>
          ),
        },
        {
          id: 'subject',
          head: words.subject,
          look: 'small',
          cell: (one) => (
            <>
              {words.subjects[one.subject]} · {overdue.levels[one.level]}
            </>
          ),
        },
        { id: 'phase', head: words.phase, cell: (one) => words.phases[one.phase] },
        {
          id: 'tasks',
          head: words.tasks,
          cell: (one) => (
            <>
              <span className="num">{words.tasksOf(one.openTasks, one.tasks)}</span>
              {one.lateTasks > 0 && (
                <>
                  {' '}
                  <Mark look="late">{words.lateTasks(one.lateTasks)}</Mark>
                </>
              )}
            </>
          ),
        },
        {
          id: 'state',
          head: cases.state,
          cell: (one) => (
            <Standing one={one} ended={words.outcomes[one.outcome ?? '']} late={words.overdue(one.overdue)} />
          ),
        },
      ]}
    />
  );
}
