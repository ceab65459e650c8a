import type { SessionData } from 'express-session';
import type { PrismaClient } from '../../../prisma/generated/client';

/** Whether an officer has codes that were confirmed, or a passkey. */
export type Factors = { code: boolean; passkey: boolean };

/** What an officer has beside the password. */
export async function factorsOf({ db }: { db: PrismaClient }, officerId: string): Promise<Factors> {
  const [row] = await db.$queryRaw<Factors[]>`
    SELECT EXISTS (SELECT 1 FROM "Totp" WHERE "officerId" = ${officerId} AND "confirmedAt" IS NOT NULL) AS code,
           EXISTS (SELECT 1 FROM "Passkey" WHERE "officerId" = ${officerId}) AS passkey`;
  return row ?? { code: false, passkey: false };
}

/** What it is told from; of the API's services. */
interface Place {
  config: { signingIn: { secondFactorFor: string[] } };
  seats: { of(id: string): Promise<{ seats: { role: string }[] }> };
  factors: { of(id: string): Promise<Factors> };
}

type Somebody = { id: string; admin: boolean; adminOf: string | null };

/** Whether an officer's seat, or being an administrator, asks for a second factor. */
export async function isNeeded({ config, seats }: Place, { id, admin, adminOf }: Somebody): Promise<boolean> {
  const wanted = config.signingIn.secondFactorFor;
  if (wanted.length === 0) return false;
  if ((admin || adminOf !== null) && wanted.includes('admin')) return true;
  return (await seats.of(id)).seats.some(({ role }) => wanted.includes(role));
}

/** Whether an officer has not the second factor that they need, here or at the provider that they come from. */
export async function lacksFactor(
  services: Place,
  officer: Somebody,
  { provider }: Partial<SessionData>,
): Promise<boolean> {
  if (provider?.strong || !(await isNeeded(services, officer))) return false;
  const { code, passkey } = await services.factors.of(officer.id);
  return !code && !passkey;
}
