import type { DateSource } from '../../domain/law/source';
import { daysBetween, type IsoDate } from '../../domain/calendar/dates';
import { useMe } from '../data/session';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { Mark, Tag } from './mark';

/** To be past a day that nobody laid down is not to be late. */
export type Urgency = 'late' | 'past' | 'soon' | 'later';

interface Dated {
  dueOn: IsoDate | null;
  overdue: boolean;
  facts?: { dayBy?: DateSource | undefined };
}

const SOON_DAYS = 7;

/** How urgent something is today: overdue, past its suggested day, due within a week, or later. */
export function urgencyOf({ dueOn, overdue, facts }: Dated, today: IsoDate): Urgency {
  const days = dueOn === null ? null : daysBetween(today, dueOn);
  if (overdue || (days !== null && days < 0)) return facts?.dayBy === 'suggestion' ? 'past' : 'late';
  return days !== null && days <= SOON_DAYS ? 'soon' : 'later';
}

const LOOKS = { late: 'late', past: 'soon', soon: 'soon', later: 'rest' } as const;

/** That a day is past: overdue, unless nobody laid it down. */
export function PastMark({ dayBy }: { dayBy?: DateSource | null | undefined }) {
  const { due, dates } = useWords();
  return dayBy === 'suggestion' ? (
    <Mark look="soon">{dates.isPastSuggested}</Mark>
  ) : (
    <Mark look="late">{due.overdue}</Mark>
  );
}

/** What is said of something that came after its day: late, unless nobody laid that day down. */
export function useLateWord(): (dayBy?: DateSource | null) => string {
  const { due, dates } = useWords();
  return (dayBy) => (dayBy === 'suggestion' ? dates.afterSuggested : due.late);
}

export function LateTag({ dayBy }: { dayBy?: DateSource | null | undefined }) {
  const word = useLateWord();
  return <Tag look={dayBy === 'suggestion' ? 'soon' : 'late'}>{word(dayBy)}</Tag>;
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
  const urgency = urgencyOf({ dueOn, overdue, facts: { dayBy } }, today);
  const days = daysBetween(today, dueOn);
  const late = dayBy === 'suggestion' ? dates.pastSuggested : due.lateBy;
  const text = days < 0 ? late(-days) : days === 0 ? due.today : days === 1 ? due.tomorrow : due.inDays(days);
  return (
    <span className="stack tight">
      <Mark look={LOOKS[urgency]} icon={urgency}>
        {text}
      </Mark>
      <span className="small num quiet">
        {dayBy ? dates.sources[dayBy] : due.on} <time dateTime={dueOn}>{dmy(dueOn)}</time>
      </span>
    </span>
  );
}
