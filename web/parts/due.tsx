import type { DateSource } from '../../domain/law/source';
import { daysBetween, type IsoDate } from '../../domain/calendar/dates';
import { useMe } from '../data/session';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { Mark } from './mark';

export type Urgency = 'late' | 'soon' | 'later';

const SOON_DAYS = 7;

/** How urgent something is today: overdue, due within a week, or later. */
export function urgencyOf(dueOn: IsoDate | null, overdue: boolean, today: IsoDate): Urgency {
  if (overdue) return 'late';
  if (dueOn === null) return 'later';
  const days = daysBetween(today, dueOn);
  return days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'later';
}

/** A due date with what it means today, in words, sign and colour. */
export function DueMark({
  dueOn,
  overdue,
  dayBy,
}: {
  dueOn: IsoDate | null;
  overdue: boolean;
  dayBy?: DateSource | undefined;
}) {
  const { today } = useMe();
  const { due, dates } = useWords();
  if (dueOn === null) return <Mark look="rest">{due.none}</Mark>;
  const urgency = urgencyOf(dueOn, overdue, today);
  const days = daysBetween(today, dueOn);
  const late = dayBy === 'suggestion' ? dates.pastSuggested : due.lateBy;
  const text = days < 0 ? late(-days) : days === 0 ? due.today : days === 1 ? due.tomorrow : due.inDays(days);
  // To be past a day that nobody laid down is not to be late.
  const mild = urgency === 'late' && dayBy === 'suggestion';
  const kind = urgency === 'later' ? 'rest' : mild ? 'soon' : urgency;
  return (
    <span className="stack tight">
      <Mark look={kind} icon={mild ? 'soon' : urgency}>
        {text}
      </Mark>
      <span className="small num quiet">
        {dayBy ? dates.sources[dayBy] : due.on} <time dateTime={dueOn}>{dmy(dueOn)}</time>
      </span>
    </span>
  );
}
