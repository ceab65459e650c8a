import { useState } from 'react';

/** What a field of a filter is given: what stands in it, and how that is changed. */
export interface Bound<V> {
  value: V;
  onChange(value: V): void;
}

type Filters<F> = [filters: F, bind: <K extends keyof F>(name: K) => Bound<F[K]>, reset: () => void];

/** By what a list is narrowed; `bind` gives a field one part of it, `reset` begins again. */
export function useFilters<F extends object>(begin: F): Filters<F> {
  const [filters, setFilters] = useState(begin);
  return [
    filters,
    (name) => ({
      value: filters[name],
      onChange: (value) => setFilters((before) => ({ ...before, [name]: value })),
    }),
    () => setFilters(begin),
  ];
}
