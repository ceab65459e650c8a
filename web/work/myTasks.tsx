import { useState } from 'react';
import type { TaskRow } from '../data/api';
import type { Done } from '../data/act';
import { useMe } from '../data/session';
import { urgencyOf } from '../parts/due';
import { Receipt } from '../parts/receipt';
import { useWords } from '../words';
import { useHeldTasks } from './heldTasks';
import { TaskCard } from './taskCard';

/** What of a case is one's own to do, with the register's stamps on what one has just done. */
export function MyTasks({ tasks: now }: { tasks: TaskRow[] }) {
  const { case: words } = useWords();
  const { today } = useMe();
  const [done, setDone] = useState<Done[]>([]);
  const { tasks, hold } = useHeldTasks(now);
  return (
    <>
      {done.map((one) => (
        <Receipt key={one.act.id} done={one} />
      ))}
      {tasks.length > 0 && (
        <section>
          <h2>{words.myTasks}</h2>
          <ul className="plain">
            {tasks.map((task) => (
              <li key={task.key} className={`card task ${urgencyOf(task, today)}`}>
                <TaskCard
                  task={task}
                  onHold={(open) => hold(task, open)}
                  onDone={(one) => setDone((before) => [one, ...before])}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
