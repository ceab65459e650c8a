import type { Connection } from '@temporalio/client';
import request from 'supertest';
import { createLog } from '../../api/process/log';
import { createMetrics } from '../../api/process/metrics';
import type { DatabaseState } from '../../api/services';
import { workersSeen } from '../../api/process/health';
import { TASK_QUEUE } from '../../workflows/messages';
import { connect, type Connected } from '../support/engine';
import { Browser } from './support/browser';
import { openConsultation } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { officer, PASSWORD, signedIn } from './support/people';
import { until } from './support/plan';

const HEALTH = '22.so-y-te';
let api: TestEngine;
let temporal: Connected;
let admin: Browser;
/** How the database is said to be; that what is said is so, tests/api/database.test.ts sees. */
let database: DatabaseState = 'up';
/** What the application's log says, whole. */
let logged = '';

beforeAll(async () => {
  const health = () => Promise.resolve({ database, temporal: 'up', documents: 'up' } as const);
  const log = createLog('debug', { write: (line) => void (logged += line) });
  [api, temporal] = await Promise.all([startApiWithEngine((services) => ({ ...services, health, log })), connect()]);
  admin = await signedIn(api, 'admin', [], { admin: true });
});
afterAll(async () => {
  await api.close();
  await temporal.disconnect();
});

const handle = (id: string) => temporal.client.workflow.getHandle(`${api.prefix}${id}`);
const mend = (id: string, how: string, by = admin) =>
  by.post(`/api/operation/cases/${id}/mend`, { how, why: 'Đứng từ sáng' });

async function carried(id: string): Promise<string> {
  await openConsultation(api, id, { consultees: [HEALTH] });
  await api.services.workflows.waken(id);
  await until(async () => (await api.services.db.case.findUniqueOrThrow({ where: { id } })).carrier > 0);
  return id;
}

test('a probe is in the log where something is not well; while all is, only for whoever looks closer', async () => {
  const levels = () => [...logged.matchAll(/"level":(\d+).*"route":"\/ready"/g)].map(([, level]) => Number(level));
  await new Browser(api.server).get('/api/ready').expect(200);
  await until(async () => levels().length === 1);
  database = 'down';
  await new Browser(api.server).get('/api/ready').expect(503);
  database = 'up';
  await until(async () => levels().length === 2);
  expect(levels()).toEqual([20, 30]);
});

test('a workflow that was ended is found, and starts anew from the register; on record is who wanted it, and why', async () => {
  const id = await carried('ended');
  await handle(id).terminate('by somebody at Temporal’s page');
  expect(await api.services.workflows.state(id)).toMatchObject({ is: 'gone' });
  // The look that it had begun may write its next date once more.
  await until(async () => {
    await api.services.db.case.update({ where: { id }, data: { wakeAt: new Date('2026-09-14T00:00:00Z') } });
    const { workflows } = (await admin.get('/api/operation').expect(200)).body;
    return workflows.some((one: { case: string; is: string }) => one.case === id && one.is === 'gone');
  });
  expect((await mend(id, 'restart').expect(200)).body).toEqual({ told: true, faults: [] });
  expect(await api.services.workflows.state(id)).toMatchObject({ is: 'running' });
  expect(await api.services.db.accountEvent.findFirst({ where: { name: 'case-mended' } })).toMatchObject({
    data: { case: id, how: 'restart', why: 'Đứng từ sáng' },
  });
});

test('a workflow that fails again and again is told apart, and goes on when told to', async () => {
  const id = await carried('fails');
  await handle(id).terminate();
  // As where a workflow was begun by another version, whose code this worker does not have.
  const taskQueue = `${api.prefix}${TASK_QUEUE}`;
  await temporal.client.workflow.start('ofAnotherVersion', { workflowId: `${api.prefix}${id}`, taskQueue });
  await until(async () => (await api.services.workflows.state(id)).is === 'failing');
  // Nothing in the register waits for it: it is Temporal that says so.
  const found = async () => (await admin.get('/api/operation').expect(200)).body;
  await until(async () => (await found()).workflows.some((one: { case: string }) => one.case === id));
  expect((await found()).stuck).toEqual([]);
  await mend(id, 'restart').expect(200);
  await until(async () => (await api.services.workflows.state(id)).is === 'running');
});

test('what lists show of a case is written again from its record; others than the installation’s administrator mend nothing', async () => {
  const id = await carried('lists');
  await api.services.db.task.deleteMany({ where: { caseId: id } });
  expect((await mend(id, 'rebuild').expect(200)).body).toEqual({ told: true, faults: [] });
  expect(await api.services.db.task.count({ where: { caseId: id } })).toBeGreaterThan(0);
  const province = await signedIn(api, 'province', [], { adminOf: '22' });
  await mend(id, 'rebuild', province).expect(403);
  await mend('no-such-case', 'retry').expect(404);
});

test('whoever keeps a process running is told whether it lives, and whether it can answer people', async () => {
  const asked = async (state: DatabaseState) => {
    database = state;
    const paths = ['live', 'ready', 'health'];
    return Promise.all(paths.map(async (path) => (await request(api.server).get(`/api/${path}`)).status));
  };
  expect(await asked('down')).toEqual([200, 503, 503]);
  expect(await asked('outdated')).toEqual([200, 503, 503]);
  expect(await asked('read-only')).toEqual([200, 200, 503]);
  expect(await asked('up')).toEqual([200, 200, 200]);
});

test('the log says what was done and by whose number, and holds no name, address or word of anybody’s', async () => {
  const marked = { name: 'Dấuvết Họ Tên', email: 'dauvet@mark.example.vn' };
  const { id } = await officer(api, 'dauvet', [{ body: '22.ubnd', role: 'head' }], marked);
  const browser = new Browser(api.server);
  expect((await browser.signIn('dauvet', 'sai-dauvet')).status).toBe(401);
  expect((await browser.signIn('dauvet', PASSWORD)).status).toBe(200);
  await openConsultation(api, 'private', { consultees: ['22.ubnd'] });
  const reply = { name: 'reply', body: '22.ubnd', data: { answer: 'agree' }, texts: { comment: 'lời dauvet' } };
  await browser.post('/api/cases/private/acts', reply);
  await browser.post('/api/cases/private/acts', { ...reply, data: { answer: 'dauvet' } }).expect(400);
  await browser.get('/api/officers', { q: 'dauvet' });
  await browser.get('/api/dauvet').expect(404);
  await request(api.server).get('/dauvet@mark.example.vn').expect(404);
  await request(api.server).get('/api/calendars/dauvet-la-khoa');
  const lines = logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({ route: '/cases/:id/acts', of: { id: 'private' }, status: 400, officer: id }),
  );
  expect(logged.normalize('NFC')).not.toMatch(/dauvet|dấuvết/i);
});

test('Prometheus is told the acts by kind and outcome, how old the oldest of what waits is, and the answers’ times', async () => {
  const { db } = api.services;
  const consultee = await signedIn(api, 'consultee', [{ body: '22.ubnd', role: 'head' }]);
  await openConsultation(api, 'counted', { consultees: ['22.ubnd'] });
  await consultee.post('/api/cases/counted/acts', { name: 'no-such-act' }).expect(400);
  const reply = { name: 'reply', body: '22.ubnd', data: { answer: 'agree' } };
  await consultee.post('/api/cases/counted/acts', reply).expect(201);
  await consultee.post('/api/cases/counted/acts', reply).expect(409);
  const lagging = { id: 'lag', series: 'lag', version: 1, type: 't', title: 'T', filename: 't.txt', size: 1 };
  const file = { mediaType: 'text/plain', sha256: 'a'.repeat(64), byOfficer: 'x', byBody: 'y' };
  await db.document.create({ data: { ...lagging, ...file, uploadedAt: new Date(Date.now() - 3_600_000) } });
  const config = { ...api.services.config, mirrored: true };
  let figures = new Map<string, number>();
  // The case's workflow, which has just heard of the acts, may write its next date once more.
  await until(async () => {
    await db.case.update({ where: { id: 'counted' }, data: { wakeAt: new Date(Date.now() - 3_600_000) } });
    figures = await scraped(createMetrics({ ...api.services, config }));
    return (figures.get('phoihop_deadline_lag_seconds{of="oldest"}') ?? 0) > 3_599;
  });
  expect(figures.get('phoihop_mirror_waiting{of="documents"}')).toBe(1);
  expect(figures.get('phoihop_mirror_age_seconds{of="documents"}')).toBeGreaterThan(3_599);
  expect(figures.get('phoihop_acts_total{kind="consultation",outcome="accepted"}')).toBeGreaterThan(0);
  const refused = /^phoihop_acts_total\{kind="consultation",outcome="(?!accepted)/;
  expect([...figures.keys()].filter((one) => refused.test(one))).not.toEqual([]);
  expect(figures.get('phoihop_cases_open{kind="consultation"}')).toBeGreaterThan(0);
  expect(figures.get('phoihop_outbox_age_seconds{what="mails"}')).toBeGreaterThanOrEqual(0);
  expect(figures.get('phoihop_part_up{part="database"}')).toBe(1);
  expect(figures.get('phoihop_workers_polling')).toBe(1);
  expect(
    figures.get('phoihop_http_request_seconds_count{method="POST",route="/cases/:id/acts",status="409"}'),
  ).toBeGreaterThan(0);
  const described = [...figures.keys()].join(' ');
  expect(described).not.toMatch(/counted|consultee/);
});

/** What Prometheus would make of it: each series with its value; a line that it could not read is an error. */
async function scraped(metrics: () => Promise<string>): Promise<Map<string, number>> {
  const lines = (await metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, series, value] = /^([a-z_]\w*(?:\{(?:\w+="[^"]*",?)+\})?) (\S+)$/.exec(line) ?? [line];
      expect({ line, value }).toEqual({ line, value: expect.any(String) });
      return [String(series), Number(value)];
    }),
  );
}

test('health says whether anybody asks for the work of cases and of mails', async () => {
  const { connection, options } = temporal.client;
  const seen = (queue: string, clock?: () => number) =>
    workersSeen(connection as Connection, options.namespace, queue, clock)();
  expect(await seen(`${api.prefix}${TASK_QUEUE}`)).toMatchObject({ state: 'up', seen: [expect.anything()] });
  expect(await seen('a-queue-that-nobody-asks')).toEqual({ state: 'down', seen: [] });
  await api.stopWorker();
  expect(await seen(`${api.prefix}${TASK_QUEUE}`, () => Date.now() + 91_000)).toMatchObject({ state: 'down' });
});
