import { useState } from 'react';

/** What a field is given: what stands in it, and how that is changed. */
export interface Bound<V> {
  value: V;
  onChange(value: V): void;
}

/** Gives a field one part of something. */
export type Bind<T> = <K extends keyof T>(name: K) => Bound<T[K]>;

/** Gives fields the parts of something that is typed. */
export const boundTo =
  <T extends object>(of: T, change: (part: Partial<T>) => void): Bind<T> =>
  (name) => ({
    value: of[name],
    onChange: (value) => change({ [name]: value } as unknown as Partial<T>),
  });

/** By what a list is narrowed; `bind` gives a field one part of it, `reset` begins again. */
export function useFilters<F extends object>(begin: F): [filters: F, bind: Bind<F>, reset: () => void] {
  const [filters, setFilters] = useState(begin);
  const bind = boundTo(filters, (part) => setFilters((before) => ({ ...before, ...part })));
  return [filters, bind, () => setFilters(begin)];
}
