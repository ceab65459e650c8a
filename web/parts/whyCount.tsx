import type { DueView } from '../data/api';
import { DayStrip } from './dayStrip';
import { useLanguage } from '../words';
import { Basis } from './basis';
import { Fact, Facts } from './facts';

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
      <Facts>
        <Fact name={words.case.rule}>{say(count.explanation)}</Fact>
        {base && <Fact name={words.case.base}>{base}</Fact>}
        <Fact name={words.case.clause}>
          <Basis clause={clause} />
        </Fact>
      </Facts>
      <DayStrip days={count.days} dueOn={count.dueOn} />
    </div>
  );
}
