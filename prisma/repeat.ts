/**
 * Does something again and again, but not while it is still being done; a failure is told, and it is tried again.
 * Begins at once, or with `later` after the first pause of `everyMs`. Returns how to stop. No process lives on for it.
 */
export function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  onError: (error: unknown) => void,
  first: 'now' | 'later' = 'now',
): () => void {
  let busy = false;
  const once = (): void => {
    if (busy) return;
    busy = true;
    void work()
      .catch(onError)
      .finally(() => (busy = false));
  };
  if (first === 'now') once();
  const timer = setInterval(once, everyMs).unref();
  return () => clearInterval(timer);
}
