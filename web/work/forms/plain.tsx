import { Textarea } from '@mantine/core';
import type { TaskRow } from '../../data/api';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { WhyField } from '../../parts/fields';
import { useWords } from '../../words';
import { factsOf } from '../taskFacts';
import { Frame } from './frame';
import type { FormProps } from './props';

interface Plain {
  /** Whether the law asks for a reason; else a note may be given. */
  why?: boolean;
  data?(task: TaskRow): object;
}

/** Acts that say no more than that they are done. */
const PLAIN: Record<string, Plain> = {
  'close-carrying-out': {},
  'acknowledge-need': {},
  'nothing-to-offer': {},
  'withdraw-offer': { why: true, data: (task) => ({ offer: factsOf(task).offer }) },
};

/** An act with nothing but a note, or the reason where one is asked for. */
export function PlainForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { why = false, data = () => ({}) } = PLAIN[name] ?? {};
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { text: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const text = draft.text.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: data(task),
      ...(text && { texts: why ? { why: text } : { note: text } }),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={!why || text !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {why ? (
        <WhyField value={draft.text} onChange={(typed) => change({ text: typed })} />
      ) : (
        <Textarea
          label={`${words.form.note} (${words.form.optional})`}
          autosize
          minRows={1}
          value={draft.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      )}
    </Frame>
  );
}
