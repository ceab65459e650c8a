import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words';
import { stamp } from '../words/dates';
import { Icon } from './icon';

export interface BegunProps {
  says: string;
  /** Where it stands now, and what the way there is called. */
  href: string;
  open: string;
  /** The entry that it begins with, where that was answered. */
  entry?: { at: string; seq: number };
  /** What else is said of it. */
  children?: ReactNode;
}

/** That something was begun, the way to it, and when it went on record. */
export function Begun({ says, href, open, entry, children }: BegunProps) {
  const { receipt } = useWords();
  return (
    <div className="card receipt" role="status">
      <p className="strong row">
        <Icon name="done" />
        {says} – <Link href={href}>{open}</Link>
      </p>
      {children && <p className="small quiet">{children}</p>}
      {entry && <p className="small quiet num">{receipt.at(stamp(entry.at), entry.seq)}</p>}
    </div>
  );
}
