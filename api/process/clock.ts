import type { IsoInstant } from '../../domain/calendar/dates';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Clock as RegisterClock } from '../../register/clock';
import { databaseNow } from '../../register/read';

/** The one clock: the database's in production, the skipped one in a rehearsal. */
export interface Clock {
  now(): Promise<IsoInstant>;
}

/** How long this process reckons on from one look at the database's clock. */
const TRUST_MS = 10_000;

/**
 * The register's clock, read outside its transactions. Between looks at the database's clock it is reckoned on by
 * the process's own stopwatch: it says what day it is, while what is lodged is stamped in its transaction.
 */
export function clockOf(db: PrismaClient, clock: RegisterClock): Clock {
  let look: { at: number; now: number } | undefined;
  return {
    async now() {
      const set = await clock.at();
      if (set !== null) return set;
      if (!look || performance.now() - look.at > TRUST_MS)
        look = { now: Date.parse(await databaseNow(db)), at: performance.now() };
      return new Date(look.now + performance.now() - look.at).toISOString();
    },
  };
}
