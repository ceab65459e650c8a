import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../api/accounts/passwords';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Api, Session } from './http';
import { ASKING } from './opening';

const PASSWORD = 'một mật khẩu dài để đo tốc độ';
const SINCE = '2020-01-01';

/** Officers of the consulted bodies: few enough to sign in quickly, enough that none has a long list of seats. */
const OFFICERS = 50;

export interface Officers {
  /** Seats the officer who asks: mails that a consultation sends have a reader. */
  seatAsking(): Promise<void>;
  /**
   * Seats and signs in those who answer. Done once the cases are open, so that no mail to them is being sent while acts
   * are timed.
   */
  seatConsulted(bodies: string[]): Promise<void>;
  sessionOf(body: string): Session;
}

export async function createOfficers(db: PrismaClient, api: Api): Promise<Officers> {
  const passwordHash = await hashPassword(PASSWORD);
  const sessions = new Map<string, Session>();
  const seat = async (username: string, bodies: string[]): Promise<void> => {
    const id = randomUUID();
    await db.officer.create({
      data: { id, username, name: username, email: `${username}@phoihop.example`, passwordHash },
    });
    await db.seat.createMany({
      data: bodies.map((body) => ({ id: randomUUID(), officerId: id, body, role: 'head', from: SINCE })),
    });
  };
  return {
    seatAsking: () => seat('asking', [ASKING]),
    async seatConsulted(bodies) {
      for (const [index, own] of dealt(bodies, OFFICERS).entries()) {
        await seat(`office-${index}`, own);
        const session = await api.signIn(`office-${index}`, PASSWORD);
        for (const body of own) sessions.set(body, session);
      }
    },
    sessionOf: (body) => sessions.get(body) as Session,
  };
}

/** Dealt out in turn to so many hands. */
function dealt<T>(items: T[], hands: number): T[][] {
  const dealtTo = Array.from({ length: Math.min(hands, items.length) }, (): T[] => []);
  items.forEach((item, index) => dealtTo[index % dealtTo.length]?.push(item));
  return dealtTo;
}
