import type { DateSource } from '../../domain/law/source';
import type { StepRowView } from '../data/api';
import { useWords } from '../words';
import { PastMark } from './due';
import { Mark } from './mark';

/** How a step stands, in a word, a sign and a colour; past a day that nobody laid down it is not late. */
export function StepState({
  status,
  overdue,
  dayBy,
}: {
  status: StepRowView['status'];
  overdue: boolean;
  dayBy?: DateSource | null | undefined;
}) {
  const words = useWords();
  if (overdue) return <PastMark dayBy={dayBy} />;
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
