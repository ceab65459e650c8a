import { useState } from 'react';
import { Link } from 'wouter';
import type { InboxRow } from '../data/api';
import { CommunityWaiting } from '../community/waiting';
import type { Done } from '../data/act';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { type Urgency, urgencyOf } from '../parts/due';
import { Icon } from '../parts/icon';
import { Loaded, More } from '../parts/loaded';
import { Receipt } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { ChoiceField } from '../parts/fields';
import { useLanguage, useWords } from '../words';
import { TaskCard } from './taskCard';

const GROUPS: Urgency[] = ['late', 'soon', 'later'];

/** What one's bodies have to do, the most urgent first, and doing it. */
export function MyWork() {
  const { words, say } = useLanguage();
  const { today, seats } = useMe();
  const [body, setBody] = useState('');
  const [done, setDone] = useState<Done[]>([]);
  const inbox = useList('/inbox', { query: { limit: 100, body } });
  useTitle(words.work.title);
  const bodies = [...new Set(seats.map((seat) => seat.body))];
  const [held, setHeld] = useState<InboxRow[]>([]);
  // Whoever has a form open keeps it, and what the register said to it, though the task may be gone meanwhile.
  const tasks = [...inbox.items, ...held.filter((one) => !inbox.items.some((there) => keyOf(there) === keyOf(one)))];
  const hold = (task: InboxRow, open: boolean) =>
    setHeld((before) => [...before.filter((one) => keyOf(one) !== keyOf(task)), ...(open ? [task] : [])]);
  const finish = (task: InboxRow, one: Done) => {
    hold(task, false);
    setDone((before) => [one, ...before]);
  };
  const inGroup = (group: Urgency) => tasks.filter(({ dueOn, overdue }) => urgencyOf(dueOn, overdue, today) === group);
  return (
    <div className="stack wide">
      <header className="row between">
        <h1>{words.work.title}</h1>
        {bodies.length > 1 && (
          <ChoiceField
            aria-label={words.work.body}
            value={body}
            onChange={setBody}
            any={words.work.allBodies}
            among={bodies.map((one) => ({ value: one, label: say(seats.find((seat) => seat.body === one)!.name) }))}
          />
        )}
      </header>
      <CommunityWaiting />
      {done.length > 0 && (
        <div className="stack tight">
          {done.map((one) => (
            <Receipt key={one.act.id} done={one} />
          ))}
        </div>
      )}
      <Loaded of={inbox}>
        {() =>
          tasks.length === 0 ? (
            <Nothing />
          ) : (
            <>
              {GROUPS.map((group) => (
                <Group key={group} group={group} tasks={inGroup(group)} onHold={hold} onDone={finish} />
              ))}
              <More of={inbox} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

interface GroupProps {
  group: Urgency;
  tasks: InboxRow[];
  onHold(task: InboxRow, open: boolean): void;
  onDone(task: InboxRow, done: Done): void;
}

const keyOf = ({ caseId, key }: InboxRow): string => `${caseId} ${key}`;

function Group({ group, tasks, onHold, onDone }: GroupProps) {
  const { due, work } = useWords();
  if (tasks.length === 0) return null;
  const title = { late: due.overdue, soon: due.soon, later: due.later }[group];
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} className="row">
        <Icon name={group} />
        {title} <span className="quiet small">{work.count(tasks.length)}</span>
      </h2>
      <ul className="plain">
        {tasks.map((task) => (
          <li key={keyOf(task)} className={`card task ${group}`}>
            <TaskCard task={task} onHold={(open) => onHold(task, open)} onDone={(done) => onDone(task, done)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nobody is left before an empty page: from here one looks at the plans, begins one, or sees what is late. */
function Nothing() {
  const { work, nav } = useWords();
  const { seats } = useMe();
  const ways: [string, string][] = [
    ['/cases', nav.cases],
    ...(seats.length > 0 ? ([['/start', nav.start]] satisfies [string, string][]) : []),
    ['/overdue', nav.overdue],
  ];
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
