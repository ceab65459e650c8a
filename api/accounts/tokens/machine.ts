import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../../domain/calendar/dates';
import type { ApiToken, Prisma, PrismaClient } from '../../../prisma/generated/client';

const PREFIX = 'token-';

/** The id by which acts on record name another system of a body, in the place of an officer's. */
export const newMachineId = (): string => `${PREFIX}${randomUUID()}`;

export const isMachine = (id: string): boolean => id.startsWith(PREFIX);

/** Tokens that count on a day. */
export const validOn = (on: IsoDate): Prisma.ApiTokenWhereInput => ({ revokedAt: null, expiresOn: { gte: on } });

/** The token itself, where it counts on that day. */
export const machineOn = (db: PrismaClient, id: string, on: IsoDate): Promise<ApiToken | null> =>
  db.apiToken.findFirst({ where: { id, ...validOn(on) } });

/** What other systems are called on record: nobody takes them for people. */
export async function machineNames(db: PrismaClient, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await db.apiToken.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return rows.map(({ id, name }) => [id, `API: ${name}`]);
}
