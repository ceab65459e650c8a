import type { CaseRow } from '../data/api';
import { useWords } from '../words';
import { DueMark } from './due';
import { Mark } from './mark';

interface StandingProps {
  one: Pick<CaseRow, 'closedAt' | 'overdue' | 'pastSuggested' | 'nextDue' | 'nextDueBy'>;
  /** How it ended, in words; without them only that it did. */
  ended: string | undefined;
  late: string;
}

/** How a matter stands: ended, late, due, or under way; in a word, a sign and a colour. */
export function Standing({ one, ended, late }: StandingProps) {
  const { cases } = useWords();
  const { closedAt, overdue, pastSuggested, nextDue, nextDueBy } = one;
  if (closedAt) return <Mark look="done">{ended ?? cases.closed}</Mark>;
  if (overdue > 0) return <Mark look="late">{late}</Mark>;
  if (pastSuggested > 0) return <Mark look="soon">{cases.pastSuggested(pastSuggested)}</Mark>;
  return nextDue ? (
    <DueMark dueOn={nextDue} overdue={false} dayBy={nextDueBy ?? undefined} />
  ) : (
    <Mark look="mine">{cases.open}</Mark>
  );
}
