import { useWords } from '../words';
import { LineField } from './fields';
import { Refused, Unreachable } from '../data/client';
import { ProblemNote } from './problem';

/** A one-time code of the phone's, or a recovery code. */
export function CodeField({ value, onChange }: { value: string; onChange(code: string): void }) {
  const { signIn } = useWords();
  return (
    <LineField
      label={signIn.code}
      description={signIn.codeHint}
      value={value}
      onChange={onChange}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
    />
  );
}

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
