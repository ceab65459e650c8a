import { NativeSelect, Textarea } from '@mantine/core';
import type { CommentView } from '../../../api/contract';
import { HANDLINGS, type Handling } from '../../../domain/consultation/state';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { useList } from '../../data/queries';
import { Loaded, More } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { Frame } from './frame';
import type { FormProps } from './props';

/** Each comment that has no acceptance or explanation yet, one after another. */
export function HandleForm(props: FormProps) {
  const comments = useList<CommentView>(`/consultations/${encodeURIComponent(props.task.caseId)}/comments`, { handled: false });
  return (
    <Loaded of={comments}>
      {() => <div className="stack">{comments.items.map((comment) => <One key={comment.id} comment={comment} {...props} />)}<More of={comments} /></div>}
    </Loaded>
  );
}

interface Draft {
  handling: Handling;
  answer: string;
}

function One({ comment, name, task, title, onDone, onClose }: FormProps & { comment: CommentView }) {
  const { say } = useLanguage();
  const { form } = useWords();
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${comment.id}/${name}`, { handling: 'accepted', answer: '' });
  const act = useAct(task.caseId, title, (done) => { forget(); onDone(done); });
  const answer = draft.answer.trim();
  const send = () => act.mutate({ name, body: task.body.id, data: { comment: comment.id, handling: draft.handling }, ...(answer && { texts: { answer } }) });
  return (
    <div className="comment">
      <Frame label={form.save} ready={draft.handling === 'noted' || answer !== ''} pending={act.isPending} error={act.error} onSend={send} onClose={onClose}>
        <blockquote className="said"><p>{comment.text}</p><footer className="tiny quiet">{say(comment.from.name)}</footer></blockquote>
        <NativeSelect label={form.handling} w={280} value={draft.handling} onChange={({ currentTarget }) => change({ handling: currentTarget.value as Handling })}
          data={HANDLINGS.map((one) => ({ value: one, label: form.handlings[one] }))} />
        <Textarea label={form.handlingAnswer} withAsterisk={draft.handling !== 'noted'} autosize minRows={2} value={draft.answer} onChange={({ currentTarget }) => change({ answer: currentTarget.value })} />
      </Frame>
    </div>
  );
}
