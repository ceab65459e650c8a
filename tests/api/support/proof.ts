import { promisify } from 'node:util';
import type { SessionData } from 'express-session';
import type { TestApi } from './api';

/** Makes the last proof of a session, known by its cookie, two hours old. */
export async function aged({ services: { sessions } }: Pick<TestApi, 'services'>, cookie: string): Promise<void> {
  const sid = decodeURIComponent(cookie.split('=')[1]!).slice(2).split('.')[0]!;
  const data = await promisify<string, SessionData | null | undefined>(sessions.get.bind(sessions))(sid);
  await promisify(sessions.set.bind(sessions))(sid, { ...data!, provedAt: Date.now() - 7_200_000 });
}
