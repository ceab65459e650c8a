import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { newOfficer } from '../../../api/forms';
import type { Answer, Body } from '../../data/api';
import { send } from '../../data/client';
import { askAgain } from '../../data/queries';
import { RequestForm } from '../../parts/form/requestForm';
import { useLanguage } from '../../words';
import { OneTimePassword } from './oneTimePassword';

type Created = Answer<'/officers', 'post'>;

/** A new account. Its password is shown once and must be changed at the first sign-in. */
export function NewOfficerForm({ onClose }: { onClose(): void }) {
  const { admin: words } = useLanguage().words;
  const client = useQueryClient();
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
        { name: 'admin', label: words.isAdmin },
      ]}
      onSent={(made) => {
        setCreated(made);
        return askAgain(client, '/officers');
      }}
      onClose={onClose}
    />
  );
}
