import { vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { actIdOf } from '../../http/idempotency';
import { dayKey, idKey, keyAfter } from '../../http/keyset';
import { page } from '../../http/page';
import type { Input, Reply } from '../../http/route';
import { invalid } from '../../http/validate';
import { covers } from '../seats';
import * as queries from './queries';
import type {
  delegationId,
  DelegationPage,
  delegationQuery,
  DelegationView,
  NewDelegation,
  newDelegation,
} from './schema';

/** Records a delegation of one's own seat, within that seat's dates, beginning today or later. */
export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newDelegation }>): Promise<Reply<DelegationView>> {
  const today = vnDateOf(await services.clock.now());
  if (body.from < today) throw invalid('from', `không được trước ${today} / must not be before ${today}`);
  if (body.holder === officer.id) throw invalid('holder', 'phải là người khác / must be somebody else');
  requireOwnSeat(await queries.ownSeats(services.db, officer.id, body.body), body);
  await queries.requireActive(services.db, body.holder);
  const created = await queries.create(services.db, actIdOf(officer.id, req), officer.id, body);
  services.seats.forget();
  return { body: created };
}

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof delegationQuery }>): Promise<Reply<DelegationPage>> {
  if (query.all && !officer.admin) throw new DomainError('not-permitted');
  const key = keyAfter(query.cursor, [dayKey, idKey]);
  const rows = await queries.delegations(services.db, query.all ? undefined : officer.id, query, key);
  return { body: page(rows, query.limit, (row) => [row.from, row.id]) };
}

export async function revoke({
  params,
  officer,
  services,
}: Input<{ params: typeof delegationId }>): Promise<Reply<never>> {
  await queries.revoke(services.db, officer, params.id, new Date(await services.clock.now()));
  services.seats.forget();
  return {};
}

/** The giver's own seat of that role must last as long as what is lent. Received powers are not in this list at all. */
function requireOwnSeat(
  seats: { role: string; from: string; to: string | null }[],
  { body, role, from, to }: NewDelegation,
): void {
  const lasting = seats.filter((seat) => covers(seat, from) && covers(seat, to));
  if (lasting.length === 0)
    throw new DomainError('no-seat', { body, on: seats.some((seat) => covers(seat, from)) ? to : from });
  if (lasting.some((seat) => seat.role === role)) return;
  throw role === 'clerk' ? new DomainError('clerk-required') : new DomainError('role-required', { role });
}
