import { NOTE } from '../../parts/form/usual';
import type { Field } from '../../parts/form/description';
import { useWords, type Words } from '../../words';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** The day of the sitting, where that is another than today. */
export const heldOn = (form: Words['form']): Field => ({
  name: 'data.heldOn',
  label: form.heldOn,
  hint: form.ifNotToday,
});

/** Opening, closing, noting: acts that need nothing but one's word, and perhaps a note. */
export function PlainForm(of: SessionFormProps) {
  const {
    session: {
      form: { opening, closing, noting, ended },
    },
    form,
  } = useWords();
  const says = { 'open-session': opening, 'close-session': closing, 'note-item': noting, 'note-ending': ended }[
    of.name
  ];
  const dated = ['open-session', 'note-item'].includes(of.name);
  return (
    <SessionForm of={of} parts={() => [dated && heldOn(form), NOTE]}>
      <p className="small">{says}</p>
    </SessionForm>
  );
}
