import type { Change } from 'diff';
import { useMemo } from 'react';
import { useWords } from '../words';
import { compared } from './compared';

/** What differs between two texts, word by word: what came in, what fell away, and a little around it. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  return <Changes changes={useMemo(() => compared(before, after), [before, after])} />;
}

/** The same of what was compared already; null: it was too much. */
export function Changes({ changes }: { changes: Change[] | null }) {
  const { documents: words } = useWords();
  if (!changes) return <p className="small">{words.tooDifferent}</p>;
  return (
    <>
      <p className="small quiet">
        <ins>{words.added}</ins> · <del>{words.removed}</del>
      </p>
      <div className="difference" tabIndex={0}>
        {changes.map((change, index) => (
          <Part key={index} change={change} />
        ))}
      </div>
    </>
  );
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
