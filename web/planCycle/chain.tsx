import type { ForecastView } from '../data/api';
import { CaseLink } from '../parts/caseLink';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

export type Expected = ForecastView['rows'][number];

/** Why a step is expected late: what holds it up, and in the plan below what holds that one up. */
export function Chain({ expected: { expectedOn, because } }: { expected: Expected }) {
  const { words, say } = useLanguage();
  if (because.length === 0) return null;
  return (
    <div className="stack tight">
      <p className="strong small is-late">{words.case.expectedLate(dmy(expectedOn))}</p>
      <ol className="says small">
        {because.map((link) => (
          <li key={`${link.case} ${link.step}`}>
            <CaseLink id={link.case}>{say(link.unit.name)}</CaseLink>: {say(link.title)} –{' '}
            {words.case.holder.toLowerCase()} {say(link.holder.name)}
            {link.dueOn && (
              <span className="num">
                , {words.due.on.toLowerCase()} {dmy(link.dueOn)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
