import { Select } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useWords } from '../words';

/** How many are offered: whoever wants another says more of it. */
export const MOST_FOUND = 12;

interface Props<T extends { id: string }> {
  label: string;
  hint?: string;
  required?: boolean;
  chosen: T | null;
  onChange(one: T | null): void;
  q: string;
  onSearch(q: string): void;
  found: T[];
  called(one: T): string;
}

/** What is being sought, as it is typed and as the API is asked for it. */
export function useSought(): { q: string; setQ(q: string): void; search: string | undefined } {
  const [q, setQ] = useState('');
  return { q, setQ, search: useDeferredValue(q.trim()).slice(0, 100) || undefined };
}

/** One of thousands, found by the API by part of its name. */
export function SearchBox<T extends { id: string }>(props: Props<T>) {
  const { label, hint, required, chosen, onChange, q, onSearch, found, called } = props;
  const { field } = useWords();
  const all = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      description={hint}
      withAsterisk={required}
      placeholder={field.typeToFind}
      maw={640}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': field.clear }}
      autoComplete="off"
      openOnFocus={false}
      searchValue={q}
      onSearchChange={(typed) => onSearch(chosen && typed === called(chosen) ? '' : typed)}
      value={chosen?.id ?? null}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
      data={all.map((one) => ({ value: one.id, label: called(one) }))}
      // What the API found is what was sought.
      filter={({ options }) => options}
      nothingFoundMessage={field.notFound}
    />
  );
}
