import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ChainView } from '../data/api';
import { get } from '../data/client';
import { ProblemNote } from '../parts/problem';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';

/** Recomputes the case's chain of hashes and says whether every entry is as it was written. */
export function Proof({ caseId }: { caseId: string }) {
  const { record } = useWords();
  const check = useMutation({ mutationFn: () => get('/cases/{id}/verification', { path: { id: caseId } }) });
  return (
    <div className="card flat stack tight">
      <div className="row">
        <Button
          size="xs"
          variant="default"
          className="no-print"
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {record.verify}
        </Button>
        <span className="tiny quiet">{record.verifyHint}</span>
      </div>
      {check.data && <Found found={check.data} />}
      <ProblemNote error={check.error} />
    </div>
  );
}

function Found({ found: { entries, faults, erased, headHash, at } }: { found: ChainView }) {
  const { words, say } = useLanguage();
  const { record } = words;
  return (
    <div role="status" className="stack tight">
      {faults.length === 0 ? (
        <p className="row">
          <Mark look="done">{record.whole}</Mark> <span className="small">{record.wholeHow(entries, stamp(at))}</span>
        </p>
      ) : (
        <>
          <p>
            <Mark look="late">{record.broken(faults.length)}</Mark>
          </p>
          <ul className="says small">
            {faults.map((one) => (
              <li key={`${one.seq} ${one.says}`}>
                {record.seq} {one.seq}: {record.faults[one.says] ?? one.says}
              </li>
            ))}
          </ul>
        </>
      )}
      {erased.map(({ seq, at: erasedAt, by, basis, act }) => (
        <p key={seq} className="small">
          {record.seq} {seq}:{' '}
          {record.erased(stamp(erasedAt), say(by.name), words.office.bases[basis as 'asked'] ?? basis, act)}
        </p>
      ))}
      <p className="tiny quiet break">
        {record.head}: {headHash}
      </p>
    </div>
  );
}
