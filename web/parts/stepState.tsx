import type { StepRowView } from '../data/api';
import { useWords } from '../words';
import { Icon } from './icon';

/** How a step stands, in a word, a sign and a colour. */
export function StepState({ status, overdue }: { status: StepRowView['status']; overdue: boolean }) {
  const words = useWords();
  if (overdue)
    return (
      <span className="mark late">
        <Icon name="late" />
        {words.due.overdue}
      </span>
    );
  const look = {
    waiting: ['rest', 'none'],
    open: ['mine', 'open'],
    done: ['done', 'done'],
    cancelled: ['rest', 'none'],
  } as const;
  const [kind, icon] = look[status];
  return (
    <span className={`mark ${kind}`}>
      <Icon name={icon} />
      {words.case.status[status]}
    </span>
  );
}
