import { Button } from '@mantine/core';
import { useQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseViewBody, ChainView } from '../data/api';
import { startOfVnDay } from '../../domain/calendar/dates';
import type { CaseKind } from '../../domain/kinds';
import { namesOnRecord } from '../data/actShapes';
import { useList } from '../data/queries';
import { DateField } from '../parts/dateField';
import { Listed } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { readDmy, stamp } from '../words/dates';
import { EntryRow } from './entry';
import { later } from '../parts/later';
import { RecordFile } from './recordFile';
import { TableFrame } from '../parts/table';
import { ChoiceField } from '../parts/fields';
import { get } from '../data/client';
import { ProblemNote } from '../parts/problem';
import { Mark } from '../parts/mark';

// The squares are drawn by a library of its own.
const RecordCode = later(() => import('./recordCode'), 'RecordCode');

/** The register of a case: every act, ruling and event, in order, each with its proof. */
export function CaseRecord({ about }: { about: CaseViewBody }) {
  const { id: caseId, steps } = about;
  const { words, say } = useLanguage();
  const titles = new Map(
    steps.map(({ step, facts, holder }) => [step, facts.title ? say(facts.title) : say(holder.short)]),
  );
  const bodies = new Map(steps.map(({ holder }) => [holder.id, say(holder.name)]));
  const names = useNames(about.kind);
  const [name, setName] = useState('');
  const [body, setBody] = useState('');
  const [since, setSince] = useState('');
  const from = readDmy(since);
  const query = { name, body, since: from ? startOfVnDay(from) : undefined };
  const record = useList('/cases/{id}/record', { path: { id: caseId }, query });
  const { record: words_ } = words;
  return (
    <div className="stack">
      <div className="row top no-print">
        <ChoiceField label={words_.filterName} value={name} onChange={setName} any={words.all} among={names} />
        <ChoiceField
          label={words_.filterBody}
          value={body}
          onChange={setBody}
          any={words.all}
          among={[
            { value: 'system', label: words_.system },
            ...[...bodies].map(([value, label]) => ({ value, label })),
          ]}
        />
        <DateField label={words_.since} value={since} onChange={setSince} />
        <span className="row record-tools">
          <RecordFile id={caseId} query={query} titles={titles} />
          <Button size="xs" variant="default" onClick={() => window.print()}>
            {words_.print}
          </Button>
        </span>
      </div>
      <Proof caseId={caseId} />
      <RecordCode caseId={caseId} />
      <Listed of={record} empty={words_.empty}>
        {() => (
          <TableFrame
            heads={[
              { head: words_.seq },
              { head: words_.when },
              { head: words_.what },
              { head: words_.who },
              { head: words_.detail },
              { head: words_.hash },
            ]}
            look="record"
          >
            {record.items.map((entry) => (
              <EntryRow key={entry.seq} entry={entry} titles={titles} />
            ))}
          </TableFrame>
        )}
      </Listed>
    </div>
  );
}

/** What one may filter by: the acts of this kind of case, and what the law makes happen in it. */
function useNames(kind: CaseKind): { value: string; label: string }[] {
  const { act, record } = useWords();
  const { data } = useQuery({
    queryKey: ['on record', kind],
    queryFn: () => namesOnRecord(kind),
    staleTime: Infinity,
  });
  const called = (names: string[], words: Record<string, string>) =>
    names.map((value) => ({ value, label: words[value] ?? value }));
  return data ? [...called(data.acts, act), ...called(data.events, record.events)] : [];
}

/** Recomputes the case's chain of hashes and says whether every entry is as it was written. */
function Proof({ caseId }: { caseId: string }) {
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
