import { NativeSelect } from '@mantine/core';
import type { SessionView } from '../../data/api';
import { useList } from '../../data/queries';
import { WhyField } from '../../parts/fields';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

/** An item leaves the session without a vote: returned, withdrawn, or put off to another session. */
export function OutcomeForm(props: SessionFormProps) {
  const words = useWords();
  const { draft, change, send, pending, error } = useSessionForm(props, { why: '', to: '' });
  const postponed = props.name === 'postpone';
  const data = postponed && draft.to ? { to: draft.to } : {};
  return (
    <Frame
      label={words.act[props.name] ?? props.name}
      ready={draft.why.trim() !== ''}
      pending={pending}
      error={error}
      onSend={() => send(data, { why: draft.why.trim() })}
      onClose={props.onClose}
    >
      {postponed && <LaterSession session={props.session} value={draft.to} onChange={(to) => change({ to })} />}
      {props.name === 'return-dossier' && <p className="small">{words.session.form.returnHint}</p>}
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}

function LaterSession({
  session,
  value,
  onChange,
}: {
  session: SessionView;
  value: string;
  onChange(id: string): void;
}) {
  const { words, say } = useLanguage();
  const { items } = useList('/sessions', { query: { unit: session.unit, open: true, limit: 50 } });
  const others = items.filter(({ id, status }) => id !== session.id && status !== 'closed');
  return (
    <>
      <p className="small">{words.session.form.goesOn}</p>
      <NativeSelect
        label={words.session.form.to}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        data={[
          { value: '', label: words.session.form.toNone },
          ...others.map(({ id, title, opensOn }) => ({
            value: id,
            label: `${say(title)}${opensOn ? ` (${dmy(opensOn)})` : ''}`,
          })),
        ]}
      />
    </>
  );
}
