import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { promisify } from 'node:util';
import { type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { officerNames } from '../officerNames';
import { markOf, signedIn, type SignedIn } from '../../http/admit';
import { bodyNames } from '../../http/names';
import { tokenOf } from '../../http/protection';
import type { Input, PublicInput, Reply } from '../../http/route';
import type { Services } from '../../services';
import { countAttempt } from '../attempts';
import { hashPassword, passwordMatches } from '../passwords';
import { clerkedAmong, seatsOf } from '../seats';
import * as queries from './queries';
import type { credentials, EffectiveSeatView, ownSettings, passwordChange, WhoAmI } from './schema';

/** Signs in. A wrong name, a wrong password and a disabled account take the same time and the same answer. */
export async function signIn({
  body,
  services,
  req,
}: PublicInput<{ body: typeof credentials }>): Promise<Reply<WhoAmI>> {
  const officer = await checkedOfficer(services, body.username, body.password, req);
  await openSession(req, sessionOf(officer.id, officer.passwordHash));
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
  await checkedOfficer(services, officer.username, body.current, req);
  const passwordHash = await hashPassword(body.next);
  await queries.changePassword(services.db, officer.id, passwordHash);
  services.accounts.forget();
  await openSession(req, sessionOf(officer.id, passwordHash));
  return { body: await whoAmI(services, { ...officer, passwordFrom: 'own' }, req) };
}

export async function signOut({ req }: Input): Promise<Reply<never>> {
  await promisify(req.session.destroy.bind(req.session))();
  return { headers: { 'Clear-Site-Data': '"cache", "storage"' } };
}

async function checkedOfficer(services: Services, username: string, password: string, req: Request) {
  const succeeded = await countAttempt(services.db, username, req.ip ?? '');
  const officer = await queries.officerNamed(services.db, username);
  const matches = await passwordMatches(password, officer?.passwordHash);
  if (!officer?.active || !matches) throw new DomainError('bad-credentials');
  await succeeded();
  return officer;
}

const sessionOf = (officerId: string, passwordHash: string) => ({ officerId, passwordMark: markOf(passwordHash) });

/**
 * A new session under a new id: an id planted before signing in is worth nothing after it, and no process takes the
 * session for what it was before.
 */
export async function openSession(
  req: Request,
  data: Pick<SessionData, 'officerId' | 'passwordMark' | 'looksAs'>,
): Promise<void> {
  await promisify(req.session.regenerate.bind(req.session))();
  Object.assign(req.session, data);
  tokenOf(req);
  await promisify(req.session.save.bind(req.session))();
}

export async function whoAmI(services: Services, officer: SignedIn, req: Request): Promise<WhoAmI> {
  const today = vnDateOf(await services.clock.now());
  return {
    officer,
    password: officer.passwordFrom,
    today,
    seats: await seatViews(services, officer.id, today),
    seenBy: officer.seenBy ?? null,
    csrfToken: tokenOf(req),
  };
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
