import { useQuery } from '@tanstack/react-query';
import { type Change, diffLines, diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import type { ActDossier } from '../../data/api';
import { Loaded } from '../../parts/loaded';
import { ChoiceField } from '../../parts/fields';
import { Table } from '../../parts/table';
import { useWords } from '../../words';
import { stamp } from '../../words/dates';
import { sizeOf } from './size';
import { isReadable, textOf } from './text';

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
  const { documents: words } = useWords();
  const changes = useQuery({
    queryKey: ['difference', from.id, to.id],
    staleTime: Infinity,
    queryFn: async () => compared(await textOf(from), await textOf(to)),
  });
  return (
    <Loaded of={changes}>
      {(data) => (
        <>
          <p className="small quiet">
            <ins>{words.added}</ins> · <del>{words.removed}</del>
          </p>
          <div className="difference" tabIndex={0}>
            {data.map((change, index) => (
              <Part key={index} change={change} />
            ))}
          </div>
        </>
      )}
    </Loaded>
  );
}

const MOST_EDITS = 4_000;
const MOST_MS = 3_000;

/** Word by word; of texts that have little in common, line by line. */
function compared(before: string, after: string): Change[] {
  return diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS, timeout: MOST_MS }) ?? diffLines(before, after);
}

/** So much of what stayed the same is shown around a change. */
const AROUND = 120;

function Part({ change: { added, removed, value } }: { change: Change }) {
  if (added) return <ins>{value}</ins>;
  if (removed) return <del>{value}</del>;
  return (
    <span>
      {value.length > AROUND * 3 ? (
        <>
          {value.slice(0, AROUND)}
          <span className="quiet"> […] </span>
          {value.slice(-AROUND)}
        </>
      ) : (
        value
      )}
    </span>
  );
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
