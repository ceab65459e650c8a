import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useList, useAskAgain } from '../../data/queries';
import { useMe } from '../../data/session';
import { BodyName } from '../../parts/bodyName';
import { Card } from '../../parts/card';
import { useWords } from '../../words';
import { OfProvince, OneTimePassword } from './officer';
import { ListTable } from '../../parts/table';
import { Tag } from '../../parts/mark';
import { LineField } from '../../parts/fields';
import { Fact, Facts } from '../../parts/facts';
import { keysOf } from '../../parts/keysOf';
import { newOfficer } from '../../../api/forms';
import type { Answer, Body } from '../../data/api';
import { send } from '../../data/client';
import { ClosedSelect } from '../../parts/closed';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { type Where, WhereFields } from '../../parts/whereFields';

/** Everybody who has an account, and in which bodies each has a seat. */
export function Officers() {
  const { admin, role, setup } = useWords();
  const { today } = useMe();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const officers = useList('/officers', { query: { search: search.trim() } });
  return (
    <Card
      title={admin.parts.officers}
      beside={
        <Button size="sm" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {admin.newOfficer}
        </Button>
      }
    >
      <Roles />
      {adding && <NewOfficerForm onClose={() => setAdding(false)} />}
      <LineField label={admin.searchOfficer} value={search} onChange={setSearch} maxLength={100} />
      <ListTable
        of={officers}
        empty={admin.noOfficer}
        bare
        keyOf={(one) => one.id}
        columns={[
          {
            head: admin.name,
            cell: (one) => (
              <>
                <Link className="strong" href={`/admin/officers/${one.id}`}>
                  {one.name}
                </Link>
                {one.admin && (
                  <>
                    {' '}
                    <Tag look="mine">{role.admin}</Tag>
                  </>
                )}
                {one.adminOf && (
                  <>
                    {' '}
                    <OfProvince code={one.adminOf} />
                  </>
                )}
              </>
            ),
          },
          { head: admin.username, look: 'break', cell: (one) => one.username },
          {
            head: admin.seatsNow,
            look: 'small',
            cell: (one) =>
              one.seats
                .filter(({ from, to }) => from <= today && (to === null || to >= today))
                .map((seat) => (
                  <div key={seat.id}>
                    <BodyName id={seat.body} /> – {role[seat.role]}
                  </div>
                )),
          },
          {
            head: admin.state,
            cell: (one) =>
              one.active && one.invitedUntil ? (
                <Tag look="soon">{setup.waiting}</Tag>
              ) : (
                <Tag look={one.active ? 'done' : 'rest'}>{one.active ? admin.active : admin.disabled}</Tag>
              ),
          },
        ]}
      />
    </Card>
  );
}

const ROLES = ['head', 'officer', 'clerk', 'deputy'] as const;
type Role = (typeof ROLES)[number];
type Created = Answer<'/officers', 'post'>;

/** A new account. Its password is shown once and must be changed at the first sign-in. */
function NewOfficerForm({ onClose }: { onClose(): void }) {
  const { admin: words, role: roles } = useWords();
  const { officer: me, today } = useMe();
  const askAgain = useAskAgain();
  const [created, setCreated] = useState<Created | null>(null);
  if (created)
    return (
      <OneTimePassword username={created.officer.username} password={created.password}>
        <Link href={`/admin/officers/${created.officer.id}`}>{words.giveSeatNow}</Link>
      </OneTimePassword>
    );
  return (
    <RequestForm<Body<'/officers'>, Created>
      label={words.newOfficer}
      submit={words.create}
      className="card flat stack form-narrow"
      schema={newOfficer}
      send={(body) => send('post', '/officers', { body: { ...body, username: body.username.toLowerCase() } })}
      parts={() => [
        { name: 'name', label: words.name, maxLength: 200 },
        {
          name: 'username',
          label: words.username,
          hint: words.usernameHint,
          attributes: { autoCapitalize: 'none', spellCheck: false },
        },
        { name: 'email', label: words.email, attributes: { type: 'email' } },
        me.admin && { name: 'admin', label: words.isAdmin },
        // Whoever looks after a province makes accounts for its bodies only.
        !me.admin &&
          piece<Where & { role: Role }>({
            name: 'seat',
            begins: { unit: me.adminOf ?? '', body: '', role: 'officer' },
            show: (seat, change) => (
              <>
                <WhereFields where={seat} onChange={(where) => change({ ...seat, ...where })} />
                <ClosedSelect
                  label={words.role}
                  among={ROLES}
                  called={(one) => roles[one]}
                  value={seat.role}
                  onChange={(role) => change({ ...seat, role })}
                />
              </>
            ),
            sent: ({ body, role }) => (body ? { seats: [{ body, role, from: today }] } : null),
          }),
      ]}
      onSent={(made) => {
        setCreated(made);
        return askAgain('/officers');
      }}
      onClose={onClose}
    />
  );
}

/** What each role may do, for whoever gives seats. */
function Roles() {
  const { admin, role, setup } = useWords();
  const names = { ...role, provinceAdmin: setup.adminOf };
  return (
    <details>
      <summary className="small">{admin.rolesExplained}</summary>
      <Facts>
        {keysOf(admin.roles).map((one) => (
          <Fact key={one} name={names[one]} look="small">
            {admin.roles[one]}
          </Fact>
        ))}
      </Facts>
    </details>
  );
}
