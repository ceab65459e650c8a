import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';

/** Which of several things is open, and the id of where it opens. */
export interface Opened {
  open: string | null;
  setOpen(name: string | null): void;
  id: string;
}

export function useOpened(): Opened {
  const [open, setOpen] = useState<string | null>(null);
  return { open, setOpen, id: useId() };
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
