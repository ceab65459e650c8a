import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { MailView } from '../data/api';
import { vnDateOf } from '../../domain/calendar/dates';
import { send } from '../data/client';
import { useAskAgain, useList } from '../data/queries';
import { BodyName } from '../parts/bodyName';
import { Loaded, More } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { ProblemNote } from '../parts/problem';
import { type Look, Mark, Tag } from '../parts/mark';
import { ChoiceField } from '../parts/fields';
import { useWords } from '../words';
import { stamp } from '../words/dates';
import { CaseLink } from '../parts/caseLink';

const STATES = ['waiting', 'sending', 'sent', 'uncertain', 'failed', 'skipped', 'held', 'merged'] as const;
const MARKS: Record<MailView['status'], Look> = {
  sent: 'done',
  waiting: 'mine',
  sending: 'mine',
  uncertain: 'late',
  failed: 'late',
  skipped: 'rest',
  held: 'rest',
  merged: 'done',
};

/** Every mail that was written, read as plain text: nothing in it can run, load or lead astray. */
export function Mailbox() {
  const { admin, all } = useWords();
  const [search, setSearch] = useSearchParams();
  const status = oneOf(STATES, search.get('status'));
  const mails = useList('/mailbox', { query: { status } });
  return (
    <section className="stack">
      <div className="row between">
        <h2>{admin.parts.mailbox}</h2>
        <ChoiceField
          aria-label={admin.mailState}
          value={status ?? ''}
          onChange={(value) => setSearch(value ? { status: value } : {})}
          any={all}
          among={STATES}
          called={admin.mailStates}
        />
      </div>
      <Loaded of={mails}>
        {() =>
          mails.items.length === 0 ? (
            <p className="card quiet">{admin.noMail}</p>
          ) : (
            <div className="card">
              <ul className="plain mails">
                {mails.items.map((mail) => (
                  <li key={mail.id}>
                    <Mail mail={mail} />
                  </li>
                ))}
              </ul>
              <More of={mails} />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function Mail({ mail }: { mail: MailView }) {
  const { admin, rehearsal } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <article aria-label={mail.subject} className="stack tight">
      <div className="row between">
        <button type="button" className="as-link strong" aria-expanded={open} onClick={() => setOpen(!open)}>
          {mail.subject}
        </button>
        <span className="row">
          <Mark look={MARKS[mail.status]} icon={mail.status === 'sent' ? 'done' : 'soon'}>
            {admin.mailStates[mail.status]}
          </Mark>
          {mail.rehearsal && <Tag look="rest">{rehearsal}</Tag>}
        </span>
      </div>
      <span className="small quiet">
        {mail.withheld ? (
          admin.mailWithheld
        ) : (
          <>
            <BodyName id={mail.toBody} on={vnDateOf(mail.createdAt)} /> · {mail.recipient}
          </>
        )}{' '}
        · <span className="num">{stamp(mail.sentAt ?? mail.createdAt)}</span>
      </span>
      {open && (
        <div className="stack">
          {!mail.withheld && <pre className="mail-text">{mail.text}</pre>}
          {/* Mails that belong to no case are filed under a name with a colon. */}
          {!mail.caseId.includes(':') && (
            <p className="small">
              <CaseLink id={mail.caseId}>{admin.toCase}</CaseLink>
            </p>
          )}
          {mail.lastError && (
            <p className="small">
              {admin.serverSaid}: {mail.lastError} ({admin.attempts(mail.attempts)})
            </p>
          )}
        </div>
      )}
      {mail.status === 'uncertain' && <Uncertain id={mail.id} />}
    </article>
  );
}

/** Only a person can find out whether it arrived. */
function Uncertain({ id }: { id: string }) {
  const { admin } = useWords();
  const askAgain = useAskAgain();
  const decide = useMutation({
    mutationFn: (what: 'resend' | 'confirm') => send('post', `/mailbox/{id}/${what}`, { path: { id } }),
    onSettled: () => askAgain('/mailbox'),
  });
  return (
    <div className="stack tight">
      <p className="small">{admin.uncertainWhy}</p>
      <div className="row">
        <Button size="xs" variant="default" loading={decide.isPending} onClick={() => decide.mutate('confirm')}>
          {admin.didArrive}
        </Button>
        <Button size="xs" variant="default" loading={decide.isPending} onClick={() => decide.mutate('resend')}>
          {admin.sendAgain}
        </Button>
      </div>
      <ProblemNote error={decide.error} />
    </div>
  );
}
