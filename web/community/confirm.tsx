import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ConfirmedComment } from '../data/api';
import { Refused, send } from '../data/client';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { useWords } from '../words';
import { postingHref } from './board';

/** Behind the link in the mail. Confirming takes a press: programs that look into mails open links too. */
export function Confirm() {
  const { open: words } = useWords();
  useTitle(words.confirm);
  const [token] = useState(() => window.location.hash.slice(1));
  const confirm = useMutation({
    mutationFn: () => send('post', '/public/comments/confirmation', { body: { token } }),
  });
  const bad = token === '' || (confirm.error instanceof Refused && [400, 404].includes(confirm.error.problem.status));
  return (
    <section className="card stack">
      <h1>{words.confirm}</h1>
      {confirm.data ? (
        <Done outcome={confirm.data} />
      ) : bad ? (
        <p role="alert" className="mark soon">
          {words.badLink}
        </p>
      ) : (
        <>
          <p>{words.confirmHint}</p>
          <ProblemNote error={confirm.error} />
          <div>
            <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {words.confirmButton}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Done({ outcome }: { outcome: ConfirmedComment }) {
  const { open: words } = useWords();
  const text = { waiting: words.confirmed, published: words.confirmedPublished, refused: words.confirmedRefused }[
    outcome.status
  ];
  return (
    <div role="status" className="stack tight">
      <p className="row strong">
        <Icon name="done" />
        {text}
      </p>
      <p>
        <Link href={postingHref(outcome)}>{words.toDraft}</Link>
      </p>
    </div>
  );
}
