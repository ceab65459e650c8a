import { NOTE, WHY } from '../../parts/form/usual';
import type { Field } from '../../parts/form/description';
import { useLanguage, useWords, type Words } from '../../words';
import { SessionForm, type SessionFormProps } from './sessionForm';
import { useMe } from '../../data/session';
import { dmy, readDmy } from '../../words/dates';
import { NoticeNote } from '../convene';
import { useList } from '../../data/queries';

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

/** An item leaves the session without a vote: returned, withdrawn, or put off to another session. */
export function OutcomeForm(of: SessionFormProps) {
  const { words, say } = useLanguage();
  const { form } = words.session;
  const { name, session } = of;
  const postponed = name === 'postpone';
  const { items } = useList('/sessions', postponed ? { query: { unit: session.unit, open: true, limit: 50 } } : null);
  const among = items
    .filter(({ id, status }) => id !== session.id && status !== 'closed')
    .map(({ id, title, opensOn }) => ({ value: id, label: `${say(title)}${opensOn ? ` (${dmy(opensOn)})` : ''}` }));
  return (
    <SessionForm
      of={of}
      parts={() => [
        postponed && { name: 'data.to', label: form.to, none: form.toNone, among },
        name === 'return-dossier' && (
          <p key="hint" className="small">
            {form.returnHint}
          </p>
        ),
        WHY,
      ]}
    >
      {postponed && <p className="small">{form.goesOn}</p>}
    </SessionForm>
  );
}

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
