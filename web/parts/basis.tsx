import type { DueView } from '../../api/contract';
import { useLanguage } from '../words';

/** What something rests on, and how sure that is: shown wherever it is not certain. */
export function Basis({ clause, verified }: { clause: DueView['clause']; verified?: DueView['verified'] }) {
  const { words, say } = useLanguage();
  const sure = clause.cites === 'practice' ? 'practice' : verified ?? worstOf(clause.cites);
  if (sure === 'practice') return <>{words.practice}</>;
  return <>{say(clause.text)}{sure !== 'read' && <> <span className="mark soon">{sure === 'unverified' ? words.unverified : words.secondHand}</span></>}</>;
}

function worstOf(cites: Record<string, unknown>[]): 'read' | 'second-hand' | 'unverified' {
  const grades = cites.map(({ verified }) => verified);
  return grades.includes('unverified') ? 'unverified' : grades.includes('second-hand') ? 'second-hand' : 'read';
}
