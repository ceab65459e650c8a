import { useCallback, useState } from 'react';
import { useMe } from './session';

/**
 * What is being typed into one act, kept on this machine until the register has it. What nobody has touched follows
 * `empty`: another's change meanwhile is seen, and not undone by sending.
 */
export function useDraft<T extends object>(
  act: string,
  empty: T,
): { draft: T; change(part: Partial<T>): void; forget(): void } {
  const { officer } = useMe();
  const key = `phoihop.draft.${officer.id}.${act}`;
  const [of, setTyped] = useState(() => ({ key, typed: kept<T>(key) }));
  // The same form may go over to another act.
  const typed = of.key === key ? of.typed : kept<T>(key);
  const change = useCallback(
    (part: Partial<T>) =>
      setTyped((before) => {
        const next = { ...(before.key === key ? before.typed : kept<T>(key)), ...part };
        keep(key, next);
        return { key, typed: next };
      }),
    [key],
  );
  const forget = useCallback(() => {
    keep(key, null);
    setTyped({ key, typed: {} });
  }, [key]);
  return { draft: { ...empty, ...typed }, change, forget };
}

function kept<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

function keep(key: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    /* a full or forbidden store loses the draft on reload, not now */
  }
}
