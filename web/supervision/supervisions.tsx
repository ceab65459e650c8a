import { useState } from 'react';
import { Link } from 'wouter';
import type { SupervisionLawView, SupervisionRow } from '../data/api';
import { SUBJECTS } from '../../domain/supervision/law';
import { type List, useApi, useList } from '../data/queries';
import { Icon } from '../parts/icon';
import { oneOf } from '../parts/oneOf';
import { Standing } from '../parts/standing';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { useLanguage } from '../words';
import { useOpeners } from './openers';
import { Beside } from './beside';
import { ListTable } from '../parts/table';
import { Mark } from '../parts/mark';
import { ChoiceField } from '../parts/fields';

const PHASES = ['preparing', 'under-way', 'following-up', 'closed'] as const;
const LEVELS = ['nation', 'province', 'commune'] as const;

/**
 * Supervisions by group of work, subject, level and phase, each at a glance; the programmes and the community's beside
 * them.
 */
export function Supervisions() {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const law = useApi('/supervisions/groups');
  const openers = useOpeners();
  const [filter, setFilter] = useState({ group: '', subject: '', level: '', phase: '' });
  const list = useList('/supervisions', {
    query: {
      ...filter,
      subject: oneOf(SUBJECTS, filter.subject),
      level: oneOf(LEVELS, filter.level),
      phase: oneOf(PHASES, filter.phase),
    },
  });
  const choice = (name: keyof typeof filter, among: { value: string; label: string }[]) => (
    <ChoiceField
      key={name}
      label={words[name]}
      value={filter[name]}
      onChange={(value) => setFilter({ ...filter, [name]: value })}
      any={words.any}
      among={among}
    />
  );
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      beside={
        openers.length > 0 && (
          <Link href="/supervisions/new" className="go">
            <Icon name="start" />
            {words.openOne}
          </Link>
        )
      }
      filters={
        <>
          {choice(
            'group',
            (law.data?.groups ?? []).map(({ id, title }) => ({ value: id, label: say(title) })),
          )}
          {choice(
            'subject',
            SUBJECTS.map((value) => ({ value, label: words.subjects[value] ?? value })),
          )}
          {choice(
            'level',
            LEVELS.map((value) => ({ value, label: words.levels[value] })),
          )}
          {choice(
            'phase',
            PHASES.map((value) => ({ value, label: words.phases[value] })),
          )}
        </>
      }
    >
      <Listing list={list} groups={law.data?.groups ?? []} />
      <Beside />
    </ListPage>
  );
}

function Listing({ list, groups }: { list: List<SupervisionRow>; groups: SupervisionLawView['groups'] }) {
  const {
    words: { supervisions: words, cases },
    say,
  } = useLanguage();
  const called = (id: string): string => {
    const group = groups.find((one) => one.id === id);
    return group ? say(group.title) : '';
  };
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
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
          head: words.subject,
          look: 'small',
          cell: (one) => (
            <>
              {words.subjects[one.subject]} · {words.levels[one.level]}
            </>
          ),
        },
        { head: words.phase, cell: (one) => words.phases[one.phase] },
        {
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
          head: cases.state,
          cell: (one) => (
            <Standing one={one} ended={words.outcomes[one.outcome ?? '']} late={words.overdue(one.overdue)} />
          ),
        },
      ]}
    />
  );
}
