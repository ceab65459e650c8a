import type { Client, WorkflowExecutionInfo, WorkflowHandle } from '@temporalio/client';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/**
 * UNHANDLED_COMMAND: a message arrived while a run was about to end, and the server hands the task out again.
 * FORCE_CLOSE_COMMAND: the run was ended from outside while a task of it waited.
 */
const HARMLESS: unknown[] = [1, 17];

/** Every workflow that a server holds. */
export async function allWorkflows(client: Client): Promise<WorkflowExecutionInfo[]> {
  const all: WorkflowExecutionInfo[] = [];
  for await (const one of client.workflow.list()) all.push(one);
  return all;
}

export const historyOf = (
  client: Client,
  { workflowId, runId }: Pick<WorkflowExecutionInfo, 'workflowId' | 'runId'>,
): Promise<History> => client.workflow.getHandle(workflowId, runId).fetchHistory();

/** Failures of workflow tasks in a history. */
function taskFailures({ events }: History): string[] {
  return (events ?? []).flatMap(({ eventId, workflowTaskFailedEventAttributes: failed }) =>
    failed && !HARMLESS.includes(failed.cause)
      ? [`event ${String(eventId)}: ${failed.failure?.message ?? String(failed.cause)}`]
      : [],
  );
}

/** Workflow-task failures and abnormal ends of all workflows of a server or a prefix: a run may leave none behind. */
export async function leaks(client: Client, prefix = ''): Promise<string[]> {
  const ours = (await allWorkflows(client)).filter(({ workflowId }) => workflowId.startsWith(prefix));
  const found = await Promise.all(
    ours.map(async (one) => {
      const failures = taskFailures(await historyOf(client, one)).map((failure) => `${one.workflowId} ${failure}`);
      const wrongEnd = ['FAILED', 'TIMED_OUT'].includes(one.status.name)
        ? [`${one.workflowId} ${one.status.name}`]
        : [];
      return [...failures, ...wrongEnd];
    }),
  );
  return found.flat();
}
