import { useCallback, useContext, useMemo } from 'react';
import { Me } from './session';

type Typed = Record<string, unknown>;

/**
 * What is being typed into one act or start, kept on this machine until the register has it. Only what somebody touched
 * is kept: another's change meanwhile is seen, and not undone by sending. Without `of`, nothing is.
 */
export function useKept(of: string | undefined): { typed: Typed; keep(typed: Typed): void; forget(): void } {
  const officer = useContext(Me)?.officer.id;
  const key = of && officer && `phoihop.draft.${officer}.${of}`;
  const typed = useMemo(() => (key ? kept(key) : {}), [key]);
  const keep = useCallback((next: Typed) => (key ? write(key, next) : undefined), [key]);
  const forget = useCallback(() => (key ? write(key, null) : undefined), [key]);
  return { typed, keep, forget };
}

function kept(key: string): Typed {
  try {
    // What a form kept itself; the widgets that wrote it read it.
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Typed;
  } catch {
    return {};
  }
}

function write(key: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    /* a full or forbidden store loses the draft on reload, not now */
  }
}
