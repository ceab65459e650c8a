import { useState } from 'react';
import { Link } from 'wouter';
import type { CommunityTally, PostingId, PostingView, PublicCommentView } from '../data/api';
import { useAskAgain, useApi, useList } from '../data/queries';
import { Basis } from '../parts/basis';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { Mark } from '../parts/mark';
import { CommitmentList } from '../planCycle/commitments';
import { Fact, Facts } from '../parts/facts';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { OpenMark } from './board';
import { CommentForm } from './commentForm';
import { Tally, WhatWasSaid } from './said';
import { SideForm, Sides } from './sides';
import { CardList } from './cards';

const documentPath = ({ case: caseId, step }: PostingId, id: string): string =>
  `/api/public/postings/${encodeURIComponent(caseId)}/${encodeURIComponent(step)}/documents/${id}`;

/** A posted draft or a published plan: its documents, and what the community said of it and was answered. */
export function Posting({ caseId, step }: { caseId: string; step: string }) {
  const of = { case: caseId, step };
  const asked = useApi('/public/postings/{case}/{step}', { path: of });
  return <Loaded of={asked}>{(data) => <Shown view={data} of={of} />}</Loaded>;
}

function Shown({ view, of }: { view: PostingView; of: PostingId }) {
  const { words, say } = useLanguage('open');
  const { title, stepTitle, unit, year, publishedOn, draft, open, comments, sides, commitments } = view;
  useTitle(say(title));
  return (
    <article className="stack wide" aria-label={say(title)}>
      <header className="stack tight">
        <span className="tiny quiet">
          <Link href="/public">{words.back}</Link> · {say(unit.name)}
          {year && (
            <>
              {' '}
              · {words.year} <span className="num">{year}</span>
            </>
          )}
        </span>
        <h1>{say(title)}</h1>
        <p>{say(stepTitle)}</p>
        <p className="row small quiet">
          <span className="num">{words.publishedOn(dmy(publishedOn))}</span>
          {draft && <OpenMark open={open} />}
        </p>
      </header>
      <About view={view} of={of} />
      {comments && open && <Saying of={of} asked={comments.tally} />}
      <Sides sides={sides} />
      {commitments && <CommitmentList of={commitments} />}
      {comments && <Tally tally={comments.tally} title={words.tally} />}
      {comments && <Comments of={of} count={comments.published} />}
    </article>
  );
}

/** Whoever comes by an organisation's mail speaks for it; everybody else for themselves. */
function Saying({ of, asked }: { of: PostingId; asked: CommunityTally }) {
  const { open: words } = useWords();
  const askAgain = useAskAgain();
  const [token] = useState(() => window.location.hash.slice(1));
  const [said, setSaid] = useState(false);
  if (token === '') return <CommentForm of={of} asked={asked} />;
  if (said)
    return (
      <p role="status" className="card receipt strong">
        {words.sideThanks}
      </p>
    );
  const onSaid = () => {
    setSaid(true);
    return askAgain('/public/postings/{case}/{step}', '/public/postings/{case}/{step}/comments');
  };
  return <SideForm token={token} asked={asked} onSaid={onSaid} />;
}

function About({
  view: { by, clause, documents, resolution, comments, open },
  of,
}: {
  view: PostingView;
  of: PostingId;
}) {
  const { words, say } = useLanguage('open');
  return (
    <section className="card stack">
      <Facts>
        <Fact name={words.by}>{say(by)}</Fact>
        <Fact name={words.basis}>
          <Basis clause={clause} />
        </Fact>
        {resolution && (
          <Fact name={words.decided[resolution.kind]} look="num">
            {resolution.number && <b>{resolution.number}, </b>}
            {words.decidedOn(dmy(resolution.decidedOn))}
          </Fact>
        )}
        {resolution?.where && <Fact name={words.printed}>{resolution.where}</Fact>}
        {comments && <Fact name={words.office}>{say(comments.office)}</Fact>}
      </Facts>
      {comments?.atLeastUntil && open && (
        <p className="small">
          <span className="strong">{words.atLeastUntil(dmy(comments.atLeastUntil))}</span>
          {comments.clause && (
            <>
              {' '}
              <span className="quiet">
                <Basis clause={comments.clause} />
              </span>
            </>
          )}
        </p>
      )}
      <section aria-label={words.documents}>
        <h2>{words.documents}</h2>
        {documents.length === 0 ? (
          <p className="small quiet">{words.noDocuments}</p>
        ) : (
          <ul className="plain stack tight">
            {documents.map(({ id, title, filename, size }) => (
              <li key={id}>
                <a href={documentPath(of, id)}>
                  <Icon name="file" /> {title}
                </a>{' '}
                <span className="tiny quiet">
                  {filename}, {words.size(Math.ceil(size / 1000))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </section>
  );
}

function Comments({ of, count }: { of: PostingId; count: number }) {
  const { open: words } = useWords();
  const list = useList('/public/postings/{case}/{step}/comments', { path: of });
  return (
    <section aria-label={words.comments(count)}>
      <h2>{words.comments(count)}</h2>
      <CardList of={list} empty={<p className="card quiet small">{words.noComments}</p>} keyOf={({ id }) => id}>
        {(one) => <Comment one={one} />}
      </CardList>
    </section>
  );
}

function Comment({ one }: { one: PublicCommentView }) {
  const { receivedOn, handling, answer, answeredOn, side } = one;
  const { words, say } = useLanguage();
  return (
    <div className="stack tight">
      <blockquote className="said">
        {one.erased ? <p className="small quiet">{words.open.erased}</p> : <WhatWasSaid said={one} />}
        <footer className="tiny quiet num">
          {side && <b>{say(side)} · </b>}
          {words.open.receivedOn(dmy(receivedOn))}
        </footer>
      </blockquote>
      {handling && answer && answeredOn ? (
        <div className="stack tight answered">
          <p className="row small">
            <span className="strong">{words.open.answerOf}</span>
            <Mark look="done">{words.form.handlings[handling]}</Mark>
            <span className="tiny quiet num">{words.open.answeredOn(dmy(answeredOn))}</span>
          </p>
          <p className="break answer-text">{answer}</p>
        </div>
      ) : (
        <p className="tiny quiet">{words.open.notAnswered}</p>
      )}
    </div>
  );
}
