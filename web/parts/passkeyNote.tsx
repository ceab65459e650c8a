import { Refused, Unreachable } from '../data/client';
import { useWords } from '../words';
import { ProblemNote } from './problem';

/** What became of asking for a passkey: a refusal of ours, or that the browser found none or was told not to go on. */
export function PasskeyNote({ error }: { error: unknown }) {
  const { signIn } = useWords();
  if (!error || error instanceof Refused || error instanceof Unreachable) return <ProblemNote error={error} />;
  return (
    <p role="alert" className="mark soon">
      {signIn.passkeyNone}
    </p>
  );
}
