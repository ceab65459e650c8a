import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onProofWanted } from '../data/client';
import { knowsPasskeys, signedByPasskey } from '../data/passkeys';
import { useMe, useProof } from '../data/session';
import { Dialog } from '../parts/dialog';
import { CodeField, PasskeyNote } from '../parts/proof';
import { Form } from '../parts/form/form';
import { useWords } from '../words';

/** Asks anew who one is where the API wants to know, above whatever page; what was sent then goes on by itself. */
export function StepUp() {
  const [answer, setAnswer] = useState<{ with(proved: boolean): void } | null>(null);
  useEffect(() => onProofWanted(() => new Promise((resolve) => setAnswer({ with: resolve }))), []);
  if (!answer) return null;
  const end = (proved: boolean) => {
    setAnswer(null);
    answer.with(proved);
  };
  return <Asking onProved={() => end(true)} onClose={() => end(false)} />;
}

function Asking({ onProved, onClose }: { onProved(): void; onClose(): void }) {
  const { stepUp: words, cancel } = useWords();
  const { proofs, officer, weakAtProvider } = useMe();
  return (
    <Dialog title={words.title} close={cancel} onClose={onClose}>
      <p className="small">{words.why(officer.name)}</p>
      {weakAtProvider && (
        <p role="status" className="mark soon">
          {words.weak}
        </p>
      )}
      {proofs.includes('password') && <ByWord of="password" onProved={onProved} />}
      {proofs.includes('code') && <ByWord of="code" onProved={onProved} />}
      {proofs.includes('passkey') && knowsPasskeys() && <ByPasskey onProved={onProved} />}
      {proofs.includes('provider') && (
        <p className="small">
          {/* The whole page goes there and comes back; what was typed is kept. */}
          <a href={`/api/session/provider?again=true&to=${encodeURIComponent(location.pathname)}`}>{words.provider}</a>
        </p>
      )}
    </Dialog>
  );
}

function ByWord({ of, onProved }: { of: 'password' | 'code'; onProved(): void }) {
  const { stepUp: words, signIn } = useWords();
  const [said, setSaid] = useState('');
  const proof = useProof();
  return (
    <Form
      label={words.confirm}
      takesFocus
      ready={said !== ''}
      pending={proof.isPending}
      error={proof.error}
      onSend={() => proof.mutate({ [of]: said }, { onSuccess: onProved })}
    >
      {of === 'code' ? (
        <CodeField value={said} onChange={setSaid} />
      ) : (
        <PasswordInput
          label={signIn.password}
          value={said}
          onChange={({ currentTarget }) => setSaid(currentTarget.value)}
          autoComplete="current-password"
        />
      )}
    </Form>
  );
}

function ByPasskey({ onProved }: { onProved(): void }) {
  const { signIn } = useWords();
  const proof = useProof();
  const prove = useMutation({
    mutationFn: async () => proof.mutateAsync({ passkey: await signedByPasskey() }),
    onSuccess: onProved,
  });
  return (
    <div className="stack tight">
      <div>
        <Button variant="default" loading={prove.isPending} onClick={() => prove.mutate()}>
          {signIn.passkey}
        </Button>
      </div>
      <PasskeyNote error={prove.error} />
    </div>
  );
}
