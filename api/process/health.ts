import type { Connection } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client';
import type { PartStatus, Services } from '../services';

const PATIENCE_MS = 2_000;

/** Asks the database and Temporal for a sign of life. */
export function healthCheck(db: PrismaClient, temporal: Connection): Services['health'] {
  return async () => {
    const [database, engine] = await Promise.all([
      status(db.$queryRaw`SELECT 1`),
      status(temporal.withDeadline(Date.now() + PATIENCE_MS, () => temporal.workflowService.getSystemInfo({}))),
    ]);
    return { database, temporal: engine };
  };
}

async function status(sign: Promise<unknown>): Promise<PartStatus> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartStatus>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'down')));
  const answer = sign.then<PartStatus, PartStatus>(() => 'up', () => 'down');
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
