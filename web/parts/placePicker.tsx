import { MultiSelect } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { UnitView } from '../data/api';
import { useUnitNames } from '../data/bodies';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

export type Place = Pick<UnitView, 'code' | 'name'> & { parent?: string | null };

export interface PlacePickerProps {
  label: string;
  /** Places of what level, and within which unit. */
  level: 'province' | 'commune';
  within: string;
  /** Places of the whole country are offered after those of that unit, each with the unit it lies in. */
  beyond?: boolean;
  places: Place[];
  onChange(places: Place[]): void;
  error?: ReactNode;
}

const MOST_FOUND = 8;
const LEAST_TYPED = 2;

/** Places found by part of their name, with or without marks: there are thousands, so the API looks for them. */
export function PlacePicker({ label, level, within, beyond = false, places, onChange, error }: PlacePickerProps) {
  const {
    words: { newProject: words, field },
    say,
  } = useLanguage();
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(q.trim());
  const enough = asked.length >= LEAST_TYPED;
  const among = (parent: string) => ({ query: { level, parent, q: asked, limit: MOST_FOUND } });
  const own = useApi('/units', enough ? among(within) : null);
  const others = useApi('/units', enough && beyond ? among('VN') : null);
  const found: Place[] = [...(own.data?.items ?? []), ...(others.data?.items ?? [])];
  const known = new Map([...places, ...found].map((one) => [one.code, one]));
  const outside = [...known.values()].filter(({ parent }) => beyond && parent && parent !== within);
  const nameOf = useUnitNames(outside.map(({ parent }) => parent as string));
  const called = (one: Place) =>
    outside.includes(one) ? `${say(one.name)}, ${nameOf(one.parent as string)}` : say(one.name);
  return (
    <MultiSelect
      label={label}
      description={words.findPlace}
      placeholder={places.length === 0 ? words.noPlaces : undefined}
      error={error}
      maw={640}
      searchable
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // The list would go on lying over what comes next.
      onOptionSubmit={() => setOpen(false)}
      searchValue={q}
      onSearchChange={setQ}
      value={places.map(({ code }) => code)}
      onChange={(codes) => onChange(codes.flatMap((code) => known.get(code) ?? []))}
      data={[...known.values()].map((one) => ({ value: one.code, label: called(one) }))}
      // What the API found is what was sought.
      filter={({ options }) => options}
      nothingFoundMessage={!enough || own.isFetching || others.isFetching ? field.typeToFind : field.notFound}
      autoComplete="off"
      clearable={false}
      selectFirstOptionOnChange
    />
  );
}
