import { type ReactNode, useState } from 'react';
import { OWNERS } from '../../domain/units/registered';
import type { NamedBody } from '../data/api';
import { useUnit } from '../data/bodies';
import { useApi } from '../data/queries';
import { useWords, useLanguage } from '../words';
import { Finder } from './finder';
import { MOST_FOUND, SearchBox, useSought } from './searchBox';

interface PickerProps {
  label: string;
  /** The unit whose bodies are offered first. */
  home: string;
  value: string;
  onChange(id: string, body: NamedBody | undefined): void;
  required?: boolean | undefined;
  /** Owners of projects that were registered beside the directory are offered too. */
  owners?: boolean | undefined;
  error?: ReactNode;
}

/** One body: first whose, then which; both are found by part of their names. */
export function BodyPicker({ label, home, value, onChange, required, owners = false, error }: PickerProps) {
  const words = useWords();
  const [unit, setUnit] = useState(value.split('.')[0] || home);
  const provinces = useApi('/units', { query: { level: 'province', limit: 200 } });
  const own = useUnit(home);
  const of = useUnit(unit === OWNERS ? undefined : unit);
  const known = provinces.data?.items ?? [];
  const units = [
    ...(own.data && !known.some(({ code }) => code === home) && home !== 'VN' ? [own.data] : []),
    { value: 'VN', label: words.overdue.levels.nation },
    ...(owners ? [{ value: OWNERS, label: words.owners.beside }] : []),
    ...known,
  ];
  const bodies = of.data?.bodies ?? [];
  return (
    <div className="row top body-picker">
      <Finder
        label={words.cases.unit}
        value={unit}
        data={units}
        onChange={(code) => {
          setUnit(code);
          onChange('', undefined);
        }}
      />
      {unit === OWNERS ? (
        <OwnerBox label={label} required={required} value={value} onChange={onChange} />
      ) : (
        <Finder
          className="grow"
          label={label}
          withAsterisk={required}
          error={error}
          value={bodies.some(({ id }) => id === value) ? value : ''}
          onChange={(id) =>
            onChange(
              id,
              bodies.find((body) => body.id === id),
            )
          }
          data={bodies}
        />
      )}
    </div>
  );
}

interface OwnerProps {
  label: string;
  required?: boolean | undefined;
  value: string;
  onChange(id: string, body: NamedBody | undefined): void;
}

/** An owner of projects that was registered beside the directory, found by part of its name or code. */
export function OwnerBox({ label, required = false, value, onChange }: OwnerProps) {
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
