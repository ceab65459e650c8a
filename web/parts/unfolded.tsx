import { type ReactNode, useState } from 'react';

interface UnfoldedProps {
  title: ReactNode;
  /** The classes of its title. */
  look: 'strong' | 'small';
  className?: string;
  children: ReactNode;
}

/** What is asked for and drawn only once somebody opens it. */
export function Unfolded({ title, look, className, children }: UnfoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={look}>{title}</summary>
      {open && children}
    </details>
  );
}
