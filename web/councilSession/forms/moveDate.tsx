import { useMe } from '../../data/session';
import { WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { readDmy } from '../../words/dates';
import { NoticeNote } from '../convene';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** Another day of opening, with its reason. */
export function MoveDateForm(of: SessionFormProps) {
  const { session, sessions } = useWords();
  const { today } = useMe();
  return (
    <SessionForm
      of={of}
      parts={(said) => [
        {
          name: 'data.opensOn',
          label: session.form.opensOn,
          wrong: (readDmy(said('data.opensOn')) ?? today) < today && sessions.past,
        },
        readDmy(said('data.opensOn')) && (
          <NoticeNote
            key="notice"
            unit={of.session.unit}
            type={of.session.type}
            opensOn={readDmy(said('data.opensOn')) as string}
          />
        ),
        WHY,
      ]}
    />
  );
}
