import { useState } from 'react';
import { Link } from 'wouter';
import { newOfficer } from '../../../api/forms';
import type { Answer, Body } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain } from '../../data/queries';
import { useMe } from '../../data/session';
import { ClosedSelect } from '../../parts/closed';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { useWords } from '../../words';
import { OneTimePassword } from './oneTimePassword';
import { type Where, WhereFields } from '../../parts/whereFields';

const ROLES = ['head', 'officer', 'clerk', 'deputy'] as const;
type Role = (typeof ROLES)[number];
type Created = Answer<'/officers', 'post'>;

/** A new account. Its password is shown once and must be changed at the first sign-in. */
export function NewOfficerForm({ onClose }: { onClose(): void }) {
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
