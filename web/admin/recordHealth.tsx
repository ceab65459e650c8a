import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Operation } from '../data/api';
import { send } from '../data/client';
import { askAgain } from '../data/queries';
import { WordsField } from '../parts/fields';
import { Form } from '../parts/form/form';
import { Mark } from '../parts/mark';
import { useWords } from '../words';
import { dmy, stamp } from '../words/dates';

type View = Operation['record'];
type Found = View['findings'][number];

/** The daily check of the register: how far it is, what it found, and what was done about that. */
export function RecordHealth({ of: { check, open, findings, digest } }: { of: View }) {
  const { admin } = useWords();
  return (
    <section className="card stack">
      <h2>{admin.record}</h2>
      {check ? (
        <p className="small">
          {admin.checked(check)} <span className="num quiet">{stamp(check.endedAt ?? check.begunAt)}</span>
        </p>
      ) : (
        <p className="small quiet">{admin.neverChecked}</p>
      )}
      {check && open === 0 && (
        <p className="row">
          <Mark look="done">{admin.recordHolds}</Mark>
        </p>
      )}
      {findings.length > 0 && (
        <ul className="plain stack">
          {findings.map((one) => (
            <li key={one.id}>
              <Finding found={one} />
            </li>
          ))}
        </ul>
      )}
      {digest && (
        <p className="small break">
          {admin.digest(digest.number, dmy(digest.day))} {digest.stamped && admin.digestStamped}
          <br />
          <span className="tiny quiet">{digest.hash}</span>
          <br />
          <a href={`/api/digests/${digest.number}`} download>
            {admin.digestFile}
          </a>
        </p>
      )}
    </section>
  );
}

function Finding({ found }: { found: Found }) {
  const { admin, record } = useWords();
  const { case: caseId, subject, says, foundAt, resolved } = found;
  const said = record.faults[says] ?? admin.findings[says] ?? says;
  return (
    <article className="stack tight" aria-label={`${caseId ?? ''} ${subject}`}>
      <p className="row">
        <Mark look={resolved ? 'rest' : 'late'}>{said}</Mark>
        <span className="small break">
          {caseId && <Link href={`/cases/${encodeURIComponent(caseId)}`}>{caseId}</Link>} {subject}
        </span>
        <span className="tiny quiet num">{stamp(foundAt)}</span>
      </p>
      {resolved ? (
        <p className="small quiet">
          {admin.lookedInto(resolved.by ?? '–', stamp(resolved.at))} “{resolved.done}”
        </p>
      ) : (
        <Resolve id={found.id} />
      )}
    </article>
  );
}

/** What was found and done goes on record for good; with the last of a case, it takes acts again. */
function Resolve({ id }: { id: string }) {
  const { admin } = useWords();
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const resolve = useMutation({
    mutationFn: () => send('post', '/findings/{id}/resolution', { path: { id }, body: { done } }),
    onSuccess: () => askAgain(client, '/operation'),
  });
  return (
    <Form
      label={admin.resolve}
      ready={done.trim().length >= LEAST}
      pending={resolve.isPending}
      error={resolve.error}
      onSend={() => resolve.mutate()}
    >
      <WordsField label={admin.resolveDone} description={admin.resolveHint} value={done} onChange={setDone} />
    </Form>
  );
}

const LEAST = 10;
