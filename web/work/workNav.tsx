import { Link, useLocation } from 'wouter';
import { useWords } from '../words';

/** What is to be done, what one did, and what one passed on. */
export function WorkNav() {
  const { work } = useWords();
  const [here] = useLocation();
  const parts: [string, string][] = [
    ['/', work.toDo],
    ['/done', work.done],
    ['/passed-on', work.passedOn],
  ];
  return (
    <nav className="parts" aria-label={work.parts}>
      {parts.map(([href, label]) => (
        <Link key={href} href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
