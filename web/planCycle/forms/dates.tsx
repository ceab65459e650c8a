import type { ReactNode } from 'react';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { NOTE, WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { useApi } from '../../data/queries';
import { piece } from '../../parts/form/description';
import { SessionDays } from '../sessionDays';

/**
 * Reminds the holder of a step, puts it before the body above, or lets the clock run again: a note is all there is to
 * say.
 */
export const NoteForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ step: act.task.step }} parts={() => [NOTE]}>
    <Means act={act} />
  </ActForm>
);

/** Grants a later day, takes one back, or stops the clock: each with its reason. */
export function DueForm(act: ActFormProps) {
  const words = useWords();
  const { name, task } = act;
  const offered = useApi('/cases/{id}/management', name === 'revoke-extension' ? { path: { id: task.caseId } } : null);
  const mine = offered.data?.items.find(({ body }) => body.id === task.body.id);
  const among = (mine?.steps.find(({ step }) => step === task.step)?.extensions ?? []).map((one) => ({
    value: `${one.seq}`,
    label: `${words.case.extended(dmy(one.oldDue), dmy(one.newDue))} (${words.consultation.entry(one.seq)})`,
  }));
  return (
    <ActForm
      act={act}
      data={{ step: task.step }}
      begin={{ 'data.extension': among.at(-1)?.value }}
      parts={() => [
        name === 'extend' && {
          name: 'data.newDue',
          label: words.form.newDue,
          hint: task.dueOn ? words.manage.dueNow(dmy(task.dueOn)) : undefined,
        },
        name === 'revoke-extension' && { name: 'data.extension', label: words.manage.which, among },
        WHY,
      ]}
    >
      <Means act={act} />
    </ActForm>
  );
}

/** Sets a day that the law counts from, such as the session's opening: typed, or chosen from the Council's calendar. */
export function AnchorForm(act: ActFormProps) {
  const { manage } = useWords();
  const { task, title } = act;
  const unit = task.caseId.split('.')[0] ?? '';
  return (
    <ActForm
      act={act}
      data={{ anchor: task.step }}
      parts={() => [
        { name: 'data.date', label: title, hint: manage.dayNow(dmy(String(task.facts.date))) },
        task.step === 'session' &&
          piece<string>({
            name: 'data.date',
            begins: '',
            show: (_day, change) => <SessionDays unit={unit} onChoose={change} />,
            sent: () => ({}),
          }),
        NOTE,
      ]}
    >
      <Means act={act} />
    </ActForm>
  );
}

/** What the act does to what it is about. */
export function Means({ act: { name, title } }: { act: ActFormProps }): ReactNode {
  const { manage } = useWords();
  return (
    <p className="small">
      {manage.about(title)} {manage.means[name]}
    </p>
  );
}

/** Ends the case for good. */
export function CancelForm(act: ActFormProps) {
  const { manage } = useWords();
  const itsDocument = useItsDocument('issue', act.task, act.task.body.id);
  return (
    <ActForm act={act} parts={() => [...itsDocument, WHY]}>
      <p className="small strong">{manage.means[act.name]}</p>
    </ActForm>
  );
}
