import type { CaseRow, StepRowView } from '../data/api';
import { useMe } from '../data/session';
import { urgencyOf } from '../parts/due';
import { Mark } from '../parts/mark';
import { useWords } from '../words';
import { dmyOf } from '../words/dates';

type Standing = Pick<CaseRow, 'closedAt' | 'overdue' | 'pastSuggested' | 'nextDue' | 'nextDueBy'>;

/** Nobody laid the step's day down. */
const isSuggested = ({ facts }: StepRowView): boolean => facts.dayBy === 'suggestion';

/**
 * How a case stands by its steps: how many are overdue, how many past a day that is only suggested, and the next day on
 * which one is due, with who laid it down.
 */
export function standingOf({ closedAt, steps }: { closedAt: string | null; steps: StepRowView[] }): Standing {
  const [next] = steps
    .flatMap(({ status, dueOn, facts }) => (status === 'open' && dueOn !== null ? { dueOn, dayBy: facts.dayBy } : []))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return {
    closedAt,
    overdue: steps.filter((step) => step.overdue && !isSuggested(step)).length,
    pastSuggested: steps.filter((step) => step.overdue && isSuggested(step)).length,
    nextDue: next?.dueOn ?? null,
    nextDueBy: next?.dayBy ?? null,
  };
}

/** Closed, late, or on its way. */
export function CaseState({ one: { closedAt, overdue, pastSuggested, nextDue, nextDueBy } }: { one: Standing }) {
  const { cases, due, dates } = useWords();
  const { today } = useMe();
  if (closedAt)
    return (
      <Mark look="done">
        {cases.closed} {dmyOf(closedAt)}
      </Mark>
    );
  if (overdue > 0) return <Mark look="late">{cases.overdueSteps(overdue)}</Mark>;
  if (pastSuggested > 0) return <Mark look="soon">{cases.pastSuggested(pastSuggested)}</Mark>;
  if (urgencyOf({ dueOn: nextDue, overdue: false }, today) === 'soon')
    return <Mark look="soon">{nextDueBy === 'suggestion' ? dates.soonSuggested : due.soon}</Mark>;
  return <Mark look="mine">{cases.open}</Mark>;
}
