import { Button } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';

/** Which of several things is open, and the id of where it opens. */
export interface Opened {
  open: string | null;
  setOpen(name: string | null): void;
  /** Shuts that one; another that was opened meanwhile stays, and what is typed there. */
  shut(name: string): void;
  id: string;
}

/** `onChange` is told whether one is open. */
export function useOpened(onChange?: (open: boolean) => void): Opened {
  const [open, show] = useState<string | null>(null);
  // A form that was sent and left for another tells that it is done by what it knew when it was left.
  const now = useRef(open);
  const setOpen = (name: string | null) => {
    now.current = name;
    show(name);
    onChange?.(name !== null);
  };
  const shut = (name: string) => {
    if (now.current === name) setOpen(null);
  };
  return { open, setOpen, shut, id: useId() };
}

interface OpenerProps {
  name: string;
  of: Opened;
  /** What is most likely wanted. */
  main?: boolean;
  children: ReactNode;
}

/** Opens one of several things below, and shuts it again. */
export const Opener = ({ name, of: { open, setOpen, id }, main, children }: OpenerProps) => (
  <Button
    size="xs"
    variant={main ? 'filled' : 'default'}
    aria-expanded={open === name}
    aria-controls={open === name ? id : undefined}
    onClick={() => setOpen(open === name ? null : name)}
  >
    {children}
  </Button>
);
