import { Button } from '@mantine/core';
import { useState } from 'react';
import { WRITTEN } from '../../domain/officialDocument/paper';
import { useWords } from '../words';
import { Shown } from '../case/dossier/reading';
import { useApi } from '../data/queries';
import { contentOf } from './documents';
import { Icon } from './icon';
import { Loaded } from './loaded';

interface Listed {
  id: string;
  type: string;
  filename: string | null;
}

/** The text of a document and what is attached to it, one of them opened in the page. */
export function Files({ documents }: { documents: Listed[] }) {
  const { preview: words } = useWords();
  const [open, setOpen] = useState(documents[0]?.id);
  const attachments = documents.slice(1).flatMap(({ id, type }) => (type === WRITTEN.pdf ? [] : [id]));
  const shown = documents.find(({ id }) => id === open) ?? documents[0];
  if (!shown) return <p className="small quiet">{words.none}</p>;
  return (
    <div className="stack">
      {documents.length > 1 && (
        <div className="row no-print" role="group" aria-label={words.files}>
          {documents.map(({ id, type, filename }, index) => (
            <Button
              key={id}
              size="compact-sm"
              variant={id === shown.id ? 'filled' : 'default'}
              aria-pressed={id === shown.id}
              onClick={() => setOpen(id)}
            >
              {index === 0
                ? words.text
                : type === WRITTEN.pdf
                  ? words.pdf
                  : words.attached(attachments.indexOf(id) + 1, filename ?? '')}
            </Button>
          ))}
        </div>
      )}
      <Preview id={shown.id} />
    </div>
  );
}

/** A document opened in the page, and the way to fetch it. */
function Preview({ id }: { id: string }) {
  const about = useApi('/documents/{id}', { path: { id } });
  return (
    <Loaded of={about}>
      {(one) => (
        <div className="stack tight">
          <p className="small">
            <a href={contentOf(one.id)}>
              <Icon name="file" /> {one.filename}
            </a>
          </p>
          <Shown key={one.id} paper={one} address={`/api/documents/${encodeURIComponent(one.id)}/reading`} />
        </div>
      )}
    </Loaded>
  );
}
