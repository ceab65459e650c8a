import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { NewComment, PostingId } from '../data/api';
import { send } from '../data/client';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';
import { dmy } from '../words/dates';

const EMPTY = { name: '', email: '', address: '', text: '' };

/**
 * What a citizen says of a draft; whoever sent it is told to look for the mail. What is typed stays while it is
 * refused.
 */
export function CommentForm({ of }: { of: PostingId }) {
  const { open: words } = useWords();
  const [typed, setTyped] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }));
  const sending = useMutation({
    mutationFn: (body: NewComment) => send('post', '/public/postings/{case}/{step}/comments', { path: of, body }),
    onSuccess: () => setTyped(EMPTY),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, email, address, text } = typed;
    sending.mutate({
      name: name.trim(),
      email: email.trim(),
      ...(address.trim() && { address: address.trim() }),
      text: text.trim(),
    });
  };
  if (sending.data) return <Sent confirmBy={sending.data.confirmBy} onAnother={() => sending.reset()} />;
  return (
    <form className="card stack" aria-label={words.form} onSubmit={submit}>
      <h2>{words.form}</h2>
      <p className="small quiet">{words.formHint}</p>
      <Textarea
        label={words.text}
        description={words.textHint}
        required
        withAsterisk
        autosize
        minRows={4}
        minLength={10}
        maxLength={5_000}
        value={typed.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <div className="row top">
        <TextInput
          className="field"
          label={words.name}
          required
          withAsterisk
          maxLength={200}
          autoComplete="name"
          value={typed.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <TextInput
          className="field"
          label={words.email}
          type="email"
          required
          withAsterisk
          maxLength={200}
          autoComplete="email"
          value={typed.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value })}
        />
        <TextInput
          className="field"
          label={`${words.address} (${words.optional})`}
          maxLength={300}
          autoComplete="street-address"
          value={typed.address}
          onChange={({ currentTarget }) => change({ address: currentTarget.value })}
        />
      </div>
      <ProblemNote error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

function Sent({ confirmBy, onAnother }: { confirmBy: string; onAnother(): void }) {
  const { open: words } = useWords();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} role="status" className="card receipt stack tight">
      <p className="strong row">
        <Icon name="done" />
        {words.sent}
      </p>
      <p>{words.sentHint(dmy(confirmBy))}</p>
      <div>
        <Button size="xs" variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}
