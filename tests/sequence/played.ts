import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { loadDirectory } from '../../procedures/load';
import type { Engine } from '../../rehearsal/engine';
import { rehearse, rehearsalStart } from '../../rehearsal/run';
import { onStage } from '../../rehearsal/stage';
import { createDb } from '../../prisma/client';
import { freshDatabase, scratchFolder } from '../support/database';

const { HistoryEvent } = temporal.api.history.v1;
type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** What a history says was done: an effect, by which activity, on which occasion of which step. */
export interface Done {
  effect: string;
  occasion: string;
  key: string;
  summary: string;
  at: number;
}

/** A workflow's history as an operator reads it. */
export interface Carried {
  id: string;
  type: string;
  status: string;
  events: number;
  bytes: number;
  effects: Done[];
  timers: { name: string; at: number }[];
  children: { id: string; type: string; at: number }[];
}

/** Plays a year's plan of a province whose every body has an officer, and reads what each workflow's history says. */
export async function playedAndCarried(request: { unit: string; year: number; silent?: string[] }): Promise<Carried[]> {
  const database = await freshDatabase();
  const dataDir = scratchFolder('sequence');
  const whole = { procedure: 'annual-plan-province', seed: 7, late: {}, silent: [], ...request, dataDir };
  try {
    await employ(database.url, request.unit);
    return await onStage(database.url, rehearsalStart(whole), dataDir, async (engine, time) => {
      await rehearse(unhurried(engine), time, whole);
      const cases = await engine.db.case.findMany({ orderBy: { id: 'asc' }, select: { id: true, closedAt: true } });
      return Promise.all(
        cases.map(async ({ id, closedAt }) => {
          const handle = engine.client.workflow.getHandle(id);
          if (closedAt) await ended(handle);
          return carriedBy(id, handle);
        }),
      );
    });
  } finally {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Offices wait until a case's workflow has seen what they did: on a busy machine a step would be over unseen. */
const unhurried = (engine: Engine): Engine => ({
  ...engine,
  async act(act, milliseconds) {
    const answer = await engine.act(act, milliseconds);
    await engine.settle(act.caseId);
    return answer;
  },
});

/** One officer who sits everywhere: each body's mails are then sent, once. */
async function employ(url: string, unit: string): Promise<void> {
  const db = createDb(url, { poolSize: 1 });
  const directory = loadDirectory();
  const bodies = [unit, 'VN'].flatMap((code) => directory.bodiesOf(code, '2026-05-04'));
  const seats = bodies.map((body) => ({ body, role: 'officer', from: '2020-01-01' }));
  const person = { username: 'all', name: 'all', email: 'all@example.vn', passwordHash: '-' };
  await db.officer.create({ data: { ...person, seats: { create: seats } } });
  await db.$disconnect();
}

/** A case that is closed has its last mails sent, and then its workflow ends. */
async function ended(handle: WorkflowHandle): Promise<void> {
  for (const end = Date.now() + 30_000; (await handle.describe()).status.name === 'RUNNING'; await sleep(50))
    if (Date.now() > end) throw new Error(`The workflow of ${handle.workflowId} didn’t end`);
}

async function carriedBy(id: string, handle: WorkflowHandle): Promise<Carried> {
  const { type, status } = await handle.describe();
  const events = (await handle.fetchHistory()).events ?? [];
  return {
    id,
    type,
    status: status.name,
    events: events.length,
    bytes: events.reduce((sum, event) => sum + sizeOf(event), 0),
    effects: events.flatMap(effectOf),
    timers: events.flatMap((event, at) => (event.timerStartedEventAttributes ? [{ name: summaryOf(event), at }] : [])),
    children: events.flatMap((event, at) => {
      const child = event.startChildWorkflowExecutionInitiatedEventAttributes;
      return child ? [{ id: String(child.workflowId), type: String(child.workflowType?.name), at }] : [];
    }),
  };
}

function effectOf(event: HistoryEvent, at: number): Done[] {
  const scheduled = event.activityTaskScheduledEventAttributes;
  if (!scheduled) return [];
  const input = json(scheduled.input?.payloads?.[0]?.data) as { key: string; occasion: string };
  return [{ effect: String(scheduled.activityType?.name), ...input, summary: summaryOf(event), at }];
}

const summaryOf = (event: HistoryEvent): string => String(json(event.userMetadata?.summary?.data) ?? '');

const json = (data: Uint8Array | null | undefined): unknown =>
  data ? JSON.parse(Buffer.from(data).toString('utf8')) : undefined;

const sizeOf = (event: HistoryEvent): number => HistoryEvent.encode(event).finish().length;
