import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isReadable, textOf } from '../case/documents/text';
import type { DocumentView } from '../data/api';
import { Unreachable } from '../data/client';
import { useApi } from '../data/queries';
import { useWords } from '../words';
import { contentOf } from './documents';
import { Icon } from './icon';
import { Loaded } from './loaded';

/** A document opened in the page: its text, its PDF in a frame, its picture; and the way to fetch it. */
export function Preview({ id }: { id: string }) {
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
          <Opened key={one.id} one={one} />
        </div>
      )}
    </Loaded>
  );
}

function Opened({ one }: { one: DocumentView }) {
  const { preview: words } = useWords();
  if (isReadable(one)) return <Text one={one} />;
  if (one.mediaType.startsWith('image/')) return <img className="sheet" src={contentOf(one.id)} alt={one.title} />;
  // A browser that has no reader of its own would fetch the file instead.
  if (one.mediaType === 'application/pdf' && navigator.pdfViewerEnabled) return <Framed one={one} />;
  return <p className="small quiet">{words.cannot}</p>;
}

function Text({ one }: { one: DocumentView }) {
  const text = useQuery({ queryKey: ['text', one.id], queryFn: () => textOf(one), staleTime: Infinity });
  return (
    <Loaded of={text}>
      {(said) => (
        <div className="sheet sheet-text" tabIndex={0} role="region" aria-label={one.title}>
          {said}
        </div>
      )}
    </Loaded>
  );
}

/** The file comes as something to be saved, and nothing of ours may be framed: only bytes fetched here. */
function Framed({ one }: { one: DocumentView }) {
  const bytes = useQuery({ queryKey: ['bytes', one.id], queryFn: () => bytesOf(one), staleTime: Infinity });
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (!bytes.data) return undefined;
    const made = URL.createObjectURL(bytes.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes.data]);
  return <Loaded of={bytes}>{() => url && <iframe className="sheet" src={url} title={one.title} />}</Loaded>;
}

async function bytesOf({ id }: DocumentView): Promise<Blob> {
  const response = await fetch(contentOf(id), { credentials: 'same-origin' }).catch(() =>
    Promise.reject(new Unreachable()),
  );
  if (!response.ok) throw new Unreachable();
  return new Blob([await response.arrayBuffer()], { type: 'application/pdf' });
}
