import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { ProblemNote } from '../../parts/problem';
import { useWords } from '../../words';

interface FrameProps {
  label: string;
  /** What is sent is complete. */
  ready?: boolean;
  /** Why it isn't, where that is something else than an empty field. */
  unready?: string | undefined;
  pending: boolean;
  error: unknown;
  onSend(): void;
  onClose(): void;
  children: ReactNode;
}

/**
 * Around every act's form: it takes the focus, sends on Enter or Ctrl+Enter, closes on Escape, and keeps what was
 * typed.
 */
export function Frame({ label, ready = true, unready, pending, error, onSend, onClose, children }: FrameProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(
    () => form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, select, button')?.focus(),
    [],
  );
  // The second click of two comes before the page has heard of the first.
  const sending = useRef(false);
  useEffect(() => {
    if (!pending) sending.current = false;
  }, [pending]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || pending || sending.current) return;
    sending.current = true;
    onSend();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      className="stack"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      {children}
      <ProblemNote error={error} />
      <div className="row">
        <Button type="submit" loading={pending} disabled={!ready}>
          {label}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
        <span className="tiny quiet">{ready ? words.form.kept : (unready ?? words.form.incomplete)}</span>
      </div>
    </form>
  );
}
