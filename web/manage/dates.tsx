import { NativeSelect, Textarea } from '@mantine/core';
import { useAct } from '../data/act';
import { useDraft } from '../data/drafts';
import { DateField, WhyField } from '../parts/fields';
import { useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { Frame } from '../work/forms/frame';
import type { FormProps } from '../work/forms/props';

/**
 * Reminds the holder of a step, puts it before the body above, or lets the clock run again: a note is all there is to
 * say.
 */
export function NoteForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { note: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const note = draft.note.trim();
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { step: task.step }, ...(note && { texts: { note } }) });
  return (
    <Frame label={words.act[name] ?? name} pending={act.isPending} error={act.error} onSend={send} onClose={onClose}>
      <p className="small">
        {words.manage.about(title)} {words.manage.means[name]}
      </p>
      <Textarea
        label={`${words.form.note} (${words.form.optional})`}
        autosize
        minRows={2}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </Frame>
  );
}

interface Extended {
  seq: number;
  oldDue: string;
  newDue: string;
}

/** Grants a later day, takes one back, or stops the clock: each with its reason. */
export function DueForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const granted = (task.facts.extensions ?? []) as Extended[];
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, {
    newDue: '',
    extension: `${granted.at(-1)?.seq ?? ''}`,
    why: '',
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const newDue = readDmy(draft.newDue);
  const extra = name === 'extend' ? { newDue } : name === 'revoke-extension' ? { extension: draft.extension } : {};
  const ready = draft.why.trim() !== '' && (name !== 'extend' || newDue !== null);
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { step: task.step, ...extra }, texts: { why: draft.why.trim() } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="small">
        {words.manage.about(title)} {words.manage.means[name]}
      </p>
      {name === 'extend' && (
        <DateField
          label={words.form.newDue}
          required
          hint={task.dueOn ? words.manage.dueNow(dmy(task.dueOn)) : undefined}
          value={draft.newDue}
          onChange={(day) => change({ newDue: day })}
        />
      )}
      {name === 'revoke-extension' && (
        <NativeSelect
          label={words.manage.which}
          value={draft.extension}
          onChange={({ currentTarget }) => change({ extension: currentTarget.value })}
          data={granted.map((one) => ({
            value: `${one.seq}`,
            label: `${words.case.extended(dmy(one.oldDue), dmy(one.newDue))} (${words.consultation.entry(one.seq)})`,
          }))}
        />
      )}
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}

/** Ends the case for good. */
export function CancelForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { why: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const send = () => act.mutate({ name, body: task.body.id, data: {}, texts: { why: draft.why.trim() } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.why.trim() !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="small strong">{words.manage.means[name]}</p>
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}
