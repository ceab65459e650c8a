import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { send } from '../data/client';
import { useAskAgain, useApi } from '../data/queries';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';
import { stamp } from '../words/dates';

/** Where one is signed in, and how to end that. */
export function OwnSessions() {
  const { account } = useWords();
  const words = account.sessions;
  const askAgain = useAskAgain();
  const sessions = useApi('/session/all');
  const again = () => askAgain('/session/all', '/session/events');
  const end = useMutation({
    mutationFn: (id: string) => send('delete', '/session/all/{id}', { path: { id } }),
    onSuccess: again,
  });
  const endOthers = useMutation({ mutationFn: () => send('delete', '/session/all', {}), onSuccess: again });
  return (
    <Card title={words.title}>
      <Loaded of={sessions}>
        {({ items }) => (
          <>
            <ul className="says">
              {items.map(({ id, openedAt, how, from, device, current }) => (
                <li key={id}>
                  {openedAt && <span className="num">{stamp(openedAt)}</span>}{' '}
                  {[device, from, how && words.how[how]].filter(Boolean).join(' · ')}{' '}
                  {current ? (
                    <strong>{words.current}</strong>
                  ) : (
                    <Button size="compact-sm" variant="subtle" onClick={() => end.mutate(id)}>
                      {words.end}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {items.length > 1 && (
              <div>
                <Button size="sm" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
                  {words.endOthers}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      <ProblemNote error={end.error ?? endOthers.error} />
    </Card>
  );
}
