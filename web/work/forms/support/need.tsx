import { NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { MEASURES, RESULTS, SUPPORT_KINDS } from '../../../../domain/support/state';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { DateField, WhyField } from '../../../parts/fields';
import { FigureField } from '../../../parts/figureField';
import { useLanguage, useWords } from '../../../words';
import { readDmy } from '../../../words/dates';
import { readFigure } from '../../../words/figures';
import { Frame } from '../frame';
import type { FormProps } from '../props';

/** What the party in need asks for in particular; everyone is told anew. */
export function RequestForm({ name, task, title, onDone, onClose }: FormProps) {
  const {
    words: { act: acts, supports: words, form },
    locale,
  } = useLanguage();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, {
    kind: 'technical',
    amount: '',
    measure: 'million-vnd',
    by: '',
    what: '',
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const amount = readFigure(draft.amount, locale).value;
  const by = readDmy(draft.by);
  const ready =
    draft.what.trim() !== '' &&
    (draft.amount.trim() === '' || (amount !== null && !amount.startsWith('-'))) &&
    (draft.by.trim() === '' || by !== null);
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { kind: draft.kind, ...(amount && { amount, measure: draft.measure }), ...(by && { neededBy: by }) },
      texts: { what: draft.what.trim() },
    });
  return (
    <Frame
      label={acts[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <div className="row top">
        <NativeSelect
          label={words.kind}
          value={draft.kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
          data={SUPPORT_KINDS.map((one) => ({ value: one, label: words.kinds[one] ?? one }))}
        />
        <FigureField
          label={`${words.amount} (${form.optional})`}
          value={draft.amount}
          onChange={(typed) => change({ amount: typed })}
        />
        <NativeSelect
          label={words.measure}
          value={draft.measure}
          onChange={({ currentTarget }) => change({ measure: currentTarget.value })}
          data={MEASURES.map((one) => ({ value: one, label: words.measures[one] ?? one }))}
        />
        <DateField label={`${words.by} (${form.optional})`} value={draft.by} onChange={(day) => change({ by: day })} />
      </div>
      <Textarea
        label={words.what}
        description={words.whatHint}
        withAsterisk
        required
        autosize
        minRows={2}
        value={draft.what}
        onChange={({ currentTarget }) => change({ what: currentTarget.value })}
      />
    </Frame>
  );
}

/** What the support came to; with the reason it ends the case. */
export function CloseSupportForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { result: '', why: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { result: draft.result }, texts: { why: draft.why.trim() } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.result !== '' && draft.why.trim() !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Radio.Group
        label={words.supports.result}
        withAsterisk
        value={draft.result}
        onChange={(result) => change({ result })}
      >
        <Stack gap={6} mt={4}>
          {RESULTS.map((one) => (
            <Radio key={one} value={one} label={words.supports.results[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}
