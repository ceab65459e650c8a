import { routesOf } from '../../http/route';
import * as handlers from './handlers';
import {
  browserOptions,
  credentials,
  ownSettings,
  passkeySaid,
  passwordChange,
  proof,
  signedOut,
  whoAmI,
} from './schema';

const route = routesOf('Session');

export const sessionRoutes = [
  route.post('/session', {
    summary: 'Sign in',
    access: 'public',
    body: credentials,
    answers: whoAmI,
    refusals: ['bad-credentials', 'second-factor-needed', 'bad-proof', 'too-many-requests'],
    handler: handlers.signIn,
  }),
  route.post('/session/passkey/options', {
    summary: 'What a passkey is to sign, once and within five minutes',
    access: 'public',
    counted: true,
    answers: browserOptions,
    handler: handlers.passkeyOptions,
  }),
  route.post('/session/passkey', {
    summary: 'Sign in by a passkey',
    access: 'public',
    body: passkeySaid,
    answers: whoAmI,
    refusals: ['bad-proof'],
    handler: handlers.signInByPasskey,
  }),
  route.post('/session/proof', {
    summary: 'Show anew who one is, before a sign-off or a change of how one signs in',
    description:
      'By a code or a passkey where the account has one, else by the password. The session gets a new id and token.',
    access: 'newcomer',
    body: proof,
    answers: whoAmI,
    refusals: ['bad-credentials', 'bad-proof', 'too-many-requests'],
    handler: handlers.prove,
  }),
  route.get('/session', {
    summary: 'Who am I: seats and delegations of today, and the token for changing requests',
    access: 'newcomer',
    answers: whoAmI,
    handler: handlers.show,
  }),
  route.patch('/session', {
    summary: 'Choose the language one is answered in, and whether mails come at once or once a day, and when',
    access: 'newcomer',
    body: ownSettings,
    answers: whoAmI,
    handler: handlers.change,
  }),
  route.put('/session/password', {
    summary: 'Change one’s password; all other sessions end',
    description: 'A password that an administrator gave must be changed before anything else is answered.',
    access: 'newcomer',
    body: passwordChange,
    answers: whoAmI,
    refusals: ['bad-credentials', 'too-many-requests'],
    handler: handlers.changePassword,
  }),
  route.delete('/session', {
    summary: 'Sign out',
    access: 'newcomer',
    asOneself: true,
    answers: { 204: 'nothing', 200: signedOut },
    handler: handlers.signOut,
  }),
];
