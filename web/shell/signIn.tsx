import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { Refused } from '../data/client';
import { knowsPasskeys } from '../data/passkeys';
import { useApi } from '../data/queries';
import { usePasskeySignIn, useSignIn } from '../data/session';
import { CodeField, PasskeyNote } from '../parts/proof';
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
  const [code, setCode] = useState('');
  const [second, setSecond] = useState(false);
  const entry = useSignIn();
  const send = () =>
    entry.mutate(
      { username: username.trim(), password, ...(code && { code }) },
      { onError: (error) => setSecond(second || isSecondWanted(error)) },
    );
  return (
    <Outside>
      <CameBack />
      <Form
        // A browser fills it in without a word, so it is never held to be incomplete.
        label={signIn.title}
        submit={signIn.submit}
        className="card stack"
        pending={entry.isPending}
        error={isSecondWanted(entry.error) ? null : entry.error}
        onSend={send}
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
        {second && <CodeField value={code} onChange={setCode} />}
        <p className="tiny quiet">{signIn.help}</p>
      </Form>
      <OtherWays />
      <Tour onChoose={setUsername} />
      <p className="small">
        <Link href="/public">{open.toPublic}</Link>
      </p>
    </Outside>
  );
}

const isSecondWanted = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === 'second-factor-needed';

/** By a passkey, and by the provider where there is one. */
function OtherWays() {
  const { signIn } = useWords();
  const ways = useApi('/session/ways');
  const passkey = usePasskeySignIn();
  const provider = ways.data?.provider;
  if (!provider && !knowsPasskeys()) return null;
  return (
    <div className="stack tight">
      <div className="row">
        {knowsPasskeys() && (
          <Button variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
            {signIn.passkey}
          </Button>
        )}
        {provider && (
          <Button component="a" variant="default" href={`/api/session/provider?to=${encodeURIComponent(placeHere())}`}>
            {signIn.by(provider.label)}
          </Button>
        )}
      </div>
      <PasskeyNote error={passkey.error} />
    </div>
  );
}

/** Where one wanted to go. */
const placeHere = (): string => (location.search.includes('sign-in=') ? '/' : `${location.pathname}${location.search}`);

/** Whoever comes back from the provider in vain is told why, and whom to ask. */
function CameBack() {
  const { signIn } = useWords();
  const said = new URLSearchParams(location.search).get('sign-in');
  if (said === 'failed')
    return (
      <p role="alert" className="mark soon">
        {signIn.failed}
      </p>
    );
  if (said !== 'unknown') return null;
  return (
    <section role="alert" className="card stack tight">
      <h2>{signIn.unknown}</h2>
      <p>{signIn.unknownHint}</p>
      <p>
        <code className="one-time">{decodeURIComponent(location.hash.slice(1))}</code>
      </p>
    </section>
  );
}
