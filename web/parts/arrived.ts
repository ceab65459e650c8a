import { useEffect, useReducer } from 'react';

type Said = { value: unknown } | { error: unknown };

const said = new WeakMap<Promise<unknown>, Said>();

/**
 * What a promise brings, once it is there; nothing until then. Suspense would hold it back: React keeps for 300
 * milliseconds whatever it has shown in its place, even where the promise took five.
 * @throws what the promise was rejected with, while drawing
 */
export function useArrived<T>(promise: Promise<T>): T | undefined {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const there = said.get(promise);
  useEffect(() => {
    if (there) return;
    let gone = false;
    const arrive = (what: Said) => {
      said.set(promise, what);
      if (!gone) drawAgain();
    };
    promise.then(
      (value) => arrive({ value }),
      (error: unknown) => arrive({ error }),
    );
    return () => {
      gone = true;
    };
  }, [promise, there]);
  if (there && 'error' in there) throw there.error;
  return there?.value as T | undefined;
}
