import { hash } from '@node-rs/argon2';
import type { Officer } from '../../../prisma/generated/client';
import { Browser } from './browser';
import type { TestApi } from './api';

export const PASSWORD = 'một mật khẩu dài';
/** Of the make in use, for a hundredth of its cost, which the hash says itself: tests sign in a thousand times. */
const passwordHash = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

export interface SeatGiven {
  body: string;
  role?: 'head' | 'officer' | 'clerk' | 'deputy';
  from?: string;
  to?: string | null;
}

/** An officer with seats; everyone's password in tests is the same. */
export async function officer(
  api: TestApi,
  username: string,
  seats: SeatGiven[] = [],
  more: Partial<Officer> = {},
): Promise<Officer> {
  const rows = seats.map(({ body, role = 'head', from = '2026-01-01', to = null }) => ({ body, role, from, to }));
  return api.services.db.officer.create({
    data: {
      username,
      name: username,
      email: `${username}@example.vn`,
      passwordHash: await passwordHash,
      ...more,
      seats: { create: rows },
    },
  });
}

/** An officer who is signed in. */
export async function signedIn(
  api: TestApi,
  username: string,
  seats: SeatGiven[] = [],
  more: Partial<Officer> = {},
): Promise<Browser> {
  await officer(api, username, seats, more);
  const browser = new Browser(api.server);
  await browser.signIn(username, PASSWORD);
  return browser;
}
