import { Fragment } from 'react';
import { citationText } from '../../domain/law/words';
import type { Citation, DueView } from '../data/api';
import { useLanguage, useWords } from '../words';
import { Tag } from './mark';

/**
 * What something rests on, and how sure that is: shown wherever it is not certain, beside the clause that it is said
 * of, or once for all where `verified` says it of the whole.
 */
export function Basis({ clause: { cites, text }, verified }: { clause: DueView['clause']; verified?: Verified }) {
  const { words, say } = useLanguage();
  if (cites === 'practice') return <>{words.practice}</>;
  return (
    <>
      {cites.length === 0 && say(text)}
      {cites.map((cite, at) => (
        <Fragment key={at}>
          {at > 0 && '; '}
          {say(citationText(cite))}
          {verified === undefined && <Sure verified={cite.verified} />}
        </Fragment>
      ))}
      {verified && <Sure verified={verified} />}
    </>
  );
}

/** Said wherever nobody has read it in the law itself. */
export function Sure({ verified }: { verified: Verified }) {
  const words = useWords();
  return verified === 'read' || verified === 'practice' ? null : (
    <>
      {' '}
      <Tag look="soon">{verified === 'unverified' ? words.unverified : words.secondHand}</Tag>
    </>
  );
}

type Verified = Citation['verified'] | 'practice';
