import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { PrismaClient } from '../../prisma/generated/client';
import { powersIn } from '../accounts/seats';
import type { AskedAct } from '../acts/named';
import { unitOf } from '../http/access';
import type { SignedIn } from '../http/admit';
import type { Input } from '../http/route';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import type { SessionState } from '../../domain/councilSession/state';
import type {
  councilInPath,
  deputyChange,
  deputyInPath,
  deputyQuery,
  DeputyRoll,
  newDeputies,
  SessionView,
} from './schema';

type OfCouncil = { params: typeof councilInPath };
type Asking = Pick<Input, 'officer' | 'services'>;

/** A Council's roll of deputies, for whoever belongs to its unit. */
export async function showRoll({
  params: { council },
  query: { on },
  ...asking
}: Input<OfCouncil & { query: typeof deputyQuery }>) {
  return { body: await rollOf(asking, council, on) };
}

export async function addDeputies({
  params: { council },
  body: { deputies, ...dated },
  ...asking
}: Input<OfCouncil & { body: typeof newDeputies }>) {
  const by = await keeper(asking, council);
  await asking.services.db.deputy.createMany({ data: deputies.map((one) => ({ ...one, ...dated, council, by })) });
  return { body: await rollOf(asking, council) };
}

export async function changeDeputy({
  params: { council, id },
  body,
  ...asking
}: Input<{ params: typeof deputyInPath; body: typeof deputyChange }>) {
  const by = await keeper(asking, council);
  const { db } = asking.services;
  const known = await db.deputy.findFirst({ where: { id, council } });
  if (!known) throw notFound('deputy');
  if (body.to && body.to < known.from)
    throw new DomainError('bad-date', { field: 'to', value: body.to, rule: `>= ${known.from}` });
  await db.deputy.update({ where: { id }, data: { ...body, by, at: new Date(await asking.services.clock.now()) } });
  return { body: await rollOf(asking, council) };
}

async function rollOf(asking: Asking, council: string, on?: IsoDate): Promise<DeputyRoll> {
  const { services, officer } = asking;
  const { admin, units } = await services.access.viewer(officer);
  if (!admin && !units.includes(unitOf(council))) throw notFound('council');
  return { items: await deputiesOf(services.db, council, on), mayKeep: await mayKeep(asking, council) };
}

/** The deputies of a Council on a day, or all that ever were, by name. */
async function deputiesOf(db: PrismaClient, council: string, on?: IsoDate) {
  const rows = await db.deputy.findMany({
    where: { council, ...(on && { from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] }) },
    select: { id: true, term: true, name: true, group: true, from: true, to: true },
  });
  // By the given name, as Vietnamese lists are.
  const given = (name: string) => name.split(' ').reverse().join(' ');
  return rows.sort((a, b) => given(a.name).localeCompare(given(b.name), 'vi') || a.id.localeCompare(b.id));
}

/** Who is on the Council's roll on the day of the opening, and whoever else a roll call of the session names. */
export async function rollFor(
  { db }: Services,
  { council, opensOn, rolls, items }: SessionState,
): Promise<SessionView['roll']> {
  const named = new Set([...rolls, ...items.map(({ attendance }) => attendance)].flatMap((one) => one?.deputies ?? []));
  const all = await deputiesOf(db, council);
  return all.filter(({ id, from, to }) => named.has(id) || (from <= opensOn && (to === null || to >= opensOn)));
}

/**
 * Deputies that an act names must be on the Council's roll, where it keeps one: their names don't go on record. Throws
 * `invalid-input`.
 */
export async function requireOnRoll({ db }: Services, council: string, { name, data }: AskedAct) {
  const ballots = (data.ballots ?? []) as { deputy?: unknown }[];
  const named = ['roll-call', 'attendance'].includes(name) ? ((data.deputies ?? []) as unknown[]) : [];
  const ids = [...named, ...ballots.map(({ deputy }) => deputy)].map(String);
  const roll = ids.length > 0 ? await deputiesOf(db, council) : [];
  if (roll.length > 0 && ids.some((id) => !roll.some((one) => one.id === id)))
    throw invalid('deputies', 'of the Council’s roll');
}

/** The roll is kept by whoever acts for the Council or its Standing Body. Throws `no-seat`. */
async function keeper(asking: Asking, council: string): Promise<string> {
  if (await mayKeep(asking, council)) return asking.officer.id;
  const on = vnDateOf(await asking.services.clock.now());
  throw new DomainError('no-seat', { body: standingBodyOf(council), on });
}

async function mayKeep({ services, officer }: { services: Services; officer: SignedIn }, council: string) {
  const { seats } = await services.seats.of(officer.id);
  return [council, standingBodyOf(council)].some((body) => powersIn(seats, body).length > 0);
}

const standingBodyOf = (council: string): string => `${unitOf(council)}.thuong-truc-hdnd`;
