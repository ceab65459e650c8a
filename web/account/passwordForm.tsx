import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useChangePassword } from '../data/session';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';

/** What the API asks of a password; it says so itself where this falls behind. */
const SHORTEST = 12;

/** The present password, and twice the new one. */
export function PasswordForm({ onDone }: { onDone?(): void }) {
  const { account } = useWords();
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const change = useChangePassword(() => {
    setTyped({ current: '', next: '', again: '' });
    onDone?.();
  });
  const { current, next, again } = typed;
  const short = next !== '' && next.length < SHORTEST;
  const same = next !== '' && next === current;
  const differs = again !== '' && again !== next;
  const ready = current !== '' && next !== '' && again === next && !short && !same;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) change.mutate({ current, next });
  };
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setTyped({ ...typed, [name]: currentTarget.value }),
    required: true,
    withAsterisk: false,
  });
  return (
    <form className="stack form-narrow" aria-label={account.changePassword} onSubmit={send}>
      <PasswordInput label={account.current} autoComplete="current-password" {...field('current')} />
      <PasswordInput
        label={account.next}
        description={account.nextHint(SHORTEST)}
        autoComplete="new-password"
        error={short ? account.tooShort(SHORTEST) : same ? account.same : undefined}
        {...field('next')}
      />
      <PasswordInput
        label={account.again}
        autoComplete="new-password"
        error={differs ? account.differs : undefined}
        {...field('again')}
      />
      <ProblemNote error={change.error} />
      <div className="row">
        <Button type="submit" disabled={!ready} loading={change.isPending}>
          {account.changePassword}
        </Button>
      </div>
    </form>
  );
}
