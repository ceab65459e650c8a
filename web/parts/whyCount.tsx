import type { DueView } from '../data/api';
import { DayStrip } from './dayStrip';
import { useLanguage } from '../words';
import { Basis } from './basis';

/** Why a day is that day: the clause, the count in words, and each day of it. */
export function WhyCount({
  count,
  clause,
  base,
}: {
  count: DueView['count'];
  clause: DueView['clause'];
  base?: string;
}) {
  const { words, say } = useLanguage();
  return (
    <div className="why stack">
      <dl className="facts">
        <dt>{words.case.rule}</dt>
        <dd>{say(count.explanation)}</dd>
        {base && (
          <>
            <dt>{words.case.base}</dt>
            <dd>{base}</dd>
          </>
        )}
        <dt>{words.case.clause}</dt>
        <dd>
          <Basis clause={clause} />
        </dd>
      </dl>
      <DayStrip days={count.days} dueOn={count.dueOn} />
    </div>
  );
}
