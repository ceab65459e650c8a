import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { NamedBody } from '../data/api';
import { useLanguage } from '../words';
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
  const {
    words: { form },
    say,
  } = useLanguage();
  const [more, setMore] = useState<NamedBody>();
  const all = [...new Map([...known, ...chosen].map((body) => [body.id, body])).values()];
  const has = (id: string) => chosen.some((body) => body.id === id);
  return (
    <>
      <fieldset className="stack tight">
        <legend>{label}</legend>
        {all.map((body) => (
          <Checkbox
            key={body.id}
            size="sm"
            label={say(body.name)}
            checked={has(body.id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, body] : chosen.filter(({ id }) => id !== body.id))
            }
          />
        ))}
      </fieldset>
      <div className="row top">
        <BodyPicker label={another} home={home} value={more?.id ?? ''} onChange={(_id, body) => setMore(body)} />
        <Button
          type="button"
          variant="default"
          mt={24}
          disabled={!more || has(more.id)}
          onClick={() => {
            if (more) onChange([...chosen, more]);
            setMore(undefined);
          }}
        >
          {form.add}
        </Button>
      </div>
    </>
  );
}
