import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type CaseKind, kindNamed, workflowOf } from '../domain/kinds';
import type { Batch } from '../domain/case/minutes';
import type { PrismaClient } from '../prisma/generated/client';
import { arrived, mailsWaiting, POST_OFFICE_ID } from '../workflows/messages';
import type { Lodged } from './lodge';

export interface DeliverDeps {
  db: PrismaClient;
  /** Resolves once Temporal answers; deliveries wait for it no longer than their own attempt. */
  temporal: () => Promise<Client>;
  taskQueue: string;
  /** Keeps the cases of several databases on one Temporal apart. */
  prefix: string;
  onError: (error: unknown) => void;
}

/**
 * Tells the workflows what was lodged. A delivery that fails is not retried here: the sweep finds what was not ruled
 * on.
 */
export interface Deliver {
  lodged(lodged: Lodged): void;
  /** Makes a case look at the register and the clock; starts its workflow if there is none. */
  poke(caseId: string, kind?: CaseKind): Promise<void>;
  wakePost(): void;
  /**
   * Resolves once no delivery is under way: one that is being tried again would find a connection closed, and fail
   * where nobody can catch it.
   */
  settled(): Promise<void>;
}

/** Deliveries by signal-with-start: whether the workflow runs, ended, or was lost with its store, the act arrives. */
export function createDeliver(deps: DeliverDeps): Deliver {
  const underWay = new Set<Promise<void>>();
  const watched = (work: Promise<void>): Promise<void> => {
    const ended: Promise<void> = work.finally(() => underWay.delete(ended));
    underWay.add(ended);
    return ended;
  };
  const ignore = (work: Promise<void>): void => void watched(work).catch(deps.onError);
  return {
    lodged: ({ caseId, kind, batch }) => {
      if (batch.acts.length) ignore(signal(deps, caseId, kind, batch));
    },
    async poke(caseId, kind) {
      await watched(signal(deps, caseId, kind ?? (await kindOf(deps.db, caseId)), { prev: 0, acts: [] }));
    },
    wakePost: () => ignore(wakePost(deps)),
    settled: async () => void (await Promise.allSettled(underWay)),
  };
}

async function signal(
  { temporal, taskQueue, prefix }: DeliverDeps,
  caseId: string,
  kind: CaseKind,
  batch: Batch,
): Promise<void> {
  const { workflow } = await temporal();
  await againIfOutrun(() =>
    workflow.signalWithStart(workflowOf(kind), {
      workflowId: `${prefix}${caseId}`,
      taskQueue,
      args: [{ caseId }],
      signal: arrived,
      signalArgs: [batch],
    }),
  );
}

async function kindOf(db: PrismaClient, caseId: string): Promise<CaseKind> {
  return kindNamed((await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { kind: true } })).kind);
}

async function wakePost({ temporal, taskQueue, prefix }: DeliverDeps): Promise<void> {
  const { workflow } = await temporal();
  await againIfOutrun(() =>
    workflow.signalWithStart('postOffice', {
      workflowId: `${prefix}${POST_OFFICE_ID}`,
      taskQueue,
      args: [],
      signal: mailsWaiting,
      signalArgs: [],
    }),
  );
}

/**
 * Of two who start one workflow at once, Temporal's test server turns one away: by then it runs, and the signal is sent
 * again.
 */
async function againIfOutrun(send: () => Promise<unknown>): Promise<void> {
  await send().catch((error: unknown) => {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return send();
    throw error;
  });
}
