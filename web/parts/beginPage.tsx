import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTitle } from './title';

interface PageProps {
  title: string;
  intro: ReactNode;
  /** The list that what is begun will stand in. */
  list?: { href: string; label: string };
  /** Why one can't begin any, instead of the form. */
  barred?: string | false;
  children: ReactNode;
}

/** The page on which something is begun. */
export function BeginPage({ title, intro, list, barred, children }: PageProps) {
  useTitle(title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        {list && (
          <span className="tiny quiet">
            <Link href={list.href}>{list.label}</Link>
          </span>
        )}
        <h1>{title}</h1>
        <p className="quiet small">{intro}</p>
      </header>
      {barred ? <p className="card quiet">{barred}</p> : children}
    </div>
  );
}
