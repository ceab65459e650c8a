import { Textarea } from '@mantine/core';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { useWords } from '../../words';
import { Frame } from './frame';
import type { FormProps } from './props';

/** What is confirmed: a contribution or a notice by its duty, anything else by its step. */
const named = ({ task, name }: Pick<FormProps, 'task' | 'name'>) =>
  name === 'confirm-receipt'
    ? { duty: String(task.facts.duty) }
    : name === 'acknowledge-notice'
      ? { duty: task.key }
      : { step: task.step };

/** Confirms that a notice, a decision, a contribution or an assignment was received. */
export function AcknowledgeForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { note: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const note = draft.note.trim();
  const send = () =>
    act.mutate({ name, body: task.body.id, data: named({ task, name }), ...(note && { texts: { note } }) });
  return (
    <Frame label={words.act[name] ?? name} pending={act.isPending} error={act.error} onSend={send} onClose={onClose}>
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
