import { Radio, Stack, TextInput } from '@mantine/core';
import { useWords } from '../../words';
import { type Attached, DocumentSlot } from '../../work/forms/documentSlot';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

const CONCLUSIONS = ['for', 'for-with-changes', 'against'] as const;
const PRODUCT = {
  type: 'verification-report',
  title: { vi: 'Báo cáo thẩm tra', en: 'Verification report' },
  required: true,
};

interface Draft {
  document: Attached | null;
  conclusion: string;
  note: string;
}

/** A committee's verification report, with what it comes to. */
export function ReportForm(props: SessionFormProps) {
  const words = useWords();
  const { draft, change, send, pending, error } = useSessionForm<Draft>(props, {
    document: null,
    conclusion: '',
    note: '',
  });
  const { document, conclusion } = draft;
  const file = () => {
    if (document) send({ document: { id: document.id, sha256: document.sha256 }, conclusion }, { note: draft.note });
  };
  return (
    <Frame
      label={words.act['file-report'] ?? ''}
      ready={document !== null && conclusion !== ''}
      pending={pending}
      error={error}
      onSend={file}
      onClose={props.onClose}
    >
      <DocumentSlot
        product={PRODUCT}
        task={props.task}
        attached={document ?? undefined}
        onChange={(one) => change({ document: one })}
      />
      <Radio.Group
        label={words.form.conclusion}
        withAsterisk
        value={conclusion}
        onChange={(one) => change({ conclusion: one })}
      >
        <Stack gap={6} mt={4}>
          {CONCLUSIONS.map((one) => (
            <Radio key={one} value={one} label={words.form.conclusions[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={`${words.form.note} (${words.form.optional})`}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </Frame>
  );
}
