import type { CaseRow, StepRowView } from '../data/api';
import { useMe } from '../data/session';
import { urgencyOf } from '../parts/due';
import { Icon } from '../parts/icon';
import { useWords } from '../words';
import { dmyOf } from '../words/dates';

type Standing = Pick<CaseRow, 'closedAt' | 'overdue' | 'nextDue'>;

/** How a case stands by its steps: how many are overdue, and the next day on which one is due. */
export const standingOf = ({ closedAt, steps }: { closedAt: string | null; steps: StepRowView[] }): Standing => ({
  closedAt,
  overdue: steps.filter((step) => step.overdue).length,
  nextDue:
    steps
      .filter(({ status }) => status === 'open')
      .flatMap(({ dueOn }) => dueOn ?? [])
      .sort()[0] ?? null,
});

/** Closed, late, or on its way. */
export function CaseState({ one: { closedAt, overdue, nextDue } }: { one: Standing }) {
  const { cases, due } = useWords();
  const { today } = useMe();
  if (closedAt)
    return (
      <span className="mark done">
        <Icon name="done" />
        {cases.closed} {dmyOf(closedAt)}
      </span>
    );
  if (overdue > 0)
    return (
      <span className="mark late">
        <Icon name="late" />
        {cases.overdueSteps(overdue)}
      </span>
    );
  if (urgencyOf(nextDue, false, today) === 'soon')
    return (
      <span className="mark soon">
        <Icon name="soon" />
        {due.soon}
      </span>
    );
  return (
    <span className="mark mine">
      <Icon name="open" />
      {cases.open}
    </span>
  );
}
