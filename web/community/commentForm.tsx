import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { newComment } from '../../api/forms';
import type { CommunityTally, NewComment, PostingId, ReceivedComment } from '../data/api';
import { send } from '../data/client';
import { RequestForm } from '../parts/form/requestForm';
import { Icon } from '../parts/icon';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { sayParts } from './said';

/**
 * What a citizen says of a draft; whoever sent it is told to look for the mail. What is typed stays while it is
 * refused.
 */
export function CommentForm({ of, asked }: { of: PostingId; asked: CommunityTally }) {
  const { open: words } = useWords();
  const [sent, setSent] = useState<ReceivedComment | null>(null);
  if (sent) return <Sent confirmBy={sent.confirmBy} onAnother={() => setSent(null)} />;
  return (
    <RequestForm<NewComment, ReceivedComment>
      label={words.form}
      submit={words.send}
      className="card stack"
      schema={newComment}
      send={(body) => send('post', '/public/postings/{case}/{step}/comments', { path: of, body })}
      parts={() => [
        ...sayParts(asked, words),
        [
          { name: 'name', label: words.name, className: 'field', maxLength: 200, attributes: { autoComplete: 'name' } },
          {
            name: 'email',
            label: words.email,
            className: 'field',
            maxLength: 200,
            attributes: { type: 'email', autoComplete: 'email' },
          },
          {
            name: 'address',
            label: words.address,
            className: 'field',
            maxLength: 300,
            unmarked: true,
            attributes: { autoComplete: 'street-address' },
          },
        ],
      ]}
      onSent={setSent}
    >
      <h2>{words.form}</h2>
      <p className="small quiet">{words.formHint}</p>
    </RequestForm>
  );
}

function Sent({ confirmBy, onAnother }: { confirmBy: string; onAnother(): void }) {
  const { open: words } = useWords();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} role="status" className="card receipt stack tight">
      <p className="strong row">
        <Icon name="done" />
        {words.sent}
      </p>
      <p>{words.sentHint(dmy(confirmBy))}</p>
      <div>
        <Button size="xs" variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}
