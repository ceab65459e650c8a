import { Button, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { UnitView } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';
import { Loaded } from './loaded';

export type Place = Pick<UnitView, 'code' | 'name'>;

interface Props {
  label: string;
  /** Places of what level, and within which unit. */
  level: 'province' | 'commune';
  within: string;
  places: Place[];
  onChange(places: Place[]): void;
}

const MOST_FOUND = 8;

/** Places found by part of their name, with or without marks. */
export function PlacePicker({ label, level, within, places, onChange }: Props) {
  const {
    words: { newProject: words },
    say,
  } = useLanguage();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const found = useApi(
    '/units',
    asked.length > 1
      ? {
          query: {
            level,
            parent: within,
            q: asked,
            limit: MOST_FOUND,
          },
        }
      : null,
  );
  const fresh = found.data?.items.filter(({ code }) => !places.some((one) => one.code === code)) ?? [];
  return (
    <fieldset className="stack tight">
      <legend>{label}</legend>
      <ul className="plain row" aria-label={label}>
        {places.map((one) => (
          <li key={one.code}>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => onChange(places.filter(({ code }) => code !== one.code))}
              aria-label={words.removePlace(say(one.name))}
            >
              {say(one.name)} ×
            </Button>
          </li>
        ))}
        {places.length === 0 && <li className="small quiet">{words.noPlaces}</li>}
      </ul>
      <TextInput
        label={words.findPlace}
        value={q}
        autoComplete="off"
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
        w={320}
        maw="100%"
      />
      {asked.length > 1 && (
        <Loaded of={found}>
          {() => (
            <ul className="plain row" aria-label={words.found}>
              {fresh.map(({ code, name }) => (
                <li key={code}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      onChange([...places, { code, name }]);
                      setQ('');
                    }}
                  >
                    + {say(name)}
                  </Button>
                </li>
              ))}
              {fresh.length === 0 && <li className="small quiet">{words.notFound}</li>}
            </ul>
          )}
        </Loaded>
      )}
    </fieldset>
  );
}
