import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SupervisionLawView, SupervisionRow } from '../data/api';
import { SUBJECTS } from '../../domain/supervision/law';
import { useApi, useList } from '../data/queries';
import { Icon } from '../parts/icon';
import { Listed } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { Standing } from '../parts/standing';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { useOpeners } from './openers';
import { Beside } from './beside';

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
  useTitle(words.title);
  const choice = (name: keyof typeof filter, among: { value: string; label: string }[]) => (
    <NativeSelect
      key={name}
      label={words[name]}
      value={filter[name]}
      onChange={({ currentTarget: { value } }) => setFilter({ ...filter, [name]: value })}
      data={[{ value: '', label: words.any }, ...among]}
    />
  );
  return (
    <div className="stack wide">
      <header className="stack">
        <div className="row between">
          <h1>{words.title}</h1>
          {openers.length > 0 && (
            <Link href="/supervisions/new" className="go">
              <Icon name="start" />
              {words.openOne}
            </Link>
          )}
        </div>
        <p className="quiet small">{words.intro}</p>
        <div className="row top filters">
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
        </div>
      </header>
      <Listed of={list} empty={words.empty}>
        {() => <Table rows={list.items} groups={law.data?.groups ?? []} />}
      </Listed>
      <Beside />
    </div>
  );
}

function Table({ rows, groups }: { rows: SupervisionRow[]; groups: SupervisionLawView['groups'] }) {
  const {
    words: { supervisions: words, cases, rehearsal },
    say,
  } = useLanguage();
  const called = (id: string): string => {
    const group = groups.find((one) => one.id === id);
    return group ? say(group.title) : '';
  };
  return (
    <table className="list stacked">
      <thead>
        <tr>
          {[words.one, words.subject, words.phase, words.tasks, cases.state].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>
              <Link href={`/supervisions/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
              {one.rehearsal && (
                <>
                  {' '}
                  <span className="mark rest">{rehearsal}</span>
                </>
              )}
              <br />
              <span className="tiny quiet">{called(one.group)}</span>
            </td>
            <td className="small">
              {words.subjects[one.subject]} · {words.levels[one.level]}
            </td>
            <td>{words.phases[one.phase]}</td>
            <td>
              <span className="num">{words.tasksOf(one.openTasks, one.tasks)}</span>
              {one.lateTasks > 0 && (
                <>
                  {' '}
                  <span className="mark late">
                    <Icon name="late" />
                    {words.lateTasks(one.lateTasks)}
                  </span>
                </>
              )}
            </td>
            <td>
              <Standing one={one} ended={words.outcomes[one.outcome ?? '']} late={words.overdue(one.overdue)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
