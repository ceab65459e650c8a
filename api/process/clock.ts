import type { PrismaClient } from '../../prisma/generated/client';
import type { Clock as RegisterClock } from '../../register/clock';
import { databaseNow } from '../../register/read';
import type { Clock } from '../services';

/** The register's clock, read outside its transactions. */
export function clockOf(db: PrismaClient, clock: RegisterClock): Clock {
  return { now: async () => (await clock.at()) ?? databaseNow(db) };
}
