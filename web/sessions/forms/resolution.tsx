import { TextInput } from '@mantine/core';
import { useWords } from '../../words';
import { type Attached, DocumentSlot } from '../../work/forms/documentSlot';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

const PRODUCT = {
  type: 'resolution',
  title: { vi: 'Văn bản nghị quyết đã ký', en: 'Signed text of the resolution' },
  required: true,
};

/** The number of an adopted resolution and its signed text; the text's hash goes on record with the number. */
export function ResolutionForm(props: SessionFormProps) {
  const words = useWords();
  const { form } = words.session;
  const { draft, change, send, pending, error } = useSessionForm<{ number: string; document: Attached | null }>(props, {
    number: '',
    document: null,
  });
  const { document } = draft;
  const number = draft.number.trim();
  const lodge = () => {
    if (document) send({ number, textSha256: document.sha256, document: { id: document.id, sha256: document.sha256 } });
  };
  return (
    <Frame
      label={words.act['number-resolution'] ?? ''}
      ready={document !== null && number !== ''}
      pending={pending}
      error={error}
      onSend={lodge}
      onClose={props.onClose}
    >
      <TextInput
        label={form.number}
        withAsterisk
        required
        w={280}
        placeholder="45/NQ-HĐND"
        value={draft.number}
        onChange={({ currentTarget }) => change({ number: currentTarget.value })}
      />
      <DocumentSlot
        product={PRODUCT}
        task={props.task}
        attached={document ?? undefined}
        onChange={(one) => change({ document: one })}
      />
      {document && (
        <p className="tiny quiet break">
          {form.textHash}: <span className="num">{document.sha256}</span>
        </p>
      )}
    </Frame>
  );
}
