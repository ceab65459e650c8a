import { useState } from 'react';
import { MIN_PASSWORD, passwordChange } from '../../api/forms';
import type { PasswordChange } from '../data/api';
import { useChangePassword } from '../data/session';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { WIDGETS } from '../parts/form/widgets';
import { useWords } from '../words';

/** The present password, and twice the new one. */
export function PasswordForm({ onDone }: { onDone?(): void }) {
  const { account: words } = useWords();
  const change = useChangePassword();
  const [times, setTimes] = useState(0);
  const field = (name: string, label: string, autoComplete: string) =>
    ({ name, label, as: 'password', attributes: { autoComplete } }) as const;
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
          field('current', words.current, 'current-password'),
          {
            ...field('next', words.next, 'new-password'),
            hint: words.nextHint(MIN_PASSWORD),
            wrong: (next.length < MIN_PASSWORD && words.tooShort(MIN_PASSWORD)) || (next === current && words.same),
          },
          piece<string>({
            name: 'again',
            begins: '',
            show: (again, typed) => (
              <WIDGETS.password.Show
                field={field('again', words.again, 'new-password')}
                label={words.again}
                required
                choices={[]}
                value={again}
                error={again !== '' && again !== next && words.differs}
                change={(value) => typed(String(value))}
              />
            ),
            // It is compared here and not sent.
            sent: (again) => (again === next ? {} : null),
          }),
        ];
      }}
      onSent={() => {
        setTimes(times + 1);
        onDone?.();
      }}
    />
  );
}
