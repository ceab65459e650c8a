import type { TaskRow } from '../data/api';
import { useMe } from '../data/session';
import { urgencyOf } from '../parts/due';
import { useReceipts } from '../parts/receipt';
import { useWords } from '../words';
import { useHeldTasks } from './heldTasks';
import { TaskCard } from './taskCard';

/** What of a case is one's own to do, with the register's stamps on what one has just done. */
export function MyTasks({ tasks: now }: { tasks: TaskRow[] }) {
  const { case: words } = useWords();
  const { today } = useMe();
  const { receipts, onDone } = useReceipts();
  const { tasks, hold } = useHeldTasks(now);
  return (
    <>
      {receipts}
      {tasks.length > 0 && (
        <section>
          <h2>{words.myTasks}</h2>
          <ul className="plain">
            {tasks.map((task) => (
              <li key={task.key} className={`card task ${urgencyOf(task, today)}`}>
                <TaskCard task={task} onHold={(open) => hold(task, open)} onDone={onDone} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
