import { useCallback, useState } from 'react';
import { useMe } from './session';

/** What is being typed into one act, kept on this machine until the register has it. */
export function useDraft<T extends object>(act: string, empty: T): { draft: T; change(part: Partial<T>): void; forget(): void } {
  const { officer } = useMe();
  const key = `phoihop.draft.${officer.id}.${act}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept<T>(key) }));
  const change = useCallback((part: Partial<T>) => setDraft((before) => {
    const next = { ...before, ...part };
    keep(key, next);
    return next;
  }), [key]);
  const forget = useCallback(() => keep(key, null), [key]);
  return { draft, change, forget };
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
  } catch { /* a full or forbidden store loses the draft on reload, not now */ }
}
