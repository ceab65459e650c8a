import type { DateSource } from '../../domain/law/source';
import { useWords } from '../words';
import { DueMark } from './due';
import { Mark } from './mark';

interface StandingProps {
  one: { closedAt: string | null; overdue: number; nextDue: string | null };
  /** Who laid down its days, where that isn't the law. */
  dayBy?: DateSource;
  /** How it ended, in words; without them only that it did. */
  ended: string | undefined;
  late: string;
}

/** How a matter stands: ended, late, due, or under way; in a word, a sign and a colour. */
export function Standing({ one: { closedAt, overdue, nextDue }, dayBy, ended, late }: StandingProps) {
  const { cases } = useWords();
  if (closedAt) return <Mark look="done">{ended ?? cases.closed}</Mark>;
  if (overdue > 0) return <Mark look={dayBy === 'suggestion' ? 'soon' : 'late'}>{late}</Mark>;
  return nextDue ? <DueMark dueOn={nextDue} overdue={false} dayBy={dayBy} /> : <Mark look="mine">{cases.open}</Mark>;
}
