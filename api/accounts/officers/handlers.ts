import { vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { idKey, keyAfter } from '../../http/keyset';
import { page } from '../../http/page';
import type { Input, Reply } from '../../http/route';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import { hashPassword, randomPassword } from '../passwords';
import * as queries from './queries';
import type {
  newOfficer,
  NewSeat,
  newSeat,
  officerChange,
  officerId,
  OfficerPage,
  officerQuery,
  OfficerView,
  seatEnd,
  SeatView,
} from './schema';

type ById = { params: typeof officerId };

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof officerQuery }>): Promise<Reply<OfficerPage>> {
  const viewer = await services.access.viewer(officer);
  const today = vnDateOf(await services.clock.now());
  const [name] = keyAfter(query.cursor, [idKey]) ?? [];
  const rows = await queries.officers(services.db, viewer, query, today, name);
  return {
    body: page(
      rows.map((row) => queries.view(row, viewer)),
      query.limit,
      (row) => [row.username],
    ),
  };
}

export async function show({ params, officer, services }: Input<ById>): Promise<Reply<OfficerView>> {
  const viewer = await services.access.viewer(officer);
  const row = await queries.officer(services.db, viewer, officer.id, params.id);
  return { body: queries.view(row, viewer) };
}

export async function create({
  body,
  officer,
  services,
}: Input<{ body: typeof newOfficer }>): Promise<Reply<{ officer: OfficerView; password: string }>> {
  body.seats.forEach((seat, index) => requireBody(services, seat, `seats.${index}.body`));
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
  // Somebody must remain who can undo it.
  const locksOut = params.id === officer.id && (body.active === false || body.admin === false);
  if (locksOut) throw new DomainError('not-permitted');
  const changed = await queries.change(services.db, officer.id, params.id, body);
  services.accounts.forget();
  return { body: queries.view(changed, officer) };
}

export async function resetPassword({ params, officer, services }: Input<ById>): Promise<Reply<{ password: string }>> {
  const password = randomPassword();
  await queries.setPassword(services.db, officer.id, params.id, await hashPassword(password));
  services.accounts.forget();
  return { body: { password } };
}

export async function giveSeat({
  params,
  body,
  officer,
  services,
}: Input<ById & { body: typeof newSeat }>): Promise<Reply<SeatView>> {
  requireBody(services, body, 'body');
  const seat = await queries.giveSeat(services.db, officer.id, params.id, body);
  services.seats.forget();
  return { body: seat };
}

export async function endSeat({
  params,
  body,
  officer,
  services,
}: Input<ById & { body: typeof seatEnd }>): Promise<Reply<SeatView>> {
  const seat = await queries.endSeat(services.db, officer.id, params.id, body.to);
  services.seats.forget();
  return { body: seat };
}

/** A seat in a body that doesn't exist would never be anyone's. */
function requireBody({ directory }: Services, seat: NewSeat, field: string): void {
  if (!directory.bodyExists(seat.body, seat.from))
    throw invalid(field, `không có cơ quan này ngày ${seat.from} / no such body on ${seat.from}`);
}
