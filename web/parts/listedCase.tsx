import { Link } from 'wouter';
import { useWords } from '../words';
import type { Text } from '../../domain/text';
import { CaseTitle } from './caseTitle';
import { Tag } from './mark';

interface ListedCaseProps {
  /** Where the pages of its kind are. */
  at: string;
  one: { id: string; title: Text; rehearsal: boolean };
}

/** A case in a list: its short name leads to its page; a rehearsed one says so. */
export function ListedCase({ at, one: { id, title, rehearsal } }: ListedCaseProps) {
  const words = useWords();
  return (
    <>
      <Link href={`${at}/${encodeURIComponent(id)}`} className="strong">
        <CaseTitle of={title} />
      </Link>
      {rehearsal && (
        <>
          {' '}
          <Tag look="rest">{words.rehearsal}</Tag>
        </>
      )}
    </>
  );
}
