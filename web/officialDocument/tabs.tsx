import { Link } from 'wouter';
import { useWords } from '../words';

const TABS = ['/official-documents', '/arrivals', '/document-books', '/files'] as const;

/** The pages of records work beside each other. */
export function RecordsTabs({ at }: { at: (typeof TABS)[number] }) {
  const { records } = useWords();
  return (
    <nav className="parts" aria-label={records.tabs}>
      {TABS.map((one) => (
        <Link key={one} href={one} aria-current={one === at ? 'page' : undefined}>
          {records.pages[one]}
        </Link>
      ))}
    </nav>
  );
}
