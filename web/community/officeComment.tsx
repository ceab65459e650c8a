import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { askAgain } from '../data/queries';
import type { Body, OfficeComment } from '../data/api';
import { HANDLINGS, type Handling } from '../../domain/consultation/state';
import { send } from '../data/client';
import { useDraft } from '../data/drafts';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';
import { postingHref } from './board';

/** One comment: what was said, by whom, and what the office makes of it. */
export function OfficeCommentCard({ one }: { one: OfficeComment }) {
  const {
    words: { office: words },
    say,
  } = useLanguage();
  const { status, text, caseTitle, name, email, address, receivedAt } = one;
  return (
    <article className="stack tight" aria-label={text.slice(0, 80)}>
      <span className="small">
        <Link href={`/cases/${encodeURIComponent(one.case)}`}>{say(caseTitle)}</Link> ·{' '}
        <span className="quiet">{say(one.office.name)}</span>
      </span>
      <blockquote className="said">
        <p className="break">{text}</p>
        <footer className="tiny quiet">
          {words.from}: {name}, {email}
          {address && `, ${address}`} ·{' '}
          <span className="num">
            {words.receivedAt} {stamp(receivedAt)}
          </span>
        </footer>
      </blockquote>
      {status === 'waiting' && <Decide one={one} />}
      {status === 'refused' && <p className="small quiet">{words.refusedFor(one.reason ?? '–')}</p>}
      {status === 'published' && <Answered one={one} />}
    </article>
  );
}

/** Sends what the office decided; lists and counts are asked for again. */
function useDeciding<T>(decide: (decided: T) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: () => {
      onDone();
      return askAgain(client, '/community-comments', '/community-comments/summary');
    },
  });
}

function Decide({ one }: { one: OfficeComment }) {
  const { office: words } = useLanguage().words;
  const [refusing, setRefusing] = useState(false);
  const { draft, change, forget } = useDraft(`community/${one.id}/refuse`, { reason: '' });
  const decide = useDeciding(
    (body: Body<'/community-comments/{id}/decision'>) =>
      send('post', '/community-comments/{id}/decision', { path: { id: one.id }, body }),
    forget,
  );
  return (
    <div className="stack tight">
      <p className="tiny quiet">{words.privacy}</p>
      <div className="row">
        <Button
          size="xs"
          loading={decide.isPending && !refusing}
          onClick={() => {
            setRefusing(false);
            decide.mutate({ publish: true });
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
        <form
          className="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate({ publish: false, reason: draft.reason.trim() });
          }}
        >
          <TextInput
            label={words.reason}
            description={words.reasonHint}
            required
            withAsterisk
            maxLength={1_000}
            value={draft.reason}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
          <div>
            <Button
              size="xs"
              color="red"
              type="submit"
              disabled={draft.reason.trim() === ''}
              loading={decide.isPending}
            >
              {words.confirmRefuse}
            </Button>
          </div>
        </form>
      )}
      <ProblemNote error={decide.error} />
    </div>
  );
}

function Answered({ one }: { one: OfficeComment }) {
  const { words } = useLanguage();
  const [again, setAgain] = useState(false);
  if (!one.answer || again) return <AnswerForm one={one} onDone={() => setAgain(false)} />;
  return (
    <div className="stack tight answered">
      <p className="row small">
        <span className="mark done">
          <Icon name="done" />
          {one.handling && words.form.handlings[one.handling]}
        </span>
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
  const { words } = useLanguage();
  const { draft, change, forget } = useDraft<{ handling: Handling; answer: string }>(`community/${one.id}/answer`, {
    handling: 'accepted',
    answer: '',
  });
  const decide = useDeciding(
    (body: Body<'/community-comments/{id}/answer'>) =>
      send('post', '/community-comments/{id}/answer', { path: { id: one.id }, body }),
    () => {
      forget();
      onDone();
    },
  );
  return (
    <form
      className="stack tight"
      aria-label={words.office.answer}
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({ handling: draft.handling, answer: draft.answer.trim() });
      }}
    >
      <NativeSelect
        label={words.office.handling}
        w={280}
        value={draft.handling}
        onChange={({ currentTarget }) => change({ handling: currentTarget.value as Handling })}
        data={HANDLINGS.map((handling) => ({ value: handling, label: words.form.handlings[handling] }))}
      />
      <Textarea
        label={words.office.answer}
        description={words.office.answerHint}
        required
        withAsterisk
        autosize
        minRows={2}
        maxLength={5_000}
        value={draft.answer}
        onChange={({ currentTarget }) => change({ answer: currentTarget.value })}
      />
      <ProblemNote error={decide.error} />
      <div>
        <Button size="xs" type="submit" disabled={draft.answer.trim() === ''} loading={decide.isPending}>
          {words.office.save}
        </Button>
      </div>
    </form>
  );
}
