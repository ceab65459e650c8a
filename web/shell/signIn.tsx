import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSignIn } from '../data/session';
import { Form } from '../parts/form/form';
import { LineField } from '../parts/fields';
import { Tour } from '../sample/tour';
import { useWords } from '../words';
import { Outside } from './outside';

/** The only page for those who are not signed in; one comes back to where one was. */
export function SignIn({ ended }: { ended: boolean }) {
  const { signIn, tagline, open } = useWords();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entry = useSignIn();
  return (
    <Outside>
      <Form
        // A browser fills it in without a word, so it is never held to be incomplete.
        label={signIn.title}
        submit={signIn.submit}
        className="card stack"
        pending={entry.isPending}
        error={entry.error}
        onSend={() => entry.mutate({ username: username.trim(), password })}
      >
        <h1>{signIn.title}</h1>
        <p className="quiet small">{tagline}</p>
        {ended && (
          <p role="status" className="mark soon">
            {signIn.ended}
          </p>
        )}
        <LineField
          label={signIn.username}
          value={username}
          onChange={setUsername}
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
        <p className="tiny quiet">{signIn.help}</p>
      </Form>
      <Tour onChoose={setUsername} />
      <p className="small">
        <Link href="/public">{open.toPublic}</Link>
      </p>
    </Outside>
  );
}
