import { useState } from 'react';
import { invitationTaken } from '../../api/forms';
import type { Body, InvitedView } from '../data/api';
import { send, Refused } from '../data/client';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../parts/icon';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { Outside } from '../shell/outside';
import { useWords } from '../words';
import { newPassword } from './passwordForm';

/** Behind the link in an invitation: whose account it is, and the password that its officer chooses. */
export function Invited() {
  const { setup: words } = useWords();
  useTitle(words.invitedTitle);
  const [token] = useState(() => window.location.hash.slice(1));
  const invited = useQuery({
    queryKey: ['invited', token],
    retry: false,
    queryFn: () => send('post', '/invitations/look', { body: { token } }),
  });
  const bad = invited.error instanceof Refused && [400, 404].includes(invited.error.problem.status);
  return (
    <Outside>
      <section className="card stack">
        <h1>{words.invitedTitle}</h1>
        {bad ? (
          <p role="alert" className="mark soon">
            {words.badLink}
          </p>
        ) : (
          <Loaded of={invited}>{(who) => <Choosing token={token} who={who} />}</Loaded>
        )}
      </section>
    </Outside>
  );
}

function Choosing({ token, who: { name, username } }: { token: string; who: InvitedView }) {
  const { setup: words, account } = useWords();
  const [taken, setTaken] = useState(false);
  if (taken)
    return (
      <div role="status" className="stack tight">
        <p className="row strong">
          <Icon name="done" />
          {words.taken(username)}
        </p>
        <p>
          {/* The whole page anew: whoever was signed in here before is somebody else. */}
          <a href="/">{words.toSignIn}</a>
        </p>
      </div>
    );
  return (
    <>
      <p>{words.invitedHint(name, username)}</p>
      <RequestForm<Body<'/invitations/take'>, InvitedView>
        label={words.take}
        className="stack form-narrow"
        schema={invitationTaken}
        beside={{ token }}
        send={(body) => send('post', '/invitations/take', { body })}
        parts={(said) => newPassword('password', said('password'), account)}
        onSent={() => setTaken(true)}
      />
    </>
  );
}
