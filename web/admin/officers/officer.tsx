import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { officerChange } from '../../../api/forms';
import type { OfficerChange, OfficerView } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain, useApi } from '../../data/queries';
import { useLookAs, useMe } from '../../data/session';
import { useUnitNames } from '../../data/bodies';
import { Finder } from '../../parts/finder';
import { Loaded } from '../../parts/loaded';
import { RequestForm } from '../../parts/form/requestForm';
import { ProblemNote } from '../../parts/problem';
import { Mark, Tag } from '../../parts/mark';
import { Fact, Facts } from '../../parts/facts';
import { useWords } from '../../words';
import { dmyOf } from '../../words/dates';
import { Seats } from './seats';
import { SigningInOf } from './signingIn';
import { Icon } from '../../parts/icon';

/** One account: its seats, its password, its end. */
export function Officer({ id }: { id: string }) {
  const { admin } = useWords();
  const officer = useApi('/officers/{id}', { path: { id } });
  return (
    <div className="stack">
      <p className="small">
        <Link href="/admin/officers">{admin.allOfficers}</Link>
      </p>
      <Loaded of={officer}>
        {(data) => (
          <>
            <About officer={data} />
            <Seats officer={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function About({ officer }: { officer: OfficerView }) {
  const { admin, role, setup } = useWords();
  const { officer: me } = useMe();
  const askAgain = useAskAgain();
  const path = { id: officer.id };
  const change = useMutation({
    mutationFn: (body: OfficerChange) => send('patch', '/officers/{id}', { path, body }),
    onSuccess: () => askAgain('/officers', '/officers/{id}'),
  });
  const reset = useMutation({
    mutationFn: () => send('post', '/officers/{id}/password', { path }),
  });
  const invite = useMutation({ mutationFn: () => send('post', '/officers/{id}/invitation', { path }) });
  const look = useLookAs();
  const self = me.id === officer.id;
  const lookable = officer.active && !officer.admin && !officer.adminOf;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{officer.name}</h2>
        <Tag look={officer.active ? 'done' : 'rest'}>{officer.active ? admin.active : admin.disabled}</Tag>
        {officer.admin && <Tag look="mine">{role.admin}</Tag>}
        {officer.adminOf && <OfProvince code={officer.adminOf} />}
      </div>
      <Facts>
        <Fact name={admin.username}>{officer.username}</Fact>
        <Fact name={admin.email}>{officer.email}</Fact>
        <Fact name={admin.created} look="num">
          {officer.createdAt && dmyOf(officer.createdAt)}
        </Fact>
      </Facts>
      {reset.data && <OneTimePassword username={officer.username} password={reset.data.password} />}
      <div className="row">
        <Button size="sm" variant="default" loading={reset.isPending} disabled={self} onClick={() => reset.mutate()}>
          {admin.resetPassword}
        </Button>
        <Button size="sm" variant="default" loading={invite.isPending} disabled={self} onClick={() => invite.mutate()}>
          {setup.invite}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={self && officer.active}
          loading={change.isPending}
          onClick={() => change.mutate({ active: !officer.active })}
        >
          {officer.active ? admin.disable : admin.enable}
        </Button>
      </div>
      <p className="tiny quiet">{self ? admin.notOneself : admin.disableHint}</p>
      {lookable && (
        <div className="row">
          <Button size="sm" variant="default" loading={look.isPending} onClick={() => look.mutate(officer.id)}>
            {admin.look.as}
          </Button>
          <span className="tiny quiet">{admin.look.hint}</span>
        </div>
      )}
      {invite.isSuccess && (
        <p role="status">
          <Mark look="done">{setup.invited}</Mark>
        </p>
      )}
      <ProblemNote error={change.error ?? reset.error ?? invite.error ?? look.error} />
      {!self && <SigningInOf id={officer.id} name={officer.name} />}
      <Correct officer={officer} />
      {me.admin && !officer.admin && (
        <ProvinceField of={officer} saving={change.isPending} onSave={(adminOf) => change.mutate({ adminOf })} />
      )}
    </section>
  );
}

/** Name and address, mended: an invitation that went astray is sent again to the right one. */
function Correct({ officer: { id, name, email } }: { officer: OfficerView }) {
  const { admin, setup } = useWords();
  const askAgain = useAskAgain();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {setup.correct}
        </Button>
      </div>
    );
  return (
    <RequestForm<OfficerChange, OfficerView>
      label={setup.correct}
      submit={setup.save}
      className="card flat stack form-narrow"
      schema={officerChange}
      send={(body) => send('patch', '/officers/{id}', { path: { id }, body })}
      begin={{ name, email: email ?? '' }}
      parts={() => [
        { name: 'name', label: admin.name, required: true, maxLength: 200 },
        { name: 'email', label: admin.email, required: true, attributes: { type: 'email' } },
      ]}
      onSent={() => {
        setOpen(false);
        return askAgain('/officers', '/officers/{id}');
      }}
      onClose={() => setOpen(false)}
    />
  );
}

/** That somebody looks after a province. */
export function OfProvince({ code }: { code: string }) {
  const { setup } = useWords();
  return <Tag look="mine">{setup.rightOf(useUnitNames([code])(code))}</Tag>;
}

/** Which province an officer looks after, if any; only administrators of the whole say. */
function ProvinceField({
  of: { adminOf },
  saving,
  onSave,
}: {
  of: OfficerView;
  saving: boolean;
  onSave(adminOf: string | null): void;
}) {
  const { setup } = useWords();
  const [province, choose] = useState(adminOf ?? '');
  const provinces = useApi('/units', { query: { level: 'province', limit: 100 } });
  return (
    <div className="stack tight">
      <div className="row bottom">
        <Finder
          label={setup.adminOf}
          value={province}
          none={setup.noProvince}
          clearable
          data={provinces.data?.items ?? []}
          onChange={choose}
        />
        <Button
          size="sm"
          variant="default"
          loading={saving}
          disabled={province === (adminOf ?? '')}
          onClick={() => onSave(province || null)}
        >
          {setup.save}
        </Button>
      </div>
      <p className="tiny quiet">{setup.adminOfHint}</p>
    </div>
  );
}

/** A password that nobody will see again. */
export function OneTimePassword({
  username,
  password,
  children,
}: {
  username: string;
  password: string;
  children?: ReactNode;
}) {
  const { admin } = useWords();
  return (
    <div role="status" className="card receipt stack tight">
      <p className="strong row">
        <Icon name="done" />
        {admin.passwordOf(username)}
      </p>
      <p>
        <code className="one-time">{password}</code>
      </p>
      <p className="small quiet">{admin.passwordOnce}</p>
      {children}
    </div>
  );
}
