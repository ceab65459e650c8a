import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { NOTE } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { Means } from './dates';
import { SessionDays } from '../sessionDays';

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
