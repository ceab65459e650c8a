import type { ReactNode } from 'react';

/** Figures in large, each with what it counts. */
export const Counts = ({ label, of }: { label?: string; of: [name: string, count: ReactNode][] }) => (
  <ul className="plain row counts" aria-label={label}>
    {of.map(([name, count]) => (
      <li key={name}>
        <span className="big num">{count}</span>
        <span className="tiny quiet">{name}</span>
      </li>
    ))}
  </ul>
);
