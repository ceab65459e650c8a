import { Textarea } from '@mantine/core';
import type { OverdueRow } from '../data/api';
import { type Done, useAct } from '../data/act';
import { useDraft } from '../data/drafts';
import { DateField, WhyField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy, readDmy } from '../words/dates';
import { Frame } from '../work/forms/frame';

interface PromptProps {
  name: string;
  row: OverdueRow;
  body: string;
  onDone(done: Done): void;
  onClose(): void;
}

/** Reminds, puts the step before the level above, or gives it a later day with the reason. */
export function PromptForm({ name, row, body, onDone, onClose }: PromptProps) {
  const { words, say } = useLanguage();
  const { draft, change, forget } = useDraft(`${row.case}/${row.step}/${name}`, { text: '', newDue: '' });
  const act = useAct(row.case, say(row.title), (done) => {
    forget();
    onDone(done);
  });
  const text = draft.text.trim();
  const newDue = readDmy(draft.newDue);
  const extending = name === 'extend';
  const later = newDue !== null && newDue > row.dueOn;
  const send = () =>
    act.mutate(
      extending
        ? { name, body, data: { step: row.step, newDue }, texts: { why: text } }
        : { name, body, data: { step: row.step }, ...(text && { texts: { note: text } }) },
    );
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={!extending || (later && text !== '')}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {extending ? (
        <>
          <DateField
            label={words.form.newDue}
            hint={words.overdue.laterThan(dmy(row.dueOn))}
            required
            value={draft.newDue}
            onChange={(day) => change({ newDue: day })}
          />
          <WhyField value={draft.text} onChange={(why) => change({ text: why })} />
        </>
      ) : (
        <Textarea
          label={`${words.form.note} (${words.form.optional})`}
          autosize
          minRows={2}
          value={draft.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      )}
    </Frame>
  );
}
