import type { SuccessionResults } from '../data/api';
import { useLanguage } from '../words';
import { CaseTitle } from './caseTitle';
import { Mark } from './mark';
import { Readable } from './readable';
import { refusalText } from './refusal';
import { CaseLink } from './caseLink';

/** What became of an act in one of several cases. */
export type Result = SuccessionResults['items'][number] & { title: { vi: string; en: string } };

/** What became of an act that was done in several cases at once. */
export function Results({ heading, done, results }: { heading: string; done: string; results: Result[] }) {
  const language = useLanguage();
  const {
    words: { results: words },
  } = language;
  return (
    <div className="card receipt stack tight" role="status">
      <h3>{heading}</h3>
      <ul className="plain stack tight small">
        {results.map((one, at) => (
          // Several acts may have been done in one case.
          <li key={`${one.case} ${at}`} className="row">
            {one.accepted ? (
              <Mark look="done">{done}</Mark>
            ) : one.accepted === null ? (
              <Mark look="soon">{words.waiting}</Mark>
            ) : (
              <Mark look="late">{words.refused}</Mark>
            )}
            <CaseLink id={one.case} part="record">
              <CaseTitle of={one.title} />
            </CaseLink>
            {one.refusal && <Readable text={refusalText(one.refusal.code, one.refusal.facts, language)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
