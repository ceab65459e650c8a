import { NOTE } from '../../parts/form/usual';
import { useWords } from '../../words';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** Opening, closing, noting: acts that need nothing but one's word, and perhaps a note. */
export function PlainForm(of: SessionFormProps) {
  const { opening, closing, noting } = useWords().session.form;
  const says = { 'open-session': opening, 'close-session': closing, 'note-item': noting }[of.name];
  return (
    <SessionForm of={of} parts={() => [NOTE]}>
      <p className="small">{says}</p>
    </SessionForm>
  );
}
