import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActDossier, DocumentView } from '../../data/api';
import { Loaded } from '../../parts/loaded';
import { ChoiceField } from '../../parts/fields';
import { Table } from '../../parts/table';
import { Changes } from '../../parts/wordDifference';
import { useWords } from '../../words';
import { stamp } from '../../words/dates';
import { sizeOf } from '../../parts/size';
import { isReadable, bytesAt } from './text';
import type { Change } from 'diff';
import { contentOf } from '../../parts/documents';
import type { ToCompare } from './compare.worker';

/** What tells one version from another. */
type Version = NonNullable<ActDossier['cameBack'][number]['changes'][number]['before']>;

/** What differs between two versions of a document, word by word; of files without text, their sizes and hashes. */
export function Difference({ versions }: { versions: Version[] }) {
  const { documents: words } = useWords();
  const [before, setBefore] = useState(versions[1]?.id ?? '');
  const [after, setAfter] = useState(versions[0]?.id ?? '');
  const [from, to] = [before, after].map((id) => versions.find((one) => one.id === id));
  const choice = versions.map((one) => ({
    value: one.id,
    label: `${words.version(one.version)} – ${stamp(one.uploadedAt)}`,
  }));
  return (
    <section className="stack" aria-label={words.difference}>
      <h3>{words.difference}</h3>
      <div className="row top">
        <ChoiceField label={words.from} value={before} among={choice} onChange={setBefore} />
        <ChoiceField label={words.to} value={after} among={choice} onChange={setAfter} />
      </div>
      {from &&
        to &&
        (from.sha256 === to.sha256 ? (
          <p className="small">{words.same}</p>
        ) : isReadable(from) && isReadable(to) ? (
          <Texts from={from} to={to} />
        ) : (
          <Files from={from} to={to} />
        ))}
    </section>
  );
}

interface Pair {
  from: Version;
  to: Version;
}

function Texts({ from, to }: Pair) {
  const changes = useQuery({
    queryKey: ['difference', from.id, to.id],
    staleTime: Infinity,
    queryFn: () => differenceOf(from, to),
  });
  return <Loaded of={changes}>{(found) => <Changes changes={found} />}</Loaded>;
}

/** Two files that cannot be read as text. */
function Files({ from, to }: Pair) {
  const { documents: words, case: about } = useWords();
  return (
    <div className="stack tight">
      <p className="small">{words.notComparable}</p>
      <Table
        flat
        rows={[from, to]}
        keyOf={({ id }) => id}
        columns={[
          {
            head: words.file,
            cell: (one) => (
              <>
                {words.version(one.version)} – {one.filename}
              </>
            ),
          },
          { head: about.size, look: 'num', cell: ({ size }) => sizeOf(size) },
          { head: about.hash, look: 'tiny break', cell: ({ sha256 }) => sha256 },
        ]}
      />
    </div>
  );
}

/** Longer than this nobody waits, in milliseconds. */
const MOST_MS = 15_000;

type File = Pick<DocumentView, 'id' | 'mediaType'>;

/**
 * What differs between two documents, found in a thread of its own, which is ended when it takes too long; null where
 * it did, or where their bytes can't be read.
 */
async function differenceOf(before: File, after: File): Promise<Change[] | null> {
  const files = await Promise.all([before, after].map(read));
  const { default: Thread } = await import('./compare.worker?worker');
  const thread = new Thread();
  try {
    return await new Promise<Change[] | null>((resolve) => {
      setTimeout(resolve, MOST_MS, null);
      thread.onmessage = ({ data }: MessageEvent<Change[] | null>) => resolve(data);
      thread.onerror = () => resolve(null);
      thread.postMessage(files);
    });
  } finally {
    thread.terminate();
  }
}

const read = async ({ id, mediaType }: File): Promise<ToCompare> => ({
  bytes: await bytesAt(contentOf(id)),
  mediaType,
});
