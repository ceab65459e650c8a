import type { IsoDate } from '../domain/calendar/dates';
import type { Prisma } from '../prisma/generated/client';
import { chunks } from './chunks';
import type { Addressee } from './render';

/** The tables that composing reads and writes; a transaction's client fits. */
export type PrismaLike = Pick<Prisma.TransactionClient, 'seat' | 'delegation' | 'mail' | 'entry'>;

export interface Recipient extends Addressee {
  email: string;
}

/** PostgreSQL takes at most 65,535 parameters in a statement; this stays far below. */
const BODIES_PER_QUERY = 5_000;
const PERSON = { select: { email: true, locale: true, active: true, name: true } } as const;

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
    for (const { body, officer } of seats) add(found, body, officer, null);
    const holders = new Set(seats.map((seat) => `${seat.officerId} ${seat.body}`));
    for (const delegation of await findDelegations(tx, part, today)) {
      // Powers that the giver no longer has cannot be exercised for him either.
      if (!holders.has(`${delegation.fromId} ${delegation.body}`)) continue;
      add(found, delegation.body, delegation.holder, delegation.giver.name);
    }
  }
  return new Map([...found].map(([body, people]) => [body, [...people.values()]]));
}

function findSeats(tx: PrismaLike, bodies: string[], today: IsoDate) {
  return tx.seat.findMany({
    where: { body: { in: bodies }, from: { lte: today }, OR: [{ to: null }, { to: { gte: today } }] },
    select: { body: true, officerId: true, officer: PERSON },
    orderBy: { id: 'asc' },
  });
}

function findDelegations(tx: PrismaLike, bodies: string[], today: IsoDate) {
  return tx.delegation.findMany({
    where: { body: { in: bodies }, from: { lte: today }, to: { gte: today }, revokedAt: null },
    select: { body: true, fromId: true, holder: PERSON, giver: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
}

interface Person {
  email: string;
  locale: string;
  active: boolean;
}

function add(
  found: Map<string, Map<string, Recipient>>,
  body: string,
  person: Person,
  onBehalfOf: string | null,
): void {
  const email = person.email.trim();
  const people = found.get(body) ?? new Map<string, Recipient>();
  if (!person.active || !email || people.has(email)) return;
  found.set(body, people.set(email, { email, locale: person.locale === 'en' ? 'en' : 'vi', onBehalfOf }));
}
