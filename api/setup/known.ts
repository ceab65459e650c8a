import type { IsoDate } from '../../domain/calendar/dates';
import type { Account, Known } from '../../domain/seating/people';
import type { Line } from '../../domain/seating/sheet';
import type { Directory } from '../../domain/units/directory';
import { foldName } from '../../domain/units/gazetteer';
import type { Prisma } from '../../prisma/generated/client';
import { unitOf, unitsIn } from '../http/access';
import { changeableBy, type Scope } from '../http/scope';

/** What a list of officers is held against, read at once for all its lines. */
export async function knownTo(
  tx: Prisma.TransactionClient,
  directory: Directory,
  scope: Scope,
  unit: string,
  lines: Line[],
): Promise<Known> {
  const units = new Set(unitsIn(directory, unit, scope.on));
  const names = bodiesByName(directory, units, scope.on);
  const [accounts, heads, usernames] = await Promise.all([
    accountsOf(tx, scope, lines),
    headsIn(
      tx,
      lines.flatMap(({ body, bodyName }) => (body ? [body] : (names.get(foldName(bodyName)) ?? []))),
      scope.on,
    ),
    usernamesLike(tx, lines),
  ]);
  return {
    today: scope.on,
    named: (name) => names.get(foldName(name)) ?? [],
    there: (body, on) => {
      if (!/^[^.]+\../.test(body) || !directory.bodyExists(body, on)) return 'nowhere';
      return units.has(unitOf(body)) ? 'here' : 'elsewhere';
    },
    accounts: (email) => accounts.get(email) ?? [],
    headOf: (body, from) => heads.get(body)?.find(({ to }) => to === null || from <= to),
    taken: (username) => usernames.has(username),
  };
}

/** The bodies of some units by their names, long and short. */
function bodiesByName(directory: Directory, units: Set<string>, on: IsoDate): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const body of [...units].flatMap((unit) => directory.bodiesOf(unit, on)))
    for (const name of new Set([directory.bodyName(body, on).vi, directory.bodyShortName(body, on).vi].map(foldName)))
      named.set(name, [...(named.get(name) ?? []), body]);
  return named;
}

async function accountsOf(tx: Prisma.TransactionClient, scope: Scope, lines: Line[]): Promise<Map<string, Account[]>> {
  const emails = [...new Set(lines.map(({ email }) => email.toLowerCase()))];
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Officer" WHERE lower(email) = ANY(${emails})`;
  const ids = found.map(({ id }) => id);
  const [rows, mine] = await Promise.all([
    tx.officer.findMany({ where: { id: { in: ids } }, include: { seats: true } }),
    tx.officer.findMany({ where: { AND: [{ id: { in: ids } }, changeableBy(scope)] }, select: { id: true } }),
  ]);
  const own = new Set(mine.map(({ id }) => id));
  const accounts = new Map<string, Account[]>();
  for (const row of rows) {
    const email = row.email.toLowerCase();
    accounts.set(email, [...(accounts.get(email) ?? []), { ...row, mine: own.has(row.id) }]);
  }
  return accounts;
}

interface Head {
  officer: string;
  name: string;
  from: IsoDate;
  to: IsoDate | null;
}

async function headsIn(tx: Prisma.TransactionClient, bodies: string[], on: IsoDate): Promise<Map<string, Head[]>> {
  const rows = await tx.seat.findMany({
    where: {
      body: { in: [...new Set(bodies)] },
      role: 'head',
      OR: [{ to: null }, { to: { gte: on } }],
      officer: { active: true },
    },
    include: { officer: { select: { name: true } } },
  });
  const heads = new Map<string, Head[]>();
  for (const { body, officerId, officer, from, to } of rows)
    heads.set(body, [...(heads.get(body) ?? []), { officer: officerId, name: officer.name, from, to }]);
  return heads;
}

/** The usernames that a list could meet: those it asks for, those its addresses begin with, and these with a number. */
async function usernamesLike(tx: Prisma.TransactionClient, lines: Line[]): Promise<Set<string>> {
  const stems = [...new Set(lines.flatMap(({ username, email }) => [username, email.split('@')[0] ?? '']))].map((one) =>
    one.toLowerCase(),
  );
  const rows = await tx.$queryRaw<{ username: string }[]>`
    SELECT username FROM "Officer" WHERE regexp_replace(regexp_replace(username, '\\.\\d+$', ''), '[^a-z0-9._-]', '', 'g')
      = ANY(SELECT regexp_replace(stem, '[^a-z0-9._-]', '', 'g') FROM unnest(${stems}::text[]) AS stem) OR username = ANY(${stems})
      OR username LIKE 'cb.%'`;
  return new Set(rows.map(({ username }) => username));
}
