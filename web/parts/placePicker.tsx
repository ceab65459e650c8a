import { MultiSelect } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { UnitView } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

export type Place = Pick<UnitView, 'code' | 'name'>;

export interface PlacePickerProps {
  label: string;
  /** Places of what level, and within which unit. */
  level: 'province' | 'commune';
  within: string;
  places: Place[];
  onChange(places: Place[]): void;
  error?: ReactNode;
}

const MOST_FOUND = 8;
const LEAST_TYPED = 2;

/** Places found by part of their name, with or without marks: there are thousands, so the API looks for them. */
export function PlacePicker({ label, level, within, places, onChange, error }: PlacePickerProps) {
  const {
    words: { newProject: words, field },
    say,
  } = useLanguage();
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(q.trim());
  const found = useApi(
    '/units',
    asked.length < LEAST_TYPED ? null : { query: { level, parent: within, q: asked, limit: MOST_FOUND } },
  );
  const known = new Map([...places, ...(found.data?.items ?? [])].map((one) => [one.code, one]));
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
      data={[...known.values()].map(({ code, name }) => ({ value: code, label: say(name) }))}
      // What the API found is what was sought.
      filter={({ options }) => options}
      nothingFoundMessage={asked.length < LEAST_TYPED || found.isFetching ? field.typeToFind : field.notFound}
      autoComplete="off"
      clearable={false}
      selectFirstOptionOnChange
    />
  );
}
