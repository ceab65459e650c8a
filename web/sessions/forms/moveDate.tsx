import { useMe } from '../../data/session';
import { DateField, WhyField } from '../../parts/fields';
import { useWords } from '../../words';
import { readDmy } from '../../words/dates';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

/** Another day of opening, with its reason. */
export function MoveDateForm(props: SessionFormProps) {
  const words = useWords();
  const { today } = useMe();
  const { draft, change, send, pending, error } = useSessionForm(props, { opensOn: '', why: '' });
  const day = readDmy(draft.opensOn);
  const past = day !== null && day < today;
  return (
    <Frame
      label={words.act['move-date'] ?? ''}
      ready={day !== null && !past && draft.why.trim() !== ''}
      pending={pending}
      error={error}
      onSend={() => send({ opensOn: day }, { why: draft.why.trim() })}
      onClose={props.onClose}
    >
      <DateField
        label={words.session.form.opensOn}
        required
        value={draft.opensOn}
        onChange={(opensOn) => change({ opensOn })}
      />
      {past && (
        <p role="alert" className="mark late">
          {words.sessions.past}
        </p>
      )}
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}
