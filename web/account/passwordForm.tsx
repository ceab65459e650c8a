import { useState } from 'react';
import { passwordChange, MIN_PASSWORD } from '../../api/forms';
import type { PasswordChange } from '../data/api';
import { useChangePassword } from '../data/session';
import { RequestForm } from '../parts/form/requestForm';
import { useWords } from '../words';
import { type Part, piece } from '../parts/form/description';
import { WIDGETS } from '../parts/form/widgets';
import type { Words } from '../words/vi';

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

/** A password that somebody chooses, and the same once more; `wrong`: what else is wrong with it. */
export function newPassword(name: string, said: string, words: Words['account'], wrong?: string | false): Part[] {
  const field = (of: string, label: string) =>
    ({ name: of, label, as: 'password', attributes: { autoComplete: 'new-password' } }) as const;
  return [
    {
      ...field(name, words.next),
      hint: words.nextHint(MIN_PASSWORD),
      wrong: (said.length < MIN_PASSWORD && words.tooShort(MIN_PASSWORD)) || wrong,
    },
    piece<string>({
      name: 'again',
      begins: '',
      show: (again, typed) => (
        <WIDGETS.password.Show
          field={field('again', words.again)}
          label={words.again}
          required
          choices={[]}
          value={again}
          error={again !== '' && again !== said && words.differs}
          change={(value) => typed(String(value))}
        />
      ),
      // It is compared here and not sent.
      sent: (again) => (again === said ? {} : null),
    }),
  ];
}
