import { Link } from 'wouter';
import { saidAsInvited } from '../../api/forms';
import type { Body, CommentInvitation } from '../data/api';
import { send } from '../data/client';
import { useAskAgain, useList } from '../data/queries';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { postingHref } from './board';
import { sayParts, WhatWasSaid } from './said';
import { Cards } from './cards';

/** What one's bodies were asked by name to comment on; nothing where they weren't. */
export function Invitations() {
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
