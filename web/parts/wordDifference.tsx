import { type Change, diffLines, diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useWords } from '../words';

/** What differs between two texts, word by word: what came in, what fell away, and a little around it. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const { documents: words } = useWords();
  const changes = useMemo(() => compared(before, after), [before, after]);
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
