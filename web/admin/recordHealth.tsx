import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { digestWish } from '../../api/forms';
import type { Body, Operation } from '../data/api';
import { send } from '../data/client';
import { useAskAgain } from '../data/queries';
import { Card } from '../parts/card';
import { TickField, WordsField } from '../parts/fields';
import { piece } from '../parts/form/description';
import { Form } from '../parts/form/form';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';
import { useWords } from '../words';
import { stamp } from '../words/dates';
import { CaseLink } from '../parts/caseLink';

type View = Operation['record'];
type Found = View['findings'][number];

/** The daily check of the register: how far it is, what it found, and what was done about that. */
export function RecordHealth({ of: { check, open, findings, digest, asked } }: { of: View }) {
  const { admin } = useWords();
  return (
    <Card title={admin.record}>
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
          {admin.digest(digest.number, stamp(digest.at))} {digest.stamped && admin.digestStamped}
          <br />
          <span className="tiny quiet">{digest.hash}</span>
          <br />
          <a href={`/api/digests/${digest.number}`} download>
            {admin.digestFile}
          </a>
        </p>
      )}
      {asked ? (
        <p role="status" className="row">
          <Mark look="soon">{admin.digestAsked(asked.by ?? '–', stamp(asked.at))}</Mark>
        </p>
      ) : (
        <AskDigest />
      )}
    </Card>
  );
}

/** An inspector at noon takes away the register of now, not last night's. */
function AskDigest() {
  const { admin } = useWords();
  const askAgain = useAskAgain();
  return (
    <RequestForm<Body<'/digests'>, View>
      label={admin.askDigest}
      className="stack tight form-narrow"
      schema={digestWish}
      send={(body) => send('post', '/digests', { body })}
      parts={() => [
        piece<boolean>({
          name: 'mail',
          begins: false,
          show: (mail, change) => <TickField label={admin.mailDigest} value={mail} onChange={change} />,
          sent: (mail) => ({ mail }),
        }),
      ]}
      onSent={() => askAgain('/operation')}
    >
      <p className="small quiet">{admin.askDigestHint}</p>
    </RequestForm>
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
          {caseId && <CaseLink id={caseId}>{caseId}</CaseLink>} {subject}
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
  const askAgain = useAskAgain();
  const [done, setDone] = useState('');
  const resolve = useMutation({
    mutationFn: () => send('post', '/findings/{id}/resolution', { path: { id }, body: { done } }),
    onSuccess: () => askAgain('/operation'),
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
