import type { SessionData } from 'express-session';
import { DomainError } from '../../../domain/errors';
import { unseal } from '../../../prisma/sealed';
import { signedIn, type SignedIn } from '../../http/admit';
import { routesOf } from '../../http/route';
import type { Services } from '../../services';
import { changeSigningIn } from '../changeSigningIn';
import { factorsOf } from '../factors/needed';
import { optionsToProve, ownerOf } from '../factors/passkeys';
import { hashPassword, markOf } from '../passwords';
import { endSessions, openSession, renewSession } from './open';
import { attempt, provenByCode, withCode, withPassword } from './proof';
import * as queries from './queries';
import {
  browserOptions,
  credentials,
  ownSettings,
  passkeySaid,
  passwordChange,
  proof,
  signedOut,
  whoAmI as whoAmIView,
} from './schema';
import { requireUncommon } from './uncommon';
import { whoAmI } from './who';

const route = routesOf('Session');

export const sessionRoutes = [
  route.post('/session', {
    summary: 'Sign in',
    access: 'public',
    body: credentials,
    answers: whoAmIView,
    refusals: ['bad-credentials', 'second-factor-needed', 'bad-proof', 'too-many-requests'],
    /** A wrong name, a wrong password and a disabled account take the same time and the same answer. */
    handler: async ({ body, services, req }) => {
      const { officer, how } = await attempt(services, body.username, req, async (named) => {
        const officer = await withPassword(named, body.password);
        return { officer, how: await withCode(services, officer, body.code) };
      });
      await openSession(services, req, officer, how);
      return { body: await whoAmI(services, signedIn(officer.id, officer), req) };
    },
  }),
  route.post('/session/passkey/options', {
    summary: 'What a passkey is to sign, once and within five minutes',
    access: 'public',
    counted: true,
    answers: browserOptions,
    /** What a passkey is to sign, for signing in and for showing anew who one is. */
    handler: async ({ services, req }) => ({ body: { options: { ...(await optionsToProve(services, req)) } } }),
  }),
  route.post('/session/passkey', {
    summary: 'Sign in by a passkey',
    access: 'public',
    body: passkeySaid,
    answers: whoAmIView,
    refusals: ['bad-proof'],
    /** Signs in by a passkey alone, which is a key and a finger or PIN. Throws `bad-proof`. */
    handler: async ({ body, services, req }) => {
      const id = await ownerOf(services, req, body.passkey);
      const officer = await services.db.officer.findUniqueOrThrow({ where: { id } });
      if (!officer.active) throw new DomainError('bad-proof');
      await openSession(services, req, officer, 'passkey');
      return { body: await whoAmI(services, signedIn(id, officer), req) };
    },
  }),
  route.post('/session/proof', {
    summary: 'Show anew who one is, before a sign-off or a change of how one signs in',
    description:
      'By a code or a passkey where the account has one, else by the password. The session gets a new id and token.',
    access: 'newcomer',
    body: proof,
    answers: whoAmIView,
    refusals: ['bad-credentials', 'bad-proof', 'too-many-requests'],
    handler: async ({ officer, body, services, req }) => {
      const { password = '', code, passkey } = body;
      await attempt(services, officer.username, req, async (named) => {
        if (passkey) return requireOwn(officer, await ownerOf(services, req, passkey));
        const { code: codes, passkey: keys } = await factorsOf(services, officer.id);
        await (codes || keys ? provenByCode(services, officer.id, code ?? '') : withPassword(named, password));
      });
      delete req.session.provider?.weak;
      await renewSession(services, req, { provedAt: Date.now() });
      return { body: await whoAmI(services, officer, req) };
    },
  }),
  route.get('/session', {
    summary: 'Who am I: seats and delegations of today, and the token for changing requests',
    access: 'newcomer',
    answers: whoAmIView,
    handler: async ({ officer, services, req }) => ({ body: await whoAmI(services, officer, req) }),
  }),
  route.patch('/session', {
    summary: 'Choose the language one is answered in, and whether mails come at once or once a day, and when',
    access: 'newcomer',
    body: ownSettings,
    answers: whoAmIView,
    handler: async ({ officer, body, services, req }) => {
      await queries.setOwn(services.db, officer.id, body);
      services.accounts.forget();
      const { locale = officer.locale, mails = officer.mails, mailHour = officer.mailHour } = body;
      return { body: await whoAmI(services, { ...officer, locale, mails, mailHour }, req) };
    },
  }),
  route.put('/session/password', {
    summary: 'Change one’s password; all other sessions end',
    description: 'A password that an administrator gave must be changed before anything else is answered.',
    access: 'newcomer',
    body: passwordChange,
    answers: whoAmIView,
    refusals: ['bad-credentials', 'too-many-requests'],
    handler: async ({ officer, body, services, req }) => {
      await attempt(services, officer.username, req, (named) => withPassword(named, body.current));
      await requireUncommon('next', body.next, officer);
      const passwordHash = await hashPassword(body.next);
      const change = { by: officer.id, of: officer.id, name: 'password-changed' } as const;
      await changeSigningIn(services, change, (tx) =>
        tx.officer.update({ where: { id: officer.id }, data: { passwordHash, passwordFrom: 'own' } }),
      );
      services.accounts.forget();
      await renewSession(services, req, { passwordMark: markOf(passwordHash), provedAt: Date.now() });
      return { body: await whoAmI(services, { ...officer, passwordFrom: 'own' }, req) };
    },
  }),
  route.delete('/session', {
    summary: 'Sign out',
    access: 'newcomer',
    asOneself: true,
    answers: { 204: 'nothing', 200: signedOut },
    /** Whoever came from a provider is told where to sign out there. */
    handler: async ({ req, services }) => {
      const { provider } = req.session;
      const headers = { 'Clear-Site-Data': '"cache", "storage"' };
      await endSessions(services, [req.sessionID]);
      const goOn = provider && (await endAddress(services, provider));
      return goOn ? { status: 200, body: { goOn }, headers } : { status: 204, headers };
    },
  }),
];

/** Throws `bad-proof` for another officer's passkey. */
function requireOwn({ id }: SignedIn, owner: string): void {
  if (owner !== id) throw new DomainError('bad-proof');
}

/** Where to sign out at the provider; nothing where it can't be reached: here one is signed out all the same. */
async function endAddress(
  { provider, config, log }: Services,
  { subject, idToken }: NonNullable<SessionData['provider']>,
): Promise<string | undefined> {
  try {
    return await provider?.endAddress(unseal(idToken, subject, config.signingIn.secretsKey));
  } catch (err) {
    log.warn({ err }, 'the sign-in provider cannot be reached');
    return undefined;
  }
}
