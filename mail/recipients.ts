import type { IsoDate } from '../domain/calendar/dates';
import type { Prisma } from '../prisma/generated/client';
import { chunks } from '../prisma/chunks';
import { localeOf } from './citation';
import type { Addressee } from './render';

/** The tables that composing reads and writes; a transaction's client fits. */
export type PrismaLike = Pick<
  Prisma.TransactionClient,
  'seat' | 'delegation' | 'mail' | 'entry' | 'document' | '$queryRaw'
>;

export interface Recipient extends Addressee {
  email: string;
  officer: string;
  /** In any of the seats through which it reads the body's mail, the one that signs. */
  head: boolean;
  /** Has chosen one mail a day. */
  daily: boolean;
}

/** PostgreSQL takes at most 65,535 parameters in a statement; this stays far below. */
const BODIES_PER_QUERY = 5_000;
const PERSON = { select: { id: true, email: true, locale: true, active: true, name: true, mails: true } } as const;

/**
 * Who reads each body's mail on that day: those who hold a seat, then those to whom a holder's powers are
 * delegated. A few queries whatever the number of bodies; an address appears once per body.
 */
export async function findRecipients(
  tx: PrismaLike,
  bodies: string[],
  today: IsoDate,
): Promise<Map<string, Recipient[]>> {
  const found = new Map<string, Map<string, Recipient>>();
  for (const part of chunks([...new Set(bodies)], BODIES_PER_QUERY)) {
    const seats = await findSeats(tx, part, today);
    for (const { body, officer, role } of seats) add(found, body, officer, { role, onBehalfOf: null });
    const holders = new Set(seats.map((seat) => `${seat.officerId} ${seat.body}`));
    for (const delegation of await findDelegations(tx, part, today)) {
      // Powers that the giver no longer has cannot be exercised for him either.
      if (!holders.has(`${delegation.fromId} ${delegation.body}`)) continue;
      const { body, role, holder, giver } = delegation;
      add(found, body, holder, { role, onBehalfOf: giver.name });
    }
  }
  return new Map([...found].map(([body, people]) => [body, [...people.values()]]));
}

function findSeats(tx: PrismaLike, bodies: string[], today: IsoDate) {
  return tx.seat.findMany({
    where: { body: { in: bodies }, from: { lte: today }, OR: [{ to: null }, { to: { gte: today } }] },
    select: { body: true, role: true, officerId: true, officer: PERSON },
    orderBy: { id: 'asc' },
  });
}

function findDelegations(tx: PrismaLike, bodies: string[], today: IsoDate) {
  return tx.delegation.findMany({
    where: { body: { in: bodies }, from: { lte: today }, to: { gte: today }, revokedAt: null },
    select: { body: true, role: true, fromId: true, holder: PERSON, giver: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
}

interface Person {
  id: string;
  email: string;
  locale: string;
  active: boolean;
  mails: string;
}

function add(
  found: Map<string, Map<string, Recipient>>,
  body: string,
  { id: officer, active, locale, mails, email: address }: Person,
  { role, onBehalfOf }: { role: string; onBehalfOf: string | null },
): void {
  const email = address.trim();
  const people = found.get(body) ?? new Map<string, Recipient>();
  if (!active || !email) return;
  const first: Recipient = {
    email,
    officer,
    locale: localeOf(locale),
    onBehalfOf,
    head: false,
    daily: mails === 'daily',
  };
  const known = people.get(email) ?? first;
  found.set(body, people.set(email, { ...known, head: known.head || role === 'head' }));
}
