import { Link } from 'wouter';
import { useWords } from '../words';

export type SessionPart = 'agenda' | 'versions' | 'documents' | 'remarks' | 'record';

/** The agenda, its versions, and what every case has: documents, remarks and record. */
export function SessionParts({ id, part }: { id: string; part: SessionPart }) {
  const { session: words, remarks } = useWords();
  const own = `/sessions/${encodeURIComponent(id)}`;
  const parts: [SessionPart, string, string][] = [
    ['agenda', own, words.agenda],
    ['versions', `${own}/versions`, words.versions],
    ['documents', `${own}/documents`, words.papers],
    ['remarks', `${own}/remarks`, remarks.title],
    ['record', `${own}/record`, words.record],
  ];
  return (
    <nav className="parts" aria-label={words.tabs}>
      {parts.map(([one, href, label]) => (
        <Link key={one} href={href} aria-current={one === part ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
