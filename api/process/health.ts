import type { Connection } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client';
import type { DocumentStore } from '../documents/stores/store';
import { type Trouble, troubleIn } from '../http/faults';
import { mailQueueOf } from '../../workflows/messages';
import { lacksMigrations } from '../../prisma/lacking';
import type { DatabaseState, PartStatus, Services, WorkersSeen } from '../services';

const PATIENCE_MS = 2_000;
/** So long one look at a disk's room holds: whoever asks again and again must not keep the disk busy. */
const ROOM_HOLDS_MS = 10_000;

/** Asks the database, Temporal and the store of documents how they are. */
export function healthCheck(db: PrismaClient, temporal: Connection, documents: DocumentStore): Services['health'] {
  const room = heldFor(ROOM_HOLDS_MS, () => needRoom(db));
  return async () => {
    const [database, engine, store, bytes] = await Promise.all([
      inTime(databaseState(db, room)),
      inTime(
        temporal
          .withDeadline(Date.now() + PATIENCE_MS, () => temporal.workflowService.getSystemInfo({}))
          .then<PartStatus>(() => 'up'),
      ),
      inTime(documents.look()),
      inTime(bytesState(db)),
    ]);
    return { database, temporal: engine, documents: store === 'up' && bytes === 'damaged' ? bytes : store };
  };
}

const STATES: Partial<Record<Trouble, DatabaseState>> = {
  'storage-full': 'full',
  'register-read-only': 'read-only',
  'too-many-connections': 'crowded',
};

/** Whether the database answers, and takes what is to be written. */
async function databaseState(db: PrismaClient, room: () => Promise<unknown>): Promise<DatabaseState> {
  try {
    const [row] = await db.$queryRaw<
      { only: boolean }[]
    >`SELECT current_setting('transaction_read_only') = 'on' AS only`;
    if (row?.only) return 'read-only';
    if (await lacksMigrations(db)) return 'outdated';
    await room();
    return 'up';
  } catch (error) {
    const trouble = troubleIn(error);
    return (trouble && STATES[trouble]) ?? 'down';
  }
}

/** Has the database sort more than fits its memory, which it does in a file of some megabytes: no room, no sorting. */
const needRoom = (db: PrismaClient): Promise<unknown> =>
  db.$transaction([
    db.$executeRaw`SET LOCAL work_mem = '64kB'`,
    db.$queryRaw`SELECT count(DISTINCT repeat(md5(i::text), 32))::int AS n FROM generate_series(1, 4000) i`,
  ]);

/** A store with a document whose bytes were found damaged is not well, however much room it has. */
const bytesState = async (db: PrismaClient): Promise<'up' | 'damaged'> =>
  (await db.documentDamage.count()) > 0 ? 'damaged' : 'up';

function heldFor(milliseconds: number, ask: () => Promise<unknown>): () => Promise<unknown> {
  let held: { at: number; answer: Promise<unknown> } | undefined;
  return () => {
    if (!held || performance.now() - held.at > milliseconds) held = { at: performance.now(), answer: ask() };
    return held.answer;
  };
}

/** A worker asks again at least once a minute, also when there is no work; Temporal remembers it for five. */
const ASKED_LATELY_MS = 90_000;
/** So long work may wait to be taken before that is too long. */
const WORK_WAITS_S = 30;

/** Asks Temporal who has lately asked for work of cases and for work of mails, and for how long the oldest waits. */
export function workersSeen(
  temporal: Connection,
  namespace: string,
  taskQueue: string,
  clock: () => number = Date.now,
): Services['workers'] {
  const QUEUES = [
    { name: taskQueue, taskQueueType: TaskQueueType.WORKFLOW },
    { name: taskQueue, taskQueueType: TaskQueueType.ACTIVITY },
    { name: mailQueueOf(taskQueue), taskQueueType: TaskQueueType.ACTIVITY },
  ];
  const ask = ({ name, taskQueueType }: (typeof QUEUES)[number]) =>
    temporal.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name },
      taskQueueType,
      reportPollers: true,
      reportStats: true,
    });
  return async () => {
    const answers = await temporal
      .withDeadline(Date.now() + PATIENCE_MS, () => Promise.all(QUEUES.map(ask)))
      .catch(() => null);
    return answers && workersIn(answers, clock());
  };
}

type QueueAnswer = Pick<Awaited<ReturnType<Connection['workflowService']['describeTaskQueue']>>, 'pollers' | 'stats'>;

/** Of each queue's answer, the cases' first; `now` in milliseconds. */
function workersIn(answers: QueueAnswer[], now: number): WorkersSeen {
  const lately = answers.map(({ pollers }) =>
    (pollers ?? [])
      .map(({ identity, lastAccessTime }) => ({
        identity: identity ?? '–',
        at: Number(lastAccessTime?.seconds ?? 0) * 1000,
      }))
      .filter(({ at }) => now - at < ASKED_LATELY_MS),
  );
  const waits = Math.max(...answers.map(({ stats }) => Number(stats?.approximateBacklogAge?.seconds ?? 0)));
  const state = lately.some((of) => of.length === 0) ? 'down' : waits > WORK_WAITS_S ? 'behind' : 'up';
  return {
    state,
    seen: (lately[0] ?? []).map(({ identity, at }) => ({ identity, seenAt: new Date(at).toISOString() })),
  };
}

/** Temporal's own numbers for its kinds of queue. */
const TaskQueueType = { WORKFLOW: 1, ACTIVITY: 2 } as const;

/** What fails, or isn't answered in time, is down. */
async function inTime<T extends string>(asked: Promise<T>): Promise<T | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'down')));
  return Promise.race([asked.catch(() => 'down' as const), late]).finally(() => clearTimeout(timer));
}
