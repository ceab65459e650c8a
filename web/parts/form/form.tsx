import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode, type RefObject, useState } from 'react';
import type { Holding } from '../../data/holding';
import { useWords } from '../../words';
import { ProblemNote } from '../problem';

interface FormProps {
  /** What the form is called, and what its button says where that isn't told apart. */
  label: string;
  submit?: string | undefined;
  /** What is sent is complete. */
  ready?: boolean;
  /** Why it isn't, where that is something else than an empty field. */
  unready?: string | undefined;
  pending: boolean;
  error?: unknown;
  onSend(): void;
  /** A form that stands on a page of its own isn't closed. */
  onClose?: (() => void) | undefined;
  /** What is typed is kept on this machine until it is sent. */
  keeps?: boolean;
  /** It was opened by a person, who goes on in it. */
  takesFocus?: boolean | undefined;
  /** The step was only a look ahead: another button sends. */
  looked?: boolean;
  /** What it sends waits some seconds first. */
  holding?: Pick<Holding<never>, 'held' | 'seconds' | 'undo' | 'now'>;
  className?: string | undefined;
  /** Beside the button. */
  also?: ReactNode;
  children: ReactNode;
}

/**
 * Every form: it sends on Enter or Ctrl+Enter, once though pressed twice, closes on Escape, and says why it can't be
 * sent yet.
 */
export function Form({
  label,
  submit = label,
  ready = true,
  unready,
  pending,
  error,
  onSend,
  onClose,
  keeps,
  takesFocus,
  looked,
  holding,
  className = 'stack',
  also,
  children,
}: FormProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, select, button')?.focus();
  }, []);
  const held = holding?.held === true;
  useFocusAfter(held, form);
  const once = useSendOnce(pending || held);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) once(onSend);
  };
  return (
    <form
      ref={form}
      aria-label={label}
      className={className}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && hasOwnKeys(event.target, form.current)) return;
        if (event.key === 'Escape') (held ? holding?.undo : onClose)?.();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      {holding ? (
        <div className="as-if-absent" inert={held}>
          {children}
        </div>
      ) : (
        children
      )}
      <ProblemNote error={error} />
      {held ? (
        <HeldBar of={holding} />
      ) : (
        <div className="row">
          <Button type="submit" variant={looked ? 'default' : 'filled'} loading={pending} disabled={!ready}>
            {submit}
          </Button>
          {also}
          {onClose && (
            <Button variant="subtle" onClick={onClose}>
              {words.cancel}
            </Button>
          )}
          {!ready && <span className="tiny quiet">{unready ?? words.form.incomplete}</span>}
          {ready && keeps && <span className="tiny quiet">{words.form.kept}</span>}
        </div>
      )}
    </form>
  );
}

/** Whoever takes back what was about to go stands at the button again. */
function useFocusAfter(held: boolean, form: RefObject<HTMLFormElement | null>): void {
  const before = useRef(held);
  useEffect(() => {
    if (before.current && !held) form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    before.current = held;
  }, [held]);
}

/** The second click of two comes before the page has heard of the first. */
function useSendOnce(pending: boolean): (send: () => void) => void {
  const sending = useRef(false);
  useEffect(() => {
    if (!pending) sending.current = false;
  }, [pending]);
  return (send) => {
    if (pending || sending.current) return;
    sending.current = true;
    send();
  };
}

/** A calendar that lies over the page, or the list under a field, is closed by Escape first. */
const hasOwnKeys = (target: HTMLElement, form: HTMLElement | null): boolean =>
  !form?.contains(target) || target.getAttribute('aria-expanded') === 'true';

/** That something goes in some seconds, and the way back. No button has the focus: a second Enter undoes nothing. */
export function HeldBar({ of: { seconds, undo, now } }: { of: Pick<Holding<never>, 'seconds' | 'undo' | 'now'> }) {
  const { held: words } = useWords();
  const here = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    here.current?.focus();
    const ticking = setInterval(() => setLeft((before) => Math.max(before - 1, 0)), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <div ref={here} tabIndex={-1} role="status" className="row held-bar">
      <span className="hidden-visually">{words.goes(seconds)}</span>
      <span className="strong num" aria-hidden>
        {words.goes(left)}
      </span>
      <Button variant="default" onClick={undo}>
        {words.undo}
      </Button>
      <Button variant="subtle" onClick={now}>
        {words.now}
      </Button>
    </div>
  );
}
