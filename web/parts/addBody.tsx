import { useEffect, useState } from 'react';
import type { NamedBody } from '../data/api';
import { BodyPicker } from './bodyPicker';

interface Props {
  label: string;
  home: string;
  chosen: NamedBody[];
  onAdd(body: NamedBody): void;
}

/** A body looked for; once it is found it stands among those that were chosen, and the next may be looked for. */
export function AddBody({ label, home, chosen, onAdd }: Props) {
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
