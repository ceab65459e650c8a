import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Credentials, OwnSettings, PasswordChange, Proof, SignedOut, WhoAmI } from './api';
import { get, keepToken, onSessionEnd, Refused, send } from './client';
import { signedByPasskey } from './passkeys';

const KEY = ['/session'];

/** Who is signed in: nobody is `null`. `ended` after a session that was there has gone. */
export function useWhoAmI() {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(
    () =>
      // It may have gone on under another id meanwhile, as after a proof.
      onSessionEnd(
        () =>
          void whoAmI()
            .catch(() => null)
            .then((who) => {
              setEnded(who === null);
              client.setQueryData(KEY, who);
            }),
      ),
    [client],
  );
  const query = useQuery({ queryKey: KEY, queryFn: whoAmI, staleTime: 5 * 60_000 });
  return { ...query, ended };
}

async function whoAmI(): Promise<WhoAmI | null> {
  try {
    return remembered(await get('/session', {}));
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return null;
    throw error;
  }
}

function remembered(who: WhoAmI): WhoAmI {
  keepToken(who.csrfToken);
  return who;
}

/** Sends something to which the API answers with who one is from then on. */
function useIdentity<B = void>(ask: (body: B) => Promise<WhoAmI>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: B) => remembered(await ask(body)),
    onSuccess: (who) => client.setQueryData(KEY, who),
  });
}

export const useSignIn = () => useIdentity((body: Credentials) => send('post', '/session', { body }));

/** Signs in by a passkey that the browser finds. */
export const usePasskeySignIn = () =>
  useIdentity(async () => send('post', '/session/passkey', { body: { passkey: await signedByPasskey() } }));

/** Shows anew who one is. */
export const useProof = () => useIdentity((body: Proof) => send('post', '/session/proof', { body }));

/** A new password in place of the present one; all other windows are signed out. */
export const useChangePassword = () =>
  useIdentity((body: PasswordChange) => send('put', '/session/password', { body }));

/** What one chose for oneself. */
export const useOwnSettings = () => useIdentity((body: OwnSettings) => send('patch', '/session', { body }));

/** Looks at the pages as another, or as oneself again; all that was loaded is of whoever it was before. */
export function useLookAs() {
  return useMutation({
    mutationFn: (officer: string | null) =>
      officer === null ? send('delete', '/session/look', {}) : send('post', '/session/look', { body: { officer } }),
    onSuccess: () => location.assign('/'),
  });
}

/** Signs out, and forgets what was loaded: the next person may not see it. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send('delete', '/session', {}),
    onSuccess: (said: SignedOut | undefined) => {
      // First who one is: what shows the pages hears of it only while it is kept.
      client.setQueryData(KEY, null);
      client.removeQueries({ predicate: ({ queryKey: [path] }) => path !== KEY[0] });
      client.getMutationCache().clear();
      // Whoever came from a provider signs out there, too.
      if (said) location.assign(said.goOn);
    },
  });
}

export const Me = createContext<WhoAmI | null>(null);

/** The person signed in; only below the sign-in. */
export function useMe(): WhoAmI {
  const me = useContext(Me);
  if (!me) throw new Error('nobody is signed in');
  return me;
}
