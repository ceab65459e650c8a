import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { send } from '../../data/client';
import { askAgain } from '../../data/queries';
import { ProblemNote } from '../../parts/problem';
import { useLanguage } from '../../words';
import { OneTimePassword } from './oneTimePassword';

/** A new account. Its password is shown once and must be changed at the first sign-in. */
export function NewOfficerForm({ onClose }: { onClose(): void }) {
  const {
    words: { admin, cancel },
  } = useLanguage();
  const client = useQueryClient();
  const [wish, setWish] = useState({ username: '', name: '', email: '', admin: false });
  const create = useMutation({
    mutationFn: () => send('post', '/officers', { body: { ...wish, username: wish.username.trim().toLowerCase() } }),
    onSuccess: () => askAgain(client, '/officers'),
  });
  const text = (name: 'username' | 'name' | 'email') => ({
    value: wish[name],
    required: true,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setWish({ ...wish, [name]: currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  if (create.data) {
    const { officer, password } = create.data;
    return (
      <OneTimePassword username={officer.username} password={password}>
        <Link href={`/admin/officers/${officer.id}`}>{admin.giveSeatNow}</Link>
      </OneTimePassword>
    );
  }
  return (
    <form className="card flat stack form-narrow" aria-label={admin.newOfficer} onSubmit={submit}>
      <TextInput label={admin.name} maxLength={200} {...text('name')} />
      <TextInput
        label={admin.username}
        description={admin.usernameHint}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="off"
        {...text('username')}
      />
      <TextInput label={admin.email} type="email" autoComplete="off" {...text('email')} />
      <Checkbox
        label={admin.isAdmin}
        checked={wish.admin}
        onChange={({ currentTarget }) => setWish({ ...wish, admin: currentTarget.checked })}
      />
      <ProblemNote error={create.error} />
      <div className="row">
        <Button type="submit" loading={create.isPending}>
          {admin.create}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
