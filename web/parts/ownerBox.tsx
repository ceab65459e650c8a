import { useState } from 'react';
import type { NamedBody } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';
import { MOST_FOUND, SearchBox, useSought } from './searchBox';

interface Props {
  label: string;
  required?: boolean | undefined;
  value: string;
  onChange(id: string, body: NamedBody | undefined): void;
}

/** An owner of projects that was registered beside the directory, found by part of its name or code. */
export function OwnerBox({ label, required = false, value, onChange }: Props) {
  const { say } = useLanguage();
  const { q, setQ, search } = useSought();
  const [chosen, setChosen] = useState<NamedBody | null>(null);
  const found = useApi('/project-owners', { query: { q: search, limit: MOST_FOUND } });
  return (
    <SearchBox
      label={label}
      required={required}
      chosen={chosen?.id === value ? chosen : null}
      onChange={(body) => {
        setChosen(body);
        onChange(body?.id ?? '', body ?? undefined);
      }}
      q={q}
      onSearch={setQ}
      found={(found.data?.items ?? []).filter(({ withdrawn }) => !withdrawn).map(({ body }) => body)}
      called={({ id, name }) => `${say(name)} (${id.split('.')[1]?.toUpperCase()})`}
    />
  );
}
