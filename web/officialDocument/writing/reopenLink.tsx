import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { OfficialDocumentView } from '../../data/api';
import { useMe } from '../../data/session';
import { useWords } from '../../words';
import { bodyFor } from '../../work/ownActs';

/** A draft that was written here is opened in the editor again, by its issuer. */
export function ReopenLink({ view }: { view: OfficialDocumentView }) {
  const { writing: words } = useWords();
  const me = useMe();
  const { id, life, versions, issuer } = view;
  const open = life === 'draft' || life === 'returned';
  if (!open || !versions.at(-1)?.content || !bodyFor(me, [issuer])) return null;
  return (
    <div className="no-print">
      <Button
        component={Link}
        href={`/official-documents/write?draft=${encodeURIComponent(id)}`}
        size="xs"
        variant="default"
      >
        {words.reopen}
      </Button>
    </div>
  );
}
