import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { PostRun } from '../../mail/post';
import { mailsWaiting } from '../../workflows/messages';
import { postOffice } from '../../workflows/postOffice';
import { temporalAddress } from '../support/database';

jest.setTimeout(60_000);

let connection: Connection;
let native: NativeConnection;
let bundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger });
  const address = temporalAddress();
  [connection, native, bundle] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
    bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/postOffice'), logger }),
  ]);
});

afterAll(async () => {
  await connection.close();
  await native.close();
});

const NOTHING: PostRun = { sent: 0, left: 0, nextInMs: null };

/** Runs `play` against a post office of its own, whose post is `sendWaitingMails`. */
async function withOffice(
  sendWaitingMails: () => Promise<PostRun>,
  play: (wake: () => Promise<string>, client: Client, id: string) => Promise<void>,
) {
  const taskQueue = `post-${randomUUID()}`;
  const client = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: bundle,
    activities: { sendWaitingMails },
  });
  const wake = async () => {
    const handle = await client.workflow.signalWithStart(postOffice, {
      workflowId: taskQueue,
      taskQueue,
      signal: mailsWaiting,
    });
    return handle.signaledRunId;
  };
  await worker.runUntil(play(wake, client, taskQueue));
}

test('runs until nothing is left, then ends with a short history', async () => {
  const answers: PostRun[] = [
    { sent: 500, left: 3, nextInMs: 0 },
    { sent: 3, left: 0, nextInMs: null },
  ];
  let runs = 0;
  await withOffice(
    async () => answers[runs++] ?? NOTHING,
    async (wake, client, id) => {
      await wake();
      await client.workflow.getHandle(id).result();
      const { historyLength, status } = await client.workflow.getHandle(id).describe();
      expect(status.name).toBe('COMPLETED');
      expect(historyLength).toBeLessThan(25);
    },
  );
  expect(runs).toBe(2);
});

test('no mail is left behind, however its signal falls against the end of a run', async () => {
  let waiting = 0;
  const take = async (): Promise<PostRun> => {
    const sent = waiting;
    waiting = 0;
    return { sent, left: 0, nextInMs: null };
  };
  await withOffice(take, async (wake, client, id) => {
    const runIds = new Set<string>();
    for (let round = 0; round < 60; round += 1) {
      waiting += 1;
      runIds.add(await wake());
      // The next signal comes while the run that took this mail is about to end, or has just ended.
      while (waiting > 0) await sleep(1);
      if (round % 10 === 9) await client.workflow.getHandle(id).result();
      else await sleep(round % 20);
    }
    await client.workflow.getHandle(id).result();
    expect(waiting).toBe(0);
    // The test is worth something only if runs did end in between.
    expect(runIds.size).toBeGreaterThan(3);
  });
});

test('waits for a mail that may be tried again later, and wakes for new ones', async () => {
  let runs = 0;
  const answer = async (): Promise<PostRun> => (++runs === 1 ? { sent: 0, left: 1, nextInMs: 3_600_000 } : NOTHING);
  await withOffice(answer, async (wake, client, id) => {
    await wake();
    while (runs === 0) await sleep(20);
    await sleep(100);
    expect((await client.workflow.getHandle(id).describe()).status.name).toBe('RUNNING');
    await wake();
    await client.workflow.getHandle(id).result();
  });
  expect(runs).toBe(2);
});

test('a server that cannot be reached is tried again until it can', async () => {
  let runs = 0;
  const answer = async (): Promise<PostRun> => {
    runs += 1;
    if (runs < 3) throw new Error('connection refused');
    return NOTHING;
  };
  await withOffice(answer, async (wake, client, id) => {
    await wake();
    await client.workflow.getHandle(id).result();
  });
  expect(runs).toBe(3);
});
