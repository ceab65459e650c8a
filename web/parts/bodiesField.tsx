import type { NamedBody } from '../data/api';
import { useLanguage } from '../words';
import { Ticks } from './ticks';
import { useEffect, useState } from 'react';
import { BodyPicker } from './bodyPicker';

interface Props {
  label: string;
  /** What the picker for bodies that aren't known beforehand is called. */
  another: string;
  known: NamedBody[];
  chosen: NamedBody[];
  onChange(chosen: NamedBody[]): void;
  home: string;
}

/** Several bodies: those that are likely are ticked, others looked for. */
export function BodiesField({ label, another, known, chosen, onChange, home }: Props) {
  const { say } = useLanguage();
  const all = [...new Map([...known, ...chosen].map((body) => [body.id, body])).values()];
  return (
    <>
      <fieldset className="stack tight">
        <legend>{label}</legend>
        <Ticks all={all} chosen={chosen} onChange={onChange} keyOf={({ id }) => id} called={({ name }) => say(name)} />
      </fieldset>
      <AddBody label={another} home={home} chosen={chosen} onAdd={(body) => onChange([...chosen, body])} />
    </>
  );
}

interface AddProps {
  label: string;
  home: string;
  chosen: NamedBody[];
  onAdd(body: NamedBody): void;
}

/** A body looked for; once it is found it stands among those that were chosen, and the next may be looked for. */
export function AddBody({ label, home, chosen, onAdd }: AddProps) {
  const [found, setFound] = useState('');
  // The field forgets what was typed to find it only once it has held it.
  useEffect(() => setFound(''), [found]);
  return (
    <BodyPicker
      label={label}
      home={home}
      value={found}
      onChange={(id, body) => {
        setFound(id);
        if (body && !chosen.some(({ id: known }) => known === body.id)) onAdd(body);
      }}
    />
  );
}
