import type { ForecastView } from '../data/api';
import { CaseLink } from '../parts/caseLink';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

export type Expected = ForecastView['rows'][number];

/** Whether it is expected after its day, whoever named that. */
export const isAfterItsDay = ({ late, afterSuggested }: Expected): boolean => late || afterSuggested;

/** Why a step is expected after its day: what holds it up, and in the plan below what holds that one up. */
export function Chain({ expected: { expectedOn, late, because } }: { expected: Expected }) {
  const { words, say } = useLanguage();
  if (because.length === 0) return null;
  return (
    <div className="stack tight">
      <p className={`strong small ${late ? 'is-late' : ''}`}>
        {(late ? words.case.expectedLate : words.case.expectedAfterSuggested)(dmy(expectedOn))}
      </p>
      <ol className="says small">
        {because.map((link) => (
          <li key={`${link.case} ${link.step}`}>
            <CaseLink id={link.case}>{say(link.unit.name)}</CaseLink>: {say(link.title)} –{' '}
            {words.case.holder.toLowerCase()} {say(link.holder.name)}
            {link.dueOn && (
              <span className="num">
                , {(link.dayBy === 'suggestion' ? words.dates.sources.suggestion : words.due.on).toLowerCase()}{' '}
                {dmy(link.dueOn)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
