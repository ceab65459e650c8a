import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** The page of a case. */
export function CaseLink({ id, children }: { id: string; children: ReactNode }) {
  return <Link href={`/cases/${encodeURIComponent(id)}`}>{children}</Link>;
}
