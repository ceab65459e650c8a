import type { ReactNode } from 'react';
import { useTitle } from './title';

interface PageProps {
  title: string;
  intro?: string;
  /** Beside the title: the way to begin a new one, or what is chosen for the whole page. */
  beside?: ReactNode;
  /** By what the list is narrowed. */
  filters?: ReactNode;
  /** The list, and what stands around it. */
  children: ReactNode;
}

/** The page of a list: what it is, what may be begun, by what it is narrowed, and then the list. */
export function ListPage({ title, intro, beside, filters, children }: PageProps) {
  useTitle(title);
  return (
    <div className="stack wide">
      <header className="stack">
        <div className="row between">
          <h1>{title}</h1>
          {beside}
        </div>
        {intro && <p className="quiet small">{intro}</p>}
        {filters && <div className="row filters">{filters}</div>}
      </header>
      {children}
    </div>
  );
}
