import { Textarea } from '@mantine/core';
import { useAct } from '../data/act';
import { useDraft } from '../data/drafts';
import { DateField } from '../parts/fields';
import { useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { Frame } from '../work/forms/frame';
import type { FormProps } from '../work/forms/props';
import { SessionDays } from './sessionDays';

/** Sets a day that the law counts from, such as the session's opening: typed, or chosen from the Council's calendar. */
export function AnchorForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { date: '', note: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const date = readDmy(draft.date);
  const note = draft.note.trim();
  const unit = task.caseId.split('.')[0] ?? '';
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { anchor: task.step, date }, ...(note && { texts: { note } }) });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={date !== null}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="small">
        {words.manage.about(title)} {words.manage.means[name]}
      </p>
      <DateField
        label={title}
        required
        hint={words.manage.dayNow(dmy(String(task.facts.date)))}
        value={draft.date}
        onChange={(day) => change({ date: day })}
      />
      {task.step === 'session' && <SessionDays unit={unit} onChoose={(day) => change({ date: day })} />}
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
