import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { WhyField } from '../../parts/fields';
import { useWords } from '../../words';
import { Frame } from './frame';
import type { FormProps } from './props';

/** Sends a draft back to those who drew it up, with the reason. */
export function ReturnForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { why: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { step: task.step }, texts: { why: draft.why.trim() } });
  return (
    <Frame
      label={words.form.returnTo}
      ready={draft.why.trim() !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}
