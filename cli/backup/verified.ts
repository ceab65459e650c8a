import { createDb } from '../../prisma/client';
import { MAINTENANCE } from '../../prisma/connection';
import type { Addresses } from '../../prisma/roles';
import { type ChainReport, verifyRegister } from '../../register/verify';

/** Checks the whole register of a database that was just brought back. */
export async function verified({ databaseUrl }: Addresses): Promise<ChainReport> {
  const db = createDb(databaseUrl, { poolSize: 2, limits: MAINTENANCE });
  try {
    return await verifyRegister(db);
  } finally {
    await db.$disconnect();
  }
}
