import { Button } from '@mantine/core';
import { useState } from 'react';
import { BodyPicker } from '../parts/bodyPicker';
import { useLanguage } from '../words';

export interface Named {
  id: string;
  name: { vi: string; en: string };
}

/** Who is supervised: one body after the other. */
export function Supervised({
  home,
  chosen,
  onChange,
}: {
  home: string;
  chosen: Named[];
  onChange(chosen: Named[]): void;
}) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const [one, setOne] = useState<Named | null>(null);
  const known = chosen.some(({ id }) => id === one?.id);
  return (
    <fieldset className="stack">
      <legend>{words.supervised}</legend>
      <div className="row top">
        <BodyPicker
          label={words.supervised}
          home={home}
          value={one?.id ?? ''}
          onChange={(id, body) => setOne(body ? { id, name: body.name } : null)}
        />
        <Button
          mt={24}
          variant="default"
          disabled={!one || known}
          onClick={() => {
            if (one) onChange([...chosen, one]);
            setOne(null);
          }}
        >
          {words.addBody}
        </Button>
      </div>
      {chosen.length > 0 && (
        <ul className="plain row" aria-label={words.supervised}>
          {chosen.map(({ id, name }) => (
            <li key={id} className="row mark mine">
              {say(name)}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={words.removeBody(say(name))}
                onClick={() => onChange(chosen.filter((other) => other.id !== id))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
