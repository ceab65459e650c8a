import type { PowerView, TaskRow } from '../data/api';
import { useLanguage, useWords } from '../words';

/** By which seat or delegation one may do something. */
export function WhyMine({ powers: [power] }: { powers: PowerView[] }) {
  const { work, role } = useWords();
  if (!power) return null;
  return (
    <span className={`tiny ${power.onBehalfOf ? 'on-behalf' : 'quiet'}`}>
      {power.onBehalfOf ? work.asDelegate(role[power.role], power.onBehalfOf.name) : work.asSeat(role[power.role])}
    </span>
  );
}

const MOST_NAMES = 3;

/** Who waits for a task to be done. */
export function WhoWaits({ waiting = [] }: Pick<TaskRow, 'waiting'>) {
  const { words: work, say } = useLanguage('work');
  if (waiting.length === 0) return null;
  const more = waiting.length - MOST_NAMES;
  return (
    <span className="tiny quiet">
      {work.waiting(
        waiting
          .slice(0, MOST_NAMES)
          .map(({ short }) => say(short))
          .join(', '),
      )}
      {more > 0 && ` ${work.andOthers(more)}`}
    </span>
  );
}
