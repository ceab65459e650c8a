import { TextInput } from '@mantine/core';
import { useMe } from '../../data/session';
import { DateField } from '../../parts/fields';
import { useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

/** Where and when a numbered resolution was made public. */
export function PublicationForm(props: SessionFormProps) {
  const words = useWords();
  const { today } = useMe();
  const { form } = words.session;
  const { draft, change, send, pending, error } = useSessionForm(props, { on: dmy(today), where: '' });
  const on = readDmy(draft.on);
  const where = draft.where.trim();
  return (
    <Frame
      label={words.act['publish-item'] ?? ''}
      ready={on !== null && where !== ''}
      pending={pending}
      error={error}
      onSend={() => send({ on, where })}
      onClose={props.onClose}
    >
      <DateField label={form.publishedOn} required value={draft.on} onChange={(day) => change({ on: day })} />
      <TextInput
        label={form.where}
        description={form.whereHint}
        withAsterisk
        required
        value={draft.where}
        onChange={({ currentTarget }) => change({ where: currentTarget.value })}
      />
    </Frame>
  );
}
