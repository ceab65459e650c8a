import { DomainError } from '../../../domain/errors';
import type { Prisma } from '../../../prisma/generated/client';
import type { SignedIn } from '../../http/admit';
import { changeableBy, requireBodyIn, type Scope, scopeOf, seenBy } from '../../http/scope';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import * as queries from './queries';
import type { NewSeat, OfficerChange } from './schema';

export async function sightOf(services: Services, officer: SignedIn): Promise<Prisma.OfficerWhereInput> {
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
export function requireRight({ directory }: Services, { on, units }: Scope, { admin, adminOf }: OfficerChange): void {
  if (units !== null && (admin || adminOf != null)) throw new DomainError('not-permitted');
  if (adminOf == null) return;
  const province = directory.exists(adminOf, on) && directory.level(adminOf, on) === 'province';
  if (!province) throw invalid('adminOf', 'phải là mã của một tỉnh, thành phố / must be the code of a province');
}

/** A seat in a body that doesn't exist would never be anyone's; one that is another administrator's is not given. */
export function requireBody({ directory }: Services, scope: Scope, seat: NewSeat, field: string): void {
  if (!directory.bodyExists(seat.body, seat.from))
    throw invalid(field, `không có cơ quan này ngày ${seat.from} / no such body on ${seat.from}`);
  requireBodyIn(scope, seat.body);
}
