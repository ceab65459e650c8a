import { useWords } from '../words';
import { DueMark } from './due';
import { Icon } from './icon';

interface StandingProps {
  one: { closedAt: string | null; overdue: number; nextDue: string | null };
  /** How it ended, in words; without them only that it did. */
  ended: string | undefined;
  late: string;
}

/** How a matter stands: ended, late, due, or under way; in a word, a sign and a colour. */
export function Standing({ one: { closedAt, overdue, nextDue }, ended, late }: StandingProps) {
  const { cases } = useWords();
  if (closedAt)
    return (
      <span className="mark done">
        <Icon name="done" />
        {ended ?? cases.closed}
      </span>
    );
  if (overdue > 0)
    return (
      <span className="mark late">
        <Icon name="late" />
        {late}
      </span>
    );
  return nextDue ? (
    <DueMark dueOn={nextDue} overdue={false} />
  ) : (
    <span className="mark mine">
      <Icon name="open" />
      {cases.open}
    </span>
  );
}
