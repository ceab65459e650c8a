import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NamedBody } from '../data/api';
import { useWords } from '../words';
import { BodyPicker } from './bodyPicker';

interface Props {
  label: string;
  home: string;
  chosen: NamedBody[];
  onAdd(body: NamedBody): void;
}

/** A body looked for, and put to those that were chosen. */
export function AddBody({ label, home, chosen, onAdd }: Props) {
  const { form } = useWords();
  const [body, setBody] = useState<NamedBody>();
  return (
    <div className="row top">
      <BodyPicker label={label} home={home} value={body?.id ?? ''} onChange={(_id, found) => setBody(found)} />
      <Button
        type="button"
        variant="default"
        mt={24}
        disabled={!body || chosen.some(({ id }) => id === body.id)}
        onClick={() => {
          if (body) onAdd(body);
          setBody(undefined);
        }}
      >
        {form.add}
      </Button>
    </div>
  );
}
