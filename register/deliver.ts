import type { Client } from '@temporalio/client';
import type { CaseKind } from '../domain/case/entry';
import type { PrismaClient } from '../prisma/generated/client';
import { arrived, type Batch, mailsWaiting, POST_OFFICE_ID } from '../workflows/messages';
import type { Lodged } from './lodge';

/** Which workflow runs which kind of case. */
const WORKFLOWS: Record<CaseKind, string> = {
  'plan-cycle': 'planCycle',
  consultation: 'consultation',
  'council-session': 'councilSession',
  gathering: 'gathering',
  project: 'project',
};

export interface DeliverDeps {
  db: PrismaClient;
  /** Resolves once Temporal answers; deliveries wait for it no longer than their own attempt. */
  temporal: () => Promise<Client>;
  taskQueue: string;
  /** Keeps the cases of several databases on one Temporal apart. */
  prefix: string;
  onError: (error: unknown) => void;
}

/** Tells the workflows what was lodged. A delivery that fails is not retried here: the sweep finds what was not ruled on. */
export interface Deliver {
  lodged(lodged: Lodged): void;
  /** Makes a case look at the register and the clock; starts its workflow if there is none. */
  poke(caseId: string): Promise<void>;
  wakePost(): void;
}

/** Deliveries by signal-with-start: whether the workflow runs, ended, or was lost with its store, the act arrives. */
export function createDeliver(deps: DeliverDeps): Deliver {
  const kinds = new Map<string, CaseKind>();
  const ignore = (work: Promise<unknown>): void => void work.catch(deps.onError);
  return {
    lodged: (lodged) => {
      const fresh = lodged.acts.filter(({ receipt }) => receipt.fresh);
      if (fresh.length) ignore(signal(deps, kinds, lodged.caseId, batchOf(lodged.prevActSeq, fresh)));
    },
    poke: (caseId) => signal(deps, kinds, caseId, { prev: 0, acts: [] }),
    wakePost: () => ignore(wakePost(deps)),
  };
}

function batchOf(prev: number, lodged: Lodged['acts']): Batch {
  return { prev, acts: lodged.map(({ act, receipt }) => ({ seq: receipt.seq, kind: 'act', name: act.name, at: receipt.at, by: act.by, data: act.data })) };
}

async function signal({ db, temporal, taskQueue, prefix }: DeliverDeps, kinds: Map<string, CaseKind>, caseId: string, batch: Batch): Promise<void> {
  const [client, kind] = await Promise.all([temporal(), kindOf(db, kinds, caseId)]);
  await client.workflow.signalWithStart(WORKFLOWS[kind], {
    workflowId: `${prefix}${caseId}`, taskQueue, args: [{ caseId }], signal: arrived, signalArgs: [batch],
  });
}

async function kindOf(db: PrismaClient, known: Map<string, CaseKind>, caseId: string): Promise<CaseKind> {
  const kind = known.get(caseId) ?? ((await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { kind: true } })).kind as CaseKind);
  known.set(caseId, kind);
  return kind;
}

async function wakePost({ temporal, taskQueue, prefix }: DeliverDeps): Promise<void> {
  const client = await temporal();
  await client.workflow.signalWithStart('postOffice', { workflowId: `${prefix}${POST_OFFICE_ID}`, taskQueue, args: [], signal: mailsWaiting, signalArgs: [] });
}
