import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { useSignIn } from '../data/session';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';
import { Tools } from './tools';

/** The only page for those who are not signed in; one comes back to where one was. */
export function SignIn({ ended }: { ended: boolean }) {
  const { signIn, product, tagline, open } = useWords();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entry = useSignIn();
  const send = (event: FormEvent) => {
    event.preventDefault();
    entry.mutate({ username: username.trim(), password });
  };
  return (
    <div className="sign-in">
      <main className="stack wide">
        <div className="row between">
          <span className="row strong">
            <img src="/icon.svg" width={32} height={32} alt="" />
            {product}
          </span>
          <Tools />
        </div>
        <form className="card stack" onSubmit={send}>
          <h1>{signIn.title}</h1>
          <p className="quiet small">{tagline}</p>
          {ended && (
            <p role="status" className="mark soon">
              {signIn.ended}
            </p>
          )}
          <TextInput
            label={signIn.username}
            value={username}
            onChange={({ currentTarget }) => setUsername(currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={signIn.password}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          <ProblemNote error={entry.error} />
          <Button type="submit" loading={entry.isPending}>
            {signIn.submit}
          </Button>
          <p className="tiny quiet">{signIn.help}</p>
        </form>
        <p className="small">
          <Link href="/public">{open.toPublic}</Link>
        </p>
      </main>
    </div>
  );
}
