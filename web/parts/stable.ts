import { useMemo, useRef } from 'react';

/** The same functions for as long as a part stands, doing what they would do now: what is drawn by them stays. */
export function useStable<T extends object>(acts: T): T {
  const now = useRef(acts);
  now.current = acts;
  return useMemo(
    () =>
      new Proxy(acts, {
        get:
          (_of, name) =>
          (...given: unknown[]) =>
            (now.current as Record<PropertyKey, (...those: unknown[]) => unknown>)[name]?.(...given),
      }),
    [],
  );
}
