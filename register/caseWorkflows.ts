import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { LRUCache } from 'lru-cache';
import { type CaseKind, kindNamed, workflowOf } from '../domain/kinds';
import type { Text } from '../domain/law/procedure';
import { inParallel } from './inParallel';
import type { PrismaClient } from '../prisma/generated/client';
import { GENERATION } from '../workflows/generation';
import { type CaseInput, NOTICE_WORKFLOW, noticeId, woken } from '../workflows/messages';

/**
 * So long a case is left to what opened it: a step's flow, which starts it as a child of its case; then that case does,
 * whatever it is at, or where it can't, the relay starts the case by itself.
 */
export const OPENERS_TURN_MS = 60_000;

interface CaseWorkflowsDeps {
  db: PrismaClient;
  /** Connects when first needed. */
  temporal: Client;
  taskQueue: string;
  /** Keeps the cases of several databases on one Temporal apart. */
  prefix: string;
  onError: (error: unknown) => void;
}

/** How a case's workflow does. */
export interface WorkflowState {
  /** `failing`: its code, or something that it has done for it, failed and is tried again; `gone`: none runs. */
  is: 'running' | 'failing' | 'gone';
  /** How often what fails was tried. */
  attempts: number;
  /** What failed last, where Temporal knows. */
  says: string | null;
}

interface Known {
  kind: CaseKind;
  title: Text;
  openedBy: string | null;
}

const KNOWN = 10_000;

/** The workflows that carry the cases, as whoever commits sees them. What fails here is found by the relay. */
export class CaseWorkflows {
  private readonly underWay = new Set<Promise<void>>();
  /**
   * Wake-ups on their way, by case, and whether another is asked for since: many acts at once need no more than two.
   */
  private readonly waking = new Map<string, { again: boolean }>();
  private readonly known = new LRUCache<string, Known>({ max: KNOWN });

  constructor(private readonly deps: CaseWorkflowsDeps) {}

  /**
   * Something is on record that the case's workflow has to take in. It is started where there is none; a case that
   * another opened is first left to the opener's workflow, which starts it as its child.
   */
  wake(caseId: string): void {
    const under = this.waking.get(caseId);
    if (under) under.again = true;
    else this.watched(this.wakeUntilCalm(caseId)).catch(this.deps.onError);
  }

  /** As `wake`, and resolves when Temporal has taken it; throws where it can't. */
  waken(caseId: string): Promise<void> {
    return this.watched(this.signal(caseId));
  }

  /** Starts the case's workflow itself, also where its opener's should have. */
  start(caseId: string): Promise<void> {
    return this.watched(this.signalWithStart(caseId));
  }

  /** Ends whatever runs under the case's id, and has it begin anew from the register. */
  restart(caseId: string): Promise<void> {
    return this.watched(this.terminateAndBegin(caseId));
  }

  /** What became of the case's workflow, as Temporal says it; throws where it doesn't answer soon. */
  async state(caseId: string): Promise<WorkflowState> {
    const { workflow } = this.deps.temporal;
    const asked = { namespace: workflow.options.namespace, execution: { workflowId: this.idOf(caseId) } };
    const answer = await workflow
      .withDeadline(Date.now() + LOOK_MS, () => workflow.workflowService.describeWorkflowExecution(asked))
      .catch(unlessUnknown);
    if (answer?.workflowExecutionInfo?.status !== RUNNING) return { is: 'gone', attempts: 0, says: null };
    const task = answer.pendingWorkflowTask?.attempt ?? 0;
    const failing = (answer.pendingActivities ?? []).find(({ lastFailure }) => lastFailure);
    if (task <= 1 && !failing) return { is: 'running', attempts: task, says: null };
    return {
      is: 'failing',
      attempts: Math.max(task, failing?.attempt ?? 0),
      says: failing?.lastFailure?.message ?? null,
    };
  }

  /**
   * Cases, so many at most, whose workflows Temporal says fail at one task again and again, whatever the register
   * shows; none where it doesn't answer soon, or is of a version that doesn't say so (before 1.30).
   */
  async failing(most: number): Promise<string[]> {
    const { taskQueue, prefix } = this.deps;
    const { workflow } = this.deps.temporal;
    const { namespace } = workflow.options;
    const query = `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}' AND TemporalReportedProblems IS NOT NULL`;
    const list = () => workflow.workflowService.listWorkflowExecutions({ namespace, query, pageSize: most });
    const { executions } = await workflow.withDeadline(Date.now() + LOOK_MS, list).catch(() => ({ executions: [] }));
    return (executions ?? []).flatMap(({ execution }) => execution?.workflowId?.slice(prefix.length) ?? []);
  }

  /** Ends whatever runs under these cases' ids, and has Temporal forget it: for cases that are taken away. */
  end(caseIds: string[]): Promise<void> {
    return this.watched(inParallel(caseIds, ENDED_AT_ONCE, (caseId) => this.terminateAndForget(caseId)));
  }

  /**
   * Mails wait that no milestone tells of: their case's workflow is woken; those that belong to no case, filed under
   * an officer or a comment, are sent by a workflow of their own.
   */
  mailsWaiting(file: string): void {
    if (!file.includes(':')) return this.wake(file);
    const sent = againIfOutrun(() =>
      this.deps.temporal.workflow.signalWithStart(NOTICE_WORKFLOW, {
        workflowId: this.idOf(noticeId(file)),
        taskQueue: this.deps.taskQueue,
        args: [{ file }],
        signal: woken,
        staticSummary: 'Thư không thuộc hồ sơ nào',
      }),
    );
    this.watched(sent).catch(this.deps.onError);
  }

  /**
   * Resolves once no call is under way: one that is being tried again would find a connection closed, and fail where
   * nobody can catch it.
   */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  private watched(work: Promise<void>): Promise<void> {
    const ended: Promise<void> = work.finally(() => this.underWay.delete(ended));
    this.underWay.add(ended);
    return ended;
  }

  private async wakeUntilCalm(caseId: string): Promise<void> {
    const state = { again: false };
    this.waking.set(caseId, state);
    try {
      do {
        state.again = false;
        await this.signal(caseId);
      } while (state.again);
    } finally {
      this.waking.delete(caseId);
    }
  }

  private async signal(caseId: string): Promise<void> {
    const { openedBy } = await this.knownOf(caseId);
    if (openedBy === null) return this.signalWithStart(caseId);
    if (await this.signalRunning(caseId)) return;
    const opener = await this.givenBackTo(caseId);
    if (opener === null) await this.signalWithStart(caseId);
    // One of an older generation is itself about to begin anew, and then finds what was given back to it.
    else if (opener === 0 || opener >= GENERATION) await this.signal(openedBy);
  }

  /**
   * Where nothing runs of an open case that an open one opened, it is given back to that one, so that it is its child
   * again. Answers the generation that carries the opener; null where the case stays on its own.
   */
  private async givenBackTo(caseId: string): Promise<number | null> {
    const [found] = await this.deps.db.$queryRaw<{ carrier: number; opener: number }[]>`
      SELECT c.carrier, opener.carrier AS opener FROM "Case" c JOIN "Case" opener ON opener.id = c."openedBy"
      WHERE c.id = ${caseId} AND c."closedAt" IS NULL AND opener."closedAt" IS NULL`;
    if (!found) return null;
    if (found.carrier === 0) return found.opener;
    const last = await this.handleOf(caseId).describe().catch(unlessUnknown);
    if (last?.status.name === 'RUNNING') return null;
    const data = { carrier: 0, toldSeq: 0, endedRun: last?.runId ?? null };
    await this.deps.db.case.update({ where: { id: caseId }, data });
    return found.opener;
  }

  /** Whether a workflow of the case runs; one that has only just been started may not have said so in the register. */
  private async signalRunning(caseId: string): Promise<boolean> {
    try {
      await this.handleOf(caseId).signal(woken);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  private async signalWithStart(caseId: string): Promise<void> {
    const { workflow } = this.deps.temporal;
    const { kind, title } = await this.knownOf(caseId);
    const args: [CaseInput] = [{ caseId }];
    const staticSummary = title.vi.slice(0, SUMMARY);
    const options = { workflowId: this.idOf(caseId), taskQueue: this.deps.taskQueue, args, staticSummary };
    await againIfOutrun(() => workflow.signalWithStart(workflowOf(kind), { ...options, signal: woken }));
  }

  private async terminateAndBegin(caseId: string): Promise<void> {
    await unlessGone(this.handleOf(caseId).terminate('restarted from the register'));
    await this.signal(caseId);
  }

  private async terminateAndForget(caseId: string): Promise<void> {
    const { workflow } = this.deps.temporal;
    await unlessGone(this.handleOf(caseId).terminate('its case was taken away'));
    const { namespace } = workflow.options;
    const workflowExecution = { workflowId: this.idOf(caseId) };
    await unlessGone(workflow.workflowService.deleteWorkflowExecution({ namespace, workflowExecution }));
    this.known.delete(caseId);
  }

  private idOf(caseId: string): string {
    return `${this.deps.prefix}${caseId}`;
  }

  private handleOf(caseId: string) {
    return this.deps.temporal.workflow.getHandle(this.idOf(caseId));
  }

  /** What never changes of a case. */
  private async knownOf(caseId: string): Promise<Known> {
    const known = this.known.get(caseId);
    if (known) return known;
    const select = { kind: true, title: true, openedBy: true };
    const { kind, title, openedBy } = await this.deps.db.case.findUniqueOrThrow({ where: { id: caseId }, select });
    const found = { kind: kindNamed(kind), title: title as unknown as Text, openedBy };
    this.known.set(caseId, found);
    return found;
  }
}

/** Calls under way at once while many are ended. */
const ENDED_AT_ONCE = 20;

/** So long a look at a workflow may take, in ms. */
const LOOK_MS = 2_000;
/** Temporal's own number for a workflow that runs. */
const RUNNING = 1;

/** What is to end may have ended, or never begun. */
async function unlessGone(call: Promise<unknown>): Promise<void> {
  await call.catch(unlessUnknown);
}

function unlessUnknown(error: unknown): null {
  if (error instanceof WorkflowNotFoundError || (error as { code?: number }).code === GRPC_NOT_FOUND) return null;
  throw error;
}

const GRPC_NOT_FOUND = 5;

/** Temporal keeps a summary of at most 400 bytes; a letter of Vietnamese may take three. */
const SUMMARY = 130;

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
