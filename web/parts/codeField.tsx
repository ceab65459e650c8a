import { useWords } from '../words';
import { LineField } from './fields';

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
