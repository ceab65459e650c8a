import type { PrismaClient } from '../../../prisma/generated/client';
import type { OwnSettings } from './schema';

/** The account of that name, whatever its letters' case. */
export function officerNamed(db: PrismaClient, username: string) {
  return db.officer.findUnique({ where: { username: username.toLowerCase() } });
}

/** Whether somebody has signed in to an account from that network before. */
export async function signedInFrom(db: PrismaClient, subject: string, from: string): Promise<boolean> {
  const data = { path: ['from'], equals: from };
  return (
    (await db.accountEvent.findFirst({ where: { subject, name: 'signed-in', data }, select: { id: true } })) !== null
  );
}

export async function setOwn(db: PrismaClient, id: string, settings: OwnSettings): Promise<void> {
  await db.officer.update({ where: { id }, data: settings });
}
