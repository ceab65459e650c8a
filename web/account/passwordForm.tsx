import { useState } from 'react';
import { passwordChange } from '../../api/forms';
import type { PasswordChange } from '../data/api';
import { useChangePassword } from '../data/session';
import { RequestForm } from '../parts/form/requestForm';
import { useWords } from '../words';
import { newPassword } from './newPassword';

/** The present password, and twice the new one. */
export function PasswordForm({ onDone }: { onDone?(): void }) {
  const { account: words } = useWords();
  const change = useChangePassword();
  const [times, setTimes] = useState(0);
  return (
    <RequestForm<PasswordChange, unknown>
      key={times}
      label={words.changePassword}
      className="stack form-narrow"
      schema={passwordChange}
      send={(body) => change.mutateAsync(body)}
      parts={(said) => {
        const [current, next] = [said('current'), said('next')];
        return [
          { name: 'current', label: words.current, as: 'password', attributes: { autoComplete: 'current-password' } },
          ...newPassword('next', next, words, next === current && words.same),
        ];
      }}
      onSent={() => {
        setTimes(times + 1);
        onDone?.();
      }}
    />
  );
}
