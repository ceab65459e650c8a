import { useSearchParams } from 'wouter';

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

/** A part of an address that says yes or nothing, as a box to tick. */
export const ticked = ({ value, onChange }: Bound<string>): Bound<boolean> => ({
  value: value === 'true',
  onChange: (on) => onChange(on ? 'true' : ''),
});

/** What stands in an address for yes, no, and neither. */
export const yesOrNo = (text: string): boolean | undefined => (text === '' ? undefined : text === 'true');

/** By what a list is narrowed, and how that is changed. */
export interface Filters<F> {
  values: F;
  change(part: Partial<F>): void;
  bind: Bind<F>;
  /** As it begins again; nothing where it is as it begins. */
  reset: (() => void) | null;
}

/**
 * By what a list is narrowed, as it stands in the address: it can be sent on and kept, and the way back undoes it.
 * What is as it begins isn't said there.
 */
export function useFilters<F extends Record<string, string>>(begin: F): Filters<F> {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(
    Object.entries(begin).map(([name, first]) => [name, search.get(name) ?? first]),
  ) as F;
  const change = (part: Partial<F>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(part) as [string, string][])
        if (value === begin[name]) next.delete(name);
        else next.set(name, value);
      return next;
    });
  const changed = Object.keys(begin).some((name) => values[name] !== begin[name]);
  return { values, change, bind: boundTo(values, change), reset: changed ? () => change(begin) : null };
}
