import { useMe } from '../../data/session';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** Where and when a numbered resolution was made public. */
export function PublicationForm(of: SessionFormProps) {
  const { form } = useWords().session;
  const { today } = useMe();
  return (
    <SessionForm
      of={of}
      begin={{ 'data.on': dmy(today) }}
      parts={() => [
        { name: 'data.on', label: form.publishedOn },
        { name: 'data.where', label: form.where, hint: form.whereHint },
      ]}
    />
  );
}
