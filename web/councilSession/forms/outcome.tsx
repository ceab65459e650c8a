import { useList } from '../../data/queries';
import { WHY } from '../../parts/form/usual';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';
import { SessionForm, type SessionFormProps } from './sessionForm';

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
