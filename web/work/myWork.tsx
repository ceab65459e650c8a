import { useState } from 'react';
import { Link } from 'wouter';
import type { InboxRow } from '../data/api';
import { CommunityWaiting } from '../community/waiting';
import type { Done } from '../data/act';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { type Urgency, urgencyOf } from '../parts/due';
import { guideOf, PLACES } from '../help/guides';
import { Icon } from '../parts/icon';
import { ListViews } from '../parts/listViews';
import { later } from '../parts/later';
import { Loaded, More } from '../parts/loaded';
import { useReceipts } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { usePlaces } from '../shell/places';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { WorkFilters } from './filterBar';
import { type Grouping, useWorkFilters } from './filters';
import { groupsOf, type TaskGroup } from './groups';
import { keyOf, useHeldTasks } from './heldTasks';
import { ManyAtOnce } from './many';
import { TaskCard } from './taskCard';
import { WorkNav } from './workNav';

const TaskTable = later(() => import('./taskTable'), 'TaskTable');

const PAGE = 100;

/** What one's bodies have to do, the most urgent first, and doing it. */
export function MyWork() {
  const words = useWords();
  const { today } = useMe();
  const { filters, query, grouping, narrowed } = useWorkFilters();
  const { receipts, onDone } = useReceipts();
  const [chosen, setChosen] = useState<string[]>([]);
  const inbox = useList('/inbox', { query: { ...query, limit: PAGE } });
  useTitle(words.work.title);
  const { tasks, hold } = useHeldTasks(inbox.items);
  const choose = (task: InboxRow, on: boolean) =>
    setChosen((before) => [...before.filter((one) => one !== keyOf(task)), ...(on ? [keyOf(task)] : [])]);
  return (
    <div className="stack wide">
      <h1>{words.work.title}</h1>
      <WorkNav />
      <ListViews list="inbox" query={query} shown={{ group: filters.values.group }} />
      <CommunityWaiting />
      {receipts.length > 0 && <div className="stack tight">{receipts}</div>}
      <Loaded of={inbox}>
        {() =>
          tasks.length === 0 && !narrowed ? (
            <Nothing />
          ) : (
            <>
              <WorkFilters filters={filters} narrowed={narrowed} tasks={tasks} />
              {grouping === 'table' ? (
                <TaskTable of={inbox} query={query} />
              ) : (
                <>
                  <ManyAtOnce
                    tasks={inbox.items.filter((task) => chosen.includes(keyOf(task)))}
                    onDone={() => setChosen([])}
                  />
                  {tasks.length === 0 && <p className="card quiet">{words.work.noneSuch}</p>}
                  {groupsOf(tasks, grouping, today).map((group) => (
                    <Group
                      key={group.key}
                      group={group}
                      by={grouping}
                      chosen={chosen}
                      onChoose={choose}
                      onHold={hold}
                      onDone={onDone}
                    />
                  ))}
                  <More of={inbox} />
                </>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

interface GroupProps {
  group: TaskGroup;
  by: Grouping;
  chosen: string[];
  onChoose(task: InboxRow, chosen: boolean): void;
  onHold(task: InboxRow, open: boolean): void;
  onDone(done: Done): void;
}

function Group({ group: { key, tasks }, by, chosen, onChoose, onHold, onDone }: GroupProps) {
  const { work } = useWords();
  const { today } = useMe();
  const title = useGroupTitle(by, key, tasks);
  return (
    <section aria-labelledby={`group-${key}`}>
      <h2 id={`group-${key}`} className="row">
        {by === 'urgency' && <Icon name={key as Urgency} />}
        {title} <span className="quiet small">{work.count(tasks.length)}</span>
      </h2>
      <ul className="plain">
        {tasks.map((task) => (
          <li key={keyOf(task)} className={`card task ${urgencyOf(task, today)}`}>
            <TaskCard
              task={task}
              chosen={chosen.includes(keyOf(task))}
              onChoose={(on) => onChoose(task, on)}
              onHold={(open) => onHold(task, open)}
              onDone={onDone}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function useGroupTitle(by: Grouping, key: string, [first]: InboxRow[]): string {
  const { words, say } = useLanguage();
  const { due, dates, work, cases } = words;
  if (by === 'urgency')
    return { late: due.overdue, past: dates.isPastSuggested, soon: due.soon, later: due.later }[key as Urgency];
  if (by === 'case') return first ? say(first.case.title) : key;
  if (by === 'kind') return cases.kinds[key] ?? key;
  return key ? work.weekOf(dmy(key)) : due.none;
}

/** Nobody is left before an empty page: from here one goes where the guide of one's own day leads. */
function Nothing() {
  const { work } = useWords();
  const [, ...places] = usePlaces();
  const own = [...PLACES[guideOf(useMe())], '/cases', '/help'];
  const ways = places.filter(([href, , , also = []]) =>
    own.some((at) => [href, ...also].includes(at) || at.startsWith(`${href}/`)),
  );
  return (
    <div className="card stack tight">
      <p className="strong row">
        <Icon name="done" />
        {work.empty}
      </p>
      <p className="quiet small">{work.emptyHint}</p>
      <ul className="plain row small" aria-label={work.elsewhere}>
        {ways.map(([href, label]) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
