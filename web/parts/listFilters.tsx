import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useUnitNames } from '../data/bodies';
import type { Asked } from '../data/api';
import { useApi } from '../data/queries';
import { bodiesOf } from '../data/seats';
import { useMe } from '../data/session';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { type Bound, type Filters, ticked, useFilters, yesOrNo } from './bound';
import { DateField } from './dateField';
import { ChoiceField, SearchField, TickField } from './fields';
import { MOST_FOUND, SearchBox, useSought } from './searchBox';
import type { IsoDate } from '../../domain/calendar/dates';

/** By what every list of cases may be narrowed, as it stands in the address. */
const COMMON = {
  search: '',
  unit: '',
  year: '',
  open: '',
  late: '',
  holder: '',
  dueBy: '',
  openedFrom: '',
  openedTo: '',
};
type Common = typeof COMMON;

/** What is asked of the API for it. */
type CommonQuery = Pick<NonNullable<Asked<'/cases'>['query']>, keyof Common>;

export type ListFilters<F> = Filters<F & Common> & { common: CommonQuery };

/** By what a list of cases is narrowed: by what all are, and by its own. */
export function useListFilters<F extends Record<string, string>>(own: F): ListFilters<F> {
  const filters = useFilters<F & Common>({ ...COMMON, ...own });
  const { search, unit, year, open, late, holder, dueBy, openedFrom, openedTo }: Common = filters.values;
  const common = {
    ...{ search, unit, holder, dueBy, openedFrom, openedTo },
    year: /^20\d\d$/.test(year) ? Number(year) : undefined,
    open: yesOrNo(open),
    late: yesOrNo(late),
  };
  return { ...filters, common };
}

interface FieldsProps {
  of: ListFilters<object>;
  /** The list's own fields, after what is sought. */
  children?: ReactNode;
}

/** What is sought in a list, its own fields, and, behind a click, what all lists have. */
export function ListFields({ of, children }: FieldsProps) {
  const { lists: words, all, cases } = useWords();
  const { seats, today } = useMe();
  const { bind, reset, values } = of as Filters<Common>;
  const bodies = bodiesOf(seats);
  const further = ['unit', 'year', 'holder', 'dueBy', 'openedFrom', 'openedTo'] as const;
  const set = further.filter((name) => values[name] !== '').length;
  return (
    <>
      <Sought label={words.search} of={bind('search')} />
      {children}
      <ChoiceField
        label={words.whether}
        {...bind('open')}
        any={all}
        among={['true', 'false']}
        called={{ true: words.open, false: words.closed }}
      />
      <TickField label={words.late} {...ticked(bind('late'))} />
      <details className="further">
        <summary className="small">
          {words.further}
          {set > 0 && ` (${set})`}
        </summary>
        <div className="row top">
          <UnitField label={cases.unit} of={bind('unit')} />
          <ChoiceField label={cases.year} {...bind('year')} any={all} among={yearsAround(today)} />
          {bodies.length > 0 && <ChoiceField label={words.holder} {...bind('holder')} any={all} among={bodies} />}
          <DayField label={words.dueBy} of={bind('dueBy')} />
          <DayField label={words.openedFrom} of={bind('openedFrom')} />
          <DayField label={words.openedTo} of={bind('openedTo')} />
        </div>
      </details>
      {reset && (
        <Button variant="subtle" onClick={reset}>
          {words.clear}
        </Button>
      )}
    </>
  );
}

/** So long nothing more is typed before it is sought. */
const PAUSE_MS = 250;

/** What is sought, as it is typed; the address, and with it the list, follow after a pause. */
export function Sought({ label, of: { value, onChange } }: { label: string; of: Bound<string> }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const sought = typed.trim();
    if (sought === value) return undefined;
    const pause = setTimeout(() => onChange(sought), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  return <SearchField label={label} value={typed} onChange={setTyped} type="search" />;
}

/** A day; in the address as machines write it, once it is one. */
export function DayField({ label, of: { value, onChange } }: { label: string; of: Bound<string> }) {
  const shown = value && dmy(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const day = readDmy(text);
        if (day !== null || text.trim() === '') onChange(day ?? '');
      }}
    />
  );
}

/** A unit, found by part of its name. */
function UnitField({ label, of: { value, onChange } }: { label: string; of: Bound<string> }) {
  const { say } = useLanguage();
  const { q, setQ, search } = useSought();
  const found = useApi('/units', { query: { q: search, limit: MOST_FOUND } });
  const nameOf = useUnitNames(value ? [value] : []);
  return (
    <SearchBox
      label={label}
      chosen={value ? { id: value, name: nameOf(value) } : null}
      onChange={(one) => onChange(one?.id ?? '')}
      q={q}
      onSearch={setQ}
      found={(found.data?.items ?? []).map(({ code, name }) => ({ id: code, name: say(name) }))}
      called={({ name }) => name}
    />
  );
}

/** Years that a filter offers: three before this one to two after it. */
function yearsAround(today: IsoDate): string[] {
  const year = Number(today.slice(0, 4));
  return [2, 1, 0, -1, -2, -3].map((by) => String(year + by));
}
