import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { officerNames } from '../officerNames';
import { mustChange, signedIn, type SignedIn } from '../../http/admit';
import { bodyNames } from '../../http/names';
import { tokenOf } from '../../http/protection';
import type { Input, PublicInput, Reply } from '../../http/route';
import type { Services } from '../../services';
import { changeSigningIn } from '../changeSigningIn';
import { factorsOf, lacksFactor } from '../factors/needed';
import { optionsToProve, ownerOf } from '../factors/passkeys';
import { hashPassword, markOf } from '../passwords';
import { unseal } from '../../../prisma/sealed';
import { clerkedAmong, seatsOf } from '../seats';
import { endSessions, openSession, renewSession } from './open';
import { attempt, provenByCode, withCode, withPassword } from './proof';
import * as queries from './queries';
import type {
  BrowserOptions,
  credentials,
  EffectiveSeatView,
  ownSettings,
  passkeySaid,
  passwordChange,
  proof,
  SignedOut,
  WhoAmI,
} from './schema';
import { requireUncommon } from './uncommon';

/** Signs in. A wrong name, a wrong password and a disabled account take the same time and the same answer. */
export async function signIn({
  body,
  services,
  req,
}: PublicInput<{ body: typeof credentials }>): Promise<Reply<WhoAmI>> {
  const { officer, how } = await attempt(services, body.username, req, async (named) => {
    const officer = await withPassword(named, body.password);
    return { officer, how: await withCode(services, officer, body.code) };
  });
  await openSession(services, req, officer, how);
  return { body: await whoAmI(services, signedIn(officer.id, officer), req) };
}

export async function show({ officer, services, req }: Input): Promise<Reply<WhoAmI>> {
  return { body: await whoAmI(services, officer, req) };
}

export async function change({
  officer,
  body,
  services,
  req,
}: Input<{ body: typeof ownSettings }>): Promise<Reply<WhoAmI>> {
  await queries.setOwn(services.db, officer.id, body);
  services.accounts.forget();
  const { locale = officer.locale, mails = officer.mails, mailHour = officer.mailHour } = body;
  return { body: await whoAmI(services, { ...officer, locale, mails, mailHour }, req) };
}

export async function changePassword({
  officer,
  body,
  services,
  req,
}: Input<{ body: typeof passwordChange }>): Promise<Reply<WhoAmI>> {
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
}

/** Shows anew who one is, by what the account has beside the password where it has something. */
export async function prove({ officer, body, services, req }: Input<{ body: typeof proof }>): Promise<Reply<WhoAmI>> {
  const { password = '', code, passkey } = body;
  await attempt(services, officer.username, req, async (named) => {
    if (passkey) return requireOwn(officer, await ownerOf(services, req, passkey));
    const { code: codes, passkey: keys } = await factorsOf(services, officer.id);
    await (codes || keys ? provenByCode(services, officer.id, code ?? '') : withPassword(named, password));
  });
  delete req.session.provider?.weak;
  await renewSession(services, req, { provedAt: Date.now() });
  return { body: await whoAmI(services, officer, req) };
}

/** Throws `bad-proof` for another officer's passkey. */
function requireOwn({ id }: SignedIn, owner: string): void {
  if (owner !== id) throw new DomainError('bad-proof');
}

/** Signs in by a passkey alone, which is a key and a finger or PIN. Throws `bad-proof`. */
export async function signInByPasskey({
  body,
  services,
  req,
}: PublicInput<{ body: typeof passkeySaid }>): Promise<Reply<WhoAmI>> {
  const id = await ownerOf(services, req, body.passkey);
  const officer = await services.db.officer.findUniqueOrThrow({ where: { id } });
  if (!officer.active) throw new DomainError('bad-proof');
  await openSession(services, req, officer, 'passkey');
  return { body: await whoAmI(services, signedIn(id, officer), req) };
}

/** What a passkey is to sign, for signing in and for showing anew who one is. */
export async function passkeyOptions({ services, req }: PublicInput): Promise<Reply<BrowserOptions>> {
  return { body: { options: { ...(await optionsToProve(services, req)) } } };
}

/** Signs out; whoever came from a provider is told where to sign out there. */
export async function signOut({ req, services }: Input): Promise<Reply<SignedOut>> {
  const { provider } = req.session;
  const headers = { 'Clear-Site-Data': '"cache", "storage"' };
  await endSessions(services, [req.sessionID]);
  const goOn = provider && (await endAddress(services, provider));
  return goOn ? { status: 200, body: { goOn }, headers } : { status: 204, headers };
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

export async function whoAmI(services: Services, officer: SignedIn, req: Request): Promise<WhoAmI> {
  const today = vnDateOf(await services.clock.now());
  return {
    officer,
    password: mustChange(officer, req.session) || officer.passwordFrom !== 'given' ? officer.passwordFrom : 'own',
    ...(await proofsOf(services, officer, req)),
    today,
    seats: await seatViews(services, officer.id, today),
    seenBy: officer.seenBy ?? null,
    csrfToken: tokenOf(req),
  };
}

/** By what one may show who one is, and whether something is missing that one's seat asks for. */
async function proofsOf(services: Services, officer: SignedIn, { session }: Request) {
  const { code, passkey } = await factorsOf(services, officer.id);
  const proofs: WhoAmI['proofs'] = [
    ...(code ? (['code'] as const) : []),
    ...(passkey ? (['passkey'] as const) : []),
    ...(code || passkey ? [] : (['password'] as const)),
    ...(session.provider && (services.provider?.namesStrength || !(code || passkey)) ? (['provider'] as const) : []),
  ];
  const factorMissing = await lacksFactor(services, officer, session);
  return { proofs, weakAtProvider: session.provider?.weak === true, factorMissing };
}

/** The seats of a day with what their bodies are called, and whose they are. */
async function seatViews({ db, directory }: Services, officerId: string, today: IsoDate): Promise<EffectiveSeatView[]> {
  const seats = await seatsOf(db, officerId, today);
  const [people, clerked] = await Promise.all([
    officerNames(
      db,
      seats.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
    ),
    clerkedAmong(
      db,
      seats.map(({ body }) => body),
      today,
    ),
  ]);
  const nameOf = bodyNames(directory, today);
  return seats.map((seat) => ({
    ...seat,
    name: nameOf(seat.body).name,
    clerked: clerked.includes(seat.body),
    ...(seat.onBehalfOf && { holder: people.get(seat.onBehalfOf) ?? seat.onBehalfOf }),
  }));
}
