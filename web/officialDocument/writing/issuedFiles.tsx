import type { OfficialDocumentView } from '../../data/api';
import { Icon } from '../../parts/icon';
import { useWords } from '../../words';

/** What was written here, as files with the number and date that the book gave. */
export function IssuedFiles({ view: { id, issue, versions } }: { view: OfficialDocumentView }) {
  const { writing: words } = useWords();
  if (!issue || !versions.at(-1)?.content) return null;
  const at = `/api/official-documents/${encodeURIComponent(id)}/issued`;
  return (
    <p className="row small">
      {words.issued(issue.written)}
      <a href={`${at}.pdf`}>
        <Icon name="file" /> PDF
      </a>
      <a href={`${at}.docx`}>
        <Icon name="file" /> Word
      </a>
    </p>
  );
}
