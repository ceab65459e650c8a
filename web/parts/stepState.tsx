import type { StepRowView } from '../data/api';
import { useWords } from '../words';
import { Mark } from './mark';

/** How a step stands, in a word, a sign and a colour. */
export function StepState({ status, overdue }: { status: StepRowView['status']; overdue: boolean }) {
  const words = useWords();
  if (overdue) return <Mark look="late">{words.due.overdue}</Mark>;
  const look = {
    waiting: ['rest', 'none'],
    open: ['mine', 'open'],
    done: ['done', 'done'],
    cancelled: ['rest', 'none'],
  } as const;
  const [kind, icon] = look[status];
  return (
    <Mark look={kind} icon={icon}>
      {words.case.status[status]}
    </Mark>
  );
}
