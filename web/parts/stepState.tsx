import type { DateSource } from '../../domain/law/source';
import type { StepRowView } from '../data/api';
import { useWords } from '../words';
import { PastMark } from './due';
import { Mark } from './mark';

const LOOKS = { waiting: 'rest', open: 'mine', done: 'done', cancelled: 'rest' } as const;

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
  return <Mark look={LOOKS[status]}>{words.case.status[status]}</Mark>;
}
