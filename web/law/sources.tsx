import type { Basis, Citation } from '../../domain/law/procedure';
import { citationText } from '../../domain/law/words';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { keysOf } from '../parts/keysOf';
import { Mark, type Marking } from '../parts/mark';

type Sure = Citation['verified'] | 'practice';

const LOOKS: Record<Sure, Marking> = {
  read: { look: 'done' },
  'second-hand': { look: 'soon', icon: 'question' },
  unverified: { look: 'late', icon: 'question' },
  practice: { look: 'rest' },
};

/** How sure a citation is, in a word, a sign and a colour. */
export function SureMark({ sure }: { sure: Sure }) {
  const { law } = useWords();
  return <Mark {...LOOKS[sure]}>{law.sure[sure]}</Mark>;
}

/** What something rests on: each clause with how sure it is, and what it says where that was noted. */
export function Sources({ basis }: { basis: Basis }) {
  const { words, say } = useLanguage();
  if (basis === 'practice')
    return (
      <span className="row small">
        <SureMark sure="practice" />
        <span className="quiet">{words.law.noLaw}</span>
      </span>
    );
  return (
    <ul className="plain stack tight sources">
      {basis.map((cite) => (
        <li key={say(citationText(cite))} className="small">
          <span className="row">
            {say(citationText(cite))} <SureMark sure={cite.verified} />{' '}
            <span className="tiny quiet num">{words.law.checkedOn(dmy(cite.checkedOn))}</span>
          </span>
          {cite.says && <span className="tiny quiet">{say(cite.says)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Every key to the marks, for whoever meets them first. */
export function SureLegend() {
  const { law } = useWords();
  return (
    <p className="row tiny quiet" aria-label={law.sureMeans}>
      {law.sureMeans}:{' '}
      {keysOf(LOOKS).map((sure) => (
        <SureMark key={sure} sure={sure} />
      ))}
    </p>
  );
}
