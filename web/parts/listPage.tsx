import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon';
import { useTitle } from './title';

interface PageProps {
  title: string;
  intro?: string;
  /** The way to begin a new one, for whoever may. */
  begin?: { href: string; label: string } | false | undefined;
  /** Beside the title: what is chosen for the whole page. */
  beside?: ReactNode;
  /** By what the list is narrowed. */
  filters?: ReactNode;
  /** The list, and what stands around it. */
  children: ReactNode;
}

/** The page of a list: what it is, what may be begun, by what it is narrowed, and then the list. */
export function ListPage({ title, intro, begin, beside, filters, children }: PageProps) {
  useTitle(title);
  return (
    <div className="stack wide">
      <header className="stack">
        <div className="row between">
          <h1>{title}</h1>
          {begin && (
            <Link href={begin.href} className="go">
              <Icon name="start" />
              {begin.label}
            </Link>
          )}
          {beside}
        </div>
        {intro && <p className="quiet small">{intro}</p>}
        {filters && <div className="row filters">{filters}</div>}
      </header>
      {children}
    </div>
  );
}
