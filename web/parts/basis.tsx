import type { Citation, DueView } from '../data/api';
import { useLanguage, useWords } from '../words';
import { Tag } from './mark';

/** What something rests on, and how sure that is: shown wherever it is not certain. */
export function Basis({ clause, verified }: { clause: DueView['clause']; verified?: DueView['verified'] }) {
  const { words, say } = useLanguage();
  const sure = clause.cites === 'practice' ? 'practice' : (verified ?? worstOf(clause.cites));
  if (sure === 'practice') return <>{words.practice}</>;
  return (
    <>
      {say(clause.text)}
      {sure !== 'read' && (
        <>
          {' '}
          <Sure verified={sure} />
        </>
      )}
    </>
  );
}

/** Said wherever nobody has read it in the law itself. */
export function Sure({ verified }: { verified: Verified }) {
  const words = useWords();
  return verified === 'read' ? null : (
    <Tag look="soon">{verified === 'unverified' ? words.unverified : words.secondHand}</Tag>
  );
}

type Verified = Citation['verified'];

function worstOf(cites: Citation[]): Verified {
  const grades = cites.map(({ verified }) => verified);
  return grades.includes('unverified') ? 'unverified' : grades.includes('second-hand') ? 'second-hand' : 'read';
}
