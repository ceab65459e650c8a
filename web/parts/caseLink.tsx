import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Where the page of a case is, or that part of it. */
export const addressOfCase = (id: string, part?: 'record' | 'remarks'): string =>
  `/cases/${encodeURIComponent(id)}${part ? `/${part}` : ''}`;

interface CaseLinkProps {
  id: string;
  part?: 'record';
  className?: string;
  children: ReactNode;
}

/** The way to the page of a case. */
export const CaseLink = ({ id, part, ...link }: CaseLinkProps) => <Link href={addressOfCase(id, part)} {...link} />;
