import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  title: string;
  /** What the button that closes it says. */
  close: string;
  onClose(): void;
  children: ReactNode;
}

/** A window above the page; it takes the focus, and closing gives it back to where it was. */
export function Dialog({ title, close, onClose, children }: Props) {
  const id = useId();
  const window = useRef<HTMLDialogElement>(null);
  useEffect(() => window.current?.showModal(), []);
  return (
    <dialog ref={window} className="window wide-window" aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <div className="row between">
          <h2 id={id}>{title}</h2>
          <Button size="compact-sm" variant="default" onClick={() => window.current?.close()}>
            {close}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
