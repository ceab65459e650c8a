import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { officeAnswer, officeDecision, officeErasure } from '../../api/forms';
import type { Body, OfficeComment } from '../data/api';
import { send } from '../data/client';
import { useAskAgain } from '../data/queries';
import { RequestForm } from '../parts/form/requestForm';
import { ProblemNote } from '../parts/problem';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { postingHref } from './board';
import { WhatWasSaid } from './said';
import { CaseLink } from '../parts/caseLink';

/** One comment: what was said, by whom, and what the office makes of it. */
export function OfficeCommentCard({ one }: { one: OfficeComment }) {
  const { words, say } = useLanguage('office');
  const { status, text, caseTitle, name, email, address, receivedAt } = one;
  return (
    <article className="stack tight" aria-label={(text || one.answers.map(({ asks }) => asks).join('; ')).slice(0, 80)}>
      <span className="small">
        <CaseLink id={one.case}>{say(caseTitle)}</CaseLink> · <span className="quiet">{say(one.office.name)}</span>
      </span>
      <blockquote className="said">
        {one.erased ? <p className="small quiet">{words.erased}</p> : <WhatWasSaid said={one} />}
        <footer className="tiny quiet">
          {one.side ? say(one.side) : `${words.from}: ${[name, email, address].filter(Boolean).join(', ')}`} ·{' '}
          <span className="num">
            {words.receivedAt} {stamp(receivedAt)}
          </span>
        </footer>
      </blockquote>
      {status === 'waiting' && <Decide one={one} />}
      {status === 'refused' && <p className="small quiet">{words.refusedFor(one.reason ?? '–')}</p>}
      {status === 'published' && <Answered one={one} />}
      {status === 'published' && !one.side && !one.erased && <Erase one={one} />}
    </article>
  );
}

/** Lists and counts are asked for again. */
function useAnew() {
  const askAgain = useAskAgain();
  return () => askAgain('/community-comments', '/community-comments/summary');
}

/** Publishes a comment or refuses it. */
const decide = (id: string, body: Body<'/community-comments/{id}/decision'>) =>
  send('post', '/community-comments/{id}/decision', { path: { id }, body });

function Decide({ one }: { one: OfficeComment }) {
  const { office: words } = useWords();
  const [refusing, setRefusing] = useState(false);
  const after = useAnew();
  const publish = useMutation({ mutationFn: () => decide(one.id, { publish: true }), onSuccess: after });
  return (
    <div className="stack tight">
      <p className="tiny quiet">{words.privacy}</p>
      <div className="row">
        <Button
          size="xs"
          loading={publish.isPending}
          onClick={() => {
            setRefusing(false);
            publish.mutate();
          }}
        >
          {words.publish}
        </Button>
        <Button size="xs" variant="default" aria-expanded={refusing} onClick={() => setRefusing(!refusing)}>
          {words.refuse}
        </Button>
        <Link className="small" href={postingHref({ case: one.case, step: one.posting })}>
          {words.seePublic}
        </Link>
      </div>
      {refusing && (
        <RequestForm
          label={words.refuse}
          submit={words.confirmRefuse}
          className="stack tight"
          schema={officeDecision}
          send={(body: Body<'/community-comments/{id}/decision'>) => decide(one.id, body)}
          kept={`community/${one.id}/refuse`}
          beside={{ publish: false }}
          parts={() => [
            { name: 'reason', label: words.reason, hint: words.reasonHint, required: true, maxLength: 1_000 },
          ]}
          onSent={after}
        />
      )}
      <ProblemNote error={publish.error} />
    </div>
  );
}

/** What can't be undone says first what it takes away. */
function Erase({ one }: { one: OfficeComment }) {
  const { office: words } = useWords();
  const [open, setOpen] = useState(false);
  const after = useAnew();
  return (
    <div className="stack tight">
      <div className="row">
        <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.erase}
        </Button>
      </div>
      {open && <p className="small">{words.eraseWhom}</p>}
      {open && (
        <RequestForm
          label={words.erase}
          submit={words.confirmErase}
          className="stack tight"
          schema={officeErasure}
          send={(body: Body<'/community-comments/{id}/erasure'>) =>
            send('post', '/community-comments/{id}/erasure', { path: { id: one.id }, body })
          }
          kept={`community/${one.id}/erase`}
          begin={{ basis: 'asked' }}
          parts={() => [
            { name: 'basis', label: words.basis, as: 'choice', width: 320, called: words.bases },
            { name: 'why', label: words.eraseWhy, as: 'words', maxLength: 1_000 },
          ]}
          onSent={after}
        />
      )}
    </div>
  );
}

function Answered({ one }: { one: OfficeComment }) {
  const words = useWords();
  const [again, setAgain] = useState(false);
  if (!one.answer || again) return <AnswerForm one={one} onDone={() => setAgain(false)} />;
  return (
    <div className="stack tight answered">
      <p className="row small">
        <Mark look="done">{one.handling && words.form.handlings[one.handling]}</Mark>
        {one.answeredAt && <span className="tiny quiet num">{stamp(one.answeredAt)}</span>}
      </p>
      <p className="break answer-text">{one.answer}</p>
      <div className="row">
        <Button size="xs" variant="default" onClick={() => setAgain(true)}>
          {words.office.again}
        </Button>
        <Link className="small" href={postingHref({ case: one.case, step: one.posting })}>
          {words.office.seePublic}
        </Link>
      </div>
    </div>
  );
}

function AnswerForm({ one, onDone }: { one: OfficeComment; onDone(): void }) {
  const { office: words, form } = useWords();
  const after = useAnew();
  return (
    <RequestForm
      label={words.answer}
      submit={words.save}
      className="stack tight"
      schema={officeAnswer}
      send={(body: Body<'/community-comments/{id}/answer'>) =>
        send('post', '/community-comments/{id}/answer', { path: { id: one.id }, body })
      }
      kept={`community/${one.id}/answer`}
      begin={{ handling: 'accepted' }}
      parts={() => [
        { name: 'handling', label: words.handling, as: 'choice', width: 280, called: form.handlings },
        { name: 'answer', label: words.answer, hint: words.answerHint, as: 'words', maxLength: 5_000 },
      ]}
      onSent={() => {
        onDone();
        return after();
      }}
    />
  );
}
