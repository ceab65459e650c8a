import { Textarea } from '@mantine/core';
import { useWords } from '../../words';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

/** Opening, closing, noting: acts that need nothing but one's word, and perhaps a note. */
export function PlainForm(props: SessionFormProps) {
  const words = useWords();
  const { draft, change, send, pending, error } = useSessionForm(props, { note: '' });
  const { opening, closing, noting } = words.session.form;
  const says = { 'open-session': opening, 'close-session': closing, 'note-item': noting }[props.name];
  return (
    <Frame
      label={words.act[props.name] ?? props.name}
      pending={pending}
      error={error}
      onSend={() => send({}, { note: draft.note })}
      onClose={props.onClose}
    >
      <p className="small">{says}</p>
      <Textarea
        label={`${words.form.note} (${words.form.optional})`}
        autosize
        minRows={1}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </Frame>
  );
}
