import { useEffect, useRef, useState } from 'react';

const HELD_S = 10;
/** Where a page has another number of seconds; none is set but by tests. */
const SETTING = 'phoihop.held';

/** Something that is about to be sent, and may be taken back until then. */
export interface Holding<B> {
  held: boolean;
  seconds: number;
  /** Sends it in some seconds. */
  hold(body: B): void;
  undo(): void;
  now(): void;
}

/**
 * Holds what goes to colleagues for ten seconds before it leaves. Leaving the page sends it at once. It is not for acts
 * whose stamp decides what was in time: none may wait here while a day ends; they are taken back by withdrawing.
 */
export function useHolding<B>(send: (body: B) => void): Holding<B> {
  const [held, setHeld] = useState(false);
  const waiting = useRef<{ body: B; timer: number } | null>(null);
  const sending = useRef(send);
  sending.current = send;
  const seconds = Number(localStorage.getItem(SETTING) ?? HELD_S);
  const taken = () => {
    const one = waiting.current;
    waiting.current = null;
    window.clearTimeout(one?.timer);
    setHeld(false);
    return one;
  };
  const now = () => {
    const one = taken();
    if (one) sending.current(one.body);
  };
  const hold = (body: B) => {
    if (waiting.current) return;
    if (seconds === 0) return sending.current(body);
    waiting.current = { body, timer: window.setTimeout(now, seconds * 1_000) };
    setHeld(true);
  };
  useEffect(() => {
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return { held, seconds, hold, undo: () => void taken(), now };
}
