import { vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { idKey, keyAfter } from '../../http/keyset';
import { page } from '../../http/page';
import type { Input, Reply } from '../../http/route';
import { changeableBy, requireBodyIn, type Scope, scopeOf, seenBy } from '../../http/scope';
import { invalid } from '../../http/validate';
import type { SignedIn } from '../../http/admit';
import type { Prisma } from '../../../prisma/generated/client';
import type { Services } from '../../services';
import { hashPassword, randomPassword } from '../passwords';
import * as queries from './queries';
import type {
  newOfficer,
  NewSeat,
  newSeat,
  OfficerChange,
  officerChange,
  officerId,
  OfficerPage,
  officerQuery,
  OfficerView,
  seatChange,
  SeatView,
} from './schema';

type ById = { params: typeof officerId };

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof officerQuery }>): Promise<Reply<OfficerPage>> {
  const today = vnDateOf(await services.clock.now());
  const [name] = keyAfter(query.cursor, [idKey]) ?? [];
  const rows = await queries.officers(services.db, await sightOf(services, officer), query, today, name);
  return {
    body: page(
      rows.map((row) => queries.view(row, officer)),
      query.limit,
      (row) => [row.username],
    ),
  };
}

export async function show({ params, officer, services }: Input<ById>): Promise<Reply<OfficerView>> {
  // Everybody sees themselves. The library takes an empty condition among several for none, so it stands alone.
  const sight = officer.admin ? {} : { OR: [{ id: officer.id }, await sightOf(services, officer)] };
  const row = await queries.officer(services.db, sight, params.id);
  return { body: queries.view(row, officer) };
}

async function sightOf(services: Services, officer: SignedIn): Promise<Prisma.OfficerWhereInput> {
  if (officer.admin || officer.adminOf !== null) return seenBy(await scopeOf(services, officer));
  return queries.colleagues(await services.access.viewer(officer));
}

/** Throws `not-found` for one whom an administrator doesn't see, `not-permitted` for one who is another's to change. */
export async function requireChangeable(services: Services, officer: SignedIn, id: string): Promise<Scope> {
  const scope = await scopeOf(services, officer);
  await queries.officer(services.db, seenBy(scope), id);
  if (scope.units === null) return scope;
  const mine = await services.db.officer.count({ where: { AND: [{ id }, changeableBy(scope)] } });
  if (mine === 0) throw new DomainError('not-permitted');
  return scope;
}

/** Throws `not-found` for no seat, `not-permitted` for one that is another's to change. */
export async function requireChangeableSeat(services: Services, officer: SignedIn, id: string): Promise<void> {
  requireBodyIn(await scopeOf(services, officer), await queries.bodyOfSeat(services.db, id));
}

/** Who is an administrator of what, only the installation's own say. Throws `not-permitted`, `invalid-input`. */
function requireRight({ directory }: Services, { on, units }: Scope, { admin, adminOf }: OfficerChange): void {
  if (units !== null && (admin || adminOf != null)) throw new DomainError('not-permitted');
  if (adminOf == null) return;
  const province = directory.exists(adminOf, on) && directory.level(adminOf, on) === 'province';
  if (!province) throw invalid('adminOf', 'phải là mã của một tỉnh, thành phố / must be the code of a province');
}

export async function create({
  body,
  officer,
  services,
}: Input<{ body: typeof newOfficer }>): Promise<Reply<{ officer: OfficerView; password: string }>> {
  const scope = await scopeOf(services, officer);
  requireRight(services, scope, body);
  body.seats.forEach((seat, index) => requireBody(services, scope, seat, `seats.${index}.body`));
  // Whoever sat nowhere would be nobody's to look after but the installation's.
  if (scope.units !== null && body.seats.length === 0)
    throw invalid('seats', 'phải có ít nhất một vị trí / at least one seat is needed');
  const password = randomPassword();
  const row = await queries.create(services.db, officer.id, body, await hashPassword(password));
  if (!row) throw invalid('username', 'đã có người dùng / is taken');
  return { body: { officer: queries.view(row, officer), password } };
}

export async function change({
  params,
  body,
  officer,
  services,
}: Input<ById & { body: typeof officerChange }>): Promise<Reply<OfficerView>> {
  const scope = await requireChangeable(services, officer, params.id);
  requireRight(services, scope, body);
  if (scope.units !== null && (body.admin !== undefined || body.adminOf !== undefined))
    throw new DomainError('not-permitted');
  // Somebody must remain who can undo it.
  const locksOut = params.id === officer.id && (body.active === false || body.admin === false);
  if (locksOut) throw new DomainError('not-permitted');
  const changed = await queries.change(services.db, officer, params.id, body, services.config.publicUrl);
  services.accounts.forget();
  services.changes.review();
  return { body: queries.view(changed, officer) };
}

export async function resetPassword({ params, officer, services }: Input<ById>): Promise<Reply<{ password: string }>> {
  await requireChangeable(services, officer, params.id);
  const password = randomPassword();
  await queries.setPassword(services, officer.id, params.id, await hashPassword(password));
  services.accounts.forget();
  services.changes.review();
  return { body: { password } };
}

export async function giveSeat({
  params,
  body,
  officer,
  services,
}: Input<ById & { body: typeof newSeat }>): Promise<Reply<SeatView>> {
  requireBody(services, await requireChangeable(services, officer, params.id), body, 'body');
  const seat = await queries.giveSeat(services.db, officer.id, params.id, body);
  services.seats.forget();
  return { body: seat };
}

export async function changeSeat({
  params,
  body,
  officer,
  services,
}: Input<ById & { body: typeof seatChange }>): Promise<Reply<SeatView>> {
  await requireChangeableSeat(services, officer, params.id);
  const seat = await queries.changeSeat(services.db, officer.id, params.id, body);
  services.seats.forget();
  return { body: seat };
}

/** A seat in a body that doesn't exist would never be anyone's; one that is another administrator's is not given. */
function requireBody({ directory }: Services, scope: Scope, seat: NewSeat, field: string): void {
  if (!directory.bodyExists(seat.body, seat.from))
    throw invalid(field, `không có cơ quan này ngày ${seat.from} / no such body on ${seat.from}`);
  requireBodyIn(scope, seat.body);
}
