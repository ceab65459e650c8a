import { useState } from 'react';
import { useApi, useList, useAskAgain } from '../data/queries';
import { useTitle } from '../parts/title';
import { useWords, useLanguage } from '../words';
import { OfficeCommentCard } from './officeComment';
import { keysOf } from '../parts/keysOf';
import { CardList, Cards } from './cards';
import { Link } from 'wouter';
import type { OfficePosting, Body, CommentInvitation } from '../data/api';
import { Loaded } from '../parts/loaded';
import { dmy } from '../words/dates';
import { OpenMark, postingHref } from './board';
import { Tally, sayParts, WhatWasSaid } from './said';
import { InviteForm, Sides } from './sides';
import { saidAsInvited } from '../../api/forms';
import { send } from '../data/client';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';

const TABS = {
  waiting: { status: 'waiting' },
  unanswered: { status: 'published', answered: false },
  answered: { status: 'published', answered: true },
  refused: { status: 'refused' },
} as const;
type Tab = keyof typeof TABS;

/** What the community said of one's drafts: let through or refuse, then accept or explain. */
export function OfficeComments() {
  const { office: words } = useWords();
  useTitle(words.title);
  const [tab, setTab] = useState<Tab>('waiting');
  const summary = useApi('/community-comments/summary');
  const list = useList('/community-comments', { query: TABS[tab] });
  const label = (one: Tab) =>
    (one === 'waiting' || one === 'unanswered') && summary.data
      ? words.tab(words.tabs[one], summary.data[one])
      : words.tabs[one];
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.title}</h1>
        <p className="small quiet">{words.intro}</p>
      </header>
      <Invitations />
      <OfficePostings />
      <div className="parts" role="group" aria-label={words.title}>
        {keysOf(TABS).map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => setTab(one)}>
            {label(one)}
          </button>
        ))}
      </div>
      <CardList of={list} empty={<p className="card quiet">{words.empty[tab]}</p>} keyOf={({ id }) => id}>
        {(one) => <OfficeCommentCard one={one} />}
      </CardList>
    </div>
  );
}

/** The postings whose comments one's office gathers, and what is said of each so far; nothing where it has none. */
function OfficePostings() {
  const { office: words } = useWords();
  const list = useList('/community-postings');
  return (
    <Loaded of={list}>
      {() =>
        list.items.length > 0 && (
          <section className="stack tight" aria-label={words.postings}>
            <h2>{words.postings}</h2>
            <Cards of={list} keyOf={(one) => `${one.case} ${one.step}`}>
              {(one) => <Posted one={one} />}
            </Cards>
          </section>
        )
      }
    </Loaded>
  );
}

function Posted({ one }: { one: OfficePosting }) {
  const {
    words: { office: words, open },
    say,
  } = useLanguage();
  return (
    <article className="stack tight" aria-label={say(one.title)}>
      <p className="row">
        <Link href={postingHref(one)}>{say(one.title)}</Link>
        <OpenMark open={one.open} />
      </p>
      <p className="small quiet">
        {say(one.stepTitle)} · <span className="num">{open.publishedOn(dmy(one.publishedOn))}</span>
      </p>
      <Tally tally={one.tally} title={words.tally} />
      <Sides sides={one.sides} />
      {one.open && <InviteForm of={one} />}
    </article>
  );
}

/** What one's bodies were asked by name to comment on; nothing where they weren't. */
function Invitations() {
  const { office: words } = useWords();
  const list = useList('/comment-invitations');
  return (
    <Loaded of={list}>
      {() =>
        list.items.length > 0 && (
          <section className="stack tight" aria-label={words.invitations}>
            <h2>{words.invitations}</h2>
            <Cards of={list} keyOf={({ id }) => id}>
              {(one) => <Invitation one={one} />}
            </Cards>
          </section>
        )
      }
    </Loaded>
  );
}

function Invitation({ one }: { one: CommentInvitation }) {
  const { words, say } = useLanguage();
  const { said, open } = one;
  return (
    <article className="stack tight" aria-label={say(one.title)}>
      <p>
        <Link href={postingHref(one)}>{say(one.title)}</Link>
      </p>
      <p className="small quiet">
        {say(one.body.name)} · <span className="num">{words.office.invitedOn(dmy(one.invitedOn))}</span>
      </p>
      {said && (
        <blockquote className="said">
          <WhatWasSaid said={said} />
        </blockquote>
      )}
      {said?.handling && (
        <div className="answered">
          <Mark look="done">{words.form.handlings[said.handling]}</Mark>
          <p className="break answer-text">{said.answer}</p>
        </div>
      )}
      {!said && (open ? <SayForm one={one} /> : <p className="small quiet">{words.open.commentClosed}</p>)}
    </article>
  );
}

function SayForm({ one: { id, tally } }: { one: CommentInvitation }) {
  const { open: words } = useWords();
  const askAgain = useAskAgain();
  return (
    <RequestForm
      label={words.sideForm}
      submit={words.send}
      className="stack tight"
      schema={saidAsInvited}
      send={(body: Body<'/comment-invitations/{id}/comment'>) =>
        send('post', '/comment-invitations/{id}/comment', { path: { id }, body })
      }
      kept={`invited/${id}`}
      parts={() => sayParts(tally, { text: words.sideText, textHint: words.sideTextHint })}
      onSent={() => askAgain('/comment-invitations', '/community-comments/summary')}
    >
      <p className="small quiet">{words.sideHint}</p>
    </RequestForm>
  );
}
