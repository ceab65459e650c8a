import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import type { Answer } from '../data/api';
import { send } from '../data/client';
import { knowsPasskeys, madePasskey } from '../data/passkeys';
import { askAgain, useApi } from '../data/queries';
import { Card } from '../parts/card';
import { CodeField, PasskeyNote } from '../parts/proof';
import { LineField } from '../parts/fields';
import { Form } from '../parts/form/form';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';
import { dmyOf } from '../words/dates';

type View = Answer<'/session/factors'>;
type Made = { recovery: string[] | null };

/** What one has beside the password, and how to have more or less of it. */
export function Factors() {
  const { factors: words } = useWords().account;
  const factors = useApi('/session/factors');
  const [recovery, setRecovery] = useState<string[] | null>(null);
  const client = useQueryClient();
  const changed = (made?: Made) => {
    if (made?.recovery) setRecovery(made.recovery);
    // What was just made is read before the pages open that asked for it.
    if (made?.recovery) return askAgain(client, '/session/factors');
    return Promise.all([askAgain(client, '/session/factors', '/session/events'), askWho(client)]);
  };
  return (
    <Card title={words.title} hint={words.hint}>
      {recovery && <Recovery codes={recovery} onRead={() => (setRecovery(null), void changed())} />}
      <Loaded of={factors}>
        {(view) => (
          <>
            <Codes has={view.codes} onChanged={changed} />
            <Passkeys passkeys={view.passkeys} onChanged={changed} />
            <RecoveryLeft of={view} onChanged={changed} />
          </>
        )}
      </Loaded>
      <ProviderLink />
    </Card>
  );
}

const askWho = (client: ReturnType<typeof useQueryClient>) =>
  client.invalidateQueries({ queryKey: ['/session'], exact: true });

type Changed = { onChanged(made?: Made): Promise<unknown> };

function Codes({ has, onChanged }: { has: boolean } & Changed) {
  const { factors: words } = useWords().account;
  const begin = useMutation({ mutationFn: () => send('post', '/session/factors/codes', {}) });
  const remove = useMutation({
    mutationFn: () => send('delete', '/session/factors/codes', {}),
    onSuccess: () => onChanged(),
  });
  const done = (made: Made) => (begin.reset(), onChanged(made));
  return (
    <div className="stack tight">
      <h3>{words.codes}</h3>
      {has ? (
        <div className="row">
          <Mark look="done">{words.codesOn}</Mark>
          <Button size="compact-sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
            {words.removeCodes}
          </Button>
        </div>
      ) : begin.data ? (
        <FirstCode of={begin.data} onDone={done} />
      ) : (
        <div>
          <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
            {words.addCodes}
          </Button>
        </div>
      )}
      <ProblemNote error={begin.error ?? remove.error} />
    </div>
  );
}

/** The phone reads what makes its codes, and shows the first. */
function FirstCode({
  of: { seed, address },
  onDone,
}: {
  of: Answer<'/session/factors/codes', 'post'>;
  onDone(made: Made): unknown;
}) {
  const { factors: words } = useWords().account;
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => send('put', '/session/factors/codes', { body: { code: code.trim() } }),
    onSuccess: onDone,
  });
  return (
    <Form
      label={words.confirmCode}
      className="stack form-narrow"
      ready={/^\s*\d{6}\s*$/.test(code)}
      pending={confirm.isPending}
      error={confirm.error}
      onSend={() => confirm.mutate()}
    >
      <p className="small">{words.scan}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address))}`}
        width={200}
        height={200}
        alt={words.scanAlt}
      />
      <p className="small">
        {words.type} <code className="num">{seed.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeField value={code} onChange={setCode} />
    </Form>
  );
}

function Passkeys({ passkeys, onChanged }: Pick<View, 'passkeys'> & Changed) {
  const { factors: words } = useWords().account;
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const passkey = await madePasskey();
      return send('post', '/session/factors/passkeys', { body: { name: name.trim() || words.thisDevice, passkey } });
    },
    onSuccess: (made) => (setName(''), onChanged(made)),
  });
  const remove = useMutation({
    mutationFn: (id: string) => send('delete', '/session/factors/passkeys/{id}', { path: { id } }),
    onSuccess: () => onChanged(),
  });
  return (
    <div className="stack tight">
      <h3>{words.passkeys}</h3>
      <ul className="says">
        {passkeys.map(({ id, name: called, createdAt }) => (
          <li key={id}>
            {called} – <span className="num">{dmyOf(createdAt)}</span>{' '}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.removePasskeyOf(called)}
              loading={remove.isPending}
              onClick={() => remove.mutate(id)}
            >
              {words.removePasskey}
            </Button>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? (
        <Form
          label={words.addPasskey}
          className="stack form-narrow"
          pending={add.isPending}
          onSend={() => add.mutate()}
        >
          <LineField
            label={words.passkeyName}
            value={name}
            onChange={setName}
            placeholder={words.thisDevice}
            maxLength={60}
          />
        </Form>
      ) : (
        <p className="small quiet">{words.noPasskeys}</p>
      )}
      <PasskeyNote error={add.error} />
      <ProblemNote error={remove.error} />
    </div>
  );
}

function RecoveryLeft({ of: { codes, passkeys, recoveryLeft }, onChanged }: { of: View } & Changed) {
  const { factors: words } = useWords().account;
  const renew = useMutation({
    mutationFn: () => send('post', '/session/factors/recovery', {}),
    onSuccess: onChanged,
  });
  if (!codes && passkeys.length === 0) return null;
  return (
    <div className="stack tight">
      <div className="row">
        <span className="small">{words.recoveryLeft(recoveryLeft)}</span>
        <Button size="compact-sm" variant="subtle" loading={renew.isPending} onClick={() => renew.mutate()}>
          {words.renewRecovery}
        </Button>
      </div>
      <ProblemNote error={renew.error} />
    </div>
  );
}

/** Codes that nobody will see again. */
function Recovery({ codes, onRead }: { codes: string[]; onRead(): void }) {
  const { factors: words } = useWords().account;
  return (
    <div role="status" className="card receipt stack tight">
      <p className="strong">{words.recovery}</p>
      <p className="small">{words.recoveryHint}</p>
      <ul className="says">
        {codes.map((code) => (
          <li key={code}>
            <code className="num">{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button size="compact-sm" onClick={onRead}>
          {words.recoveryRead}
        </Button>
      </div>
    </div>
  );
}

/** Whether the provider knows one, where there is a provider. */
function ProviderLink() {
  const ways = useApi('/session/ways');
  return ways.data?.provider ? <LinkTo label={ways.data.provider.label} /> : null;
}

function LinkTo({ label }: { label: string }) {
  const { factors: words } = useWords().account;
  const client = useQueryClient();
  const link = useApi('/session/provider/link');
  const go = useMutation({
    mutationFn: () => send('post', '/session/provider/link', {}),
    onSuccess: ({ address }) => location.assign(address),
  });
  const leave = useMutation({
    mutationFn: () => send('delete', '/session/provider/link', {}),
    onSuccess: () => askAgain(client, '/session/provider/link', '/session/events'),
  });
  return (
    <div className="stack tight">
      <h3>{words.provider(label)}</h3>
      {location.search.includes('linked=taken') && (
        <p role="alert" className="mark soon">
          {words.taken}
        </p>
      )}
      <Loaded of={link}>
        {({ linked }) =>
          linked ? (
            <div className="row">
              <Mark look="done">{words.linked}</Mark>
              <Button size="compact-sm" variant="subtle" loading={leave.isPending} onClick={() => leave.mutate()}>
                {words.unlink}
              </Button>
            </div>
          ) : (
            <div>
              <Button variant="default" loading={go.isPending} onClick={() => go.mutate()}>
                {words.link}
              </Button>
            </div>
          )
        }
      </Loaded>
      <ProblemNote error={go.error ?? leave.error} />
    </div>
  );
}
