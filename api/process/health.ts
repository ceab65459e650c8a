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

/** Asks Temporal who has taken work of late: a worker asks at least once a minute, also when there is none. */
export function workersSeen(temporal: Connection, namespace: string, taskQueue: string): Services['workers'] {
  return async () => {
    const asked = { namespace, taskQueue: { name: taskQueue }, taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW };
    const answer = await temporal
      .withDeadline(Date.now() + PATIENCE_MS, () => temporal.workflowService.describeTaskQueue(asked))
      .catch(() => null);
    return (
      answer &&
      (answer.pollers ?? []).map(({ identity, lastAccessTime }) => ({
        identity: identity ?? '–',
        seenAt: new Date(Number(lastAccessTime?.seconds ?? 0) * 1000).toISOString(),
      }))
    );
  };
}

/** Temporal's own numbers for its kinds of queue. */
const TaskQueueType = { TASK_QUEUE_TYPE_WORKFLOW: 1 } as const;

async function status(sign: Promise<unknown>): Promise<PartStatus> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartStatus>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'down')));
  const answer = sign.then<PartStatus, PartStatus>(
    () => 'up',
    () => 'down',
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
