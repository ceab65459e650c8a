import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MOST_PER_OFFICER } from '../../api/changes/streams';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';
import { type AnswerChannel, createAnswerChannel } from '../../register/answerChannel';

let api: TestApi;
let channel: AnswerChannel;

const at = new Date('2026-09-01T00:00:00Z');

beforeAll(async () => {
  api = await startApi();
  channel = createAnswerChannel(api.url, () => {});
  const { db } = api.services;
  for (const [id, unit, headSeq] of [
    ['own', '22', 5],
    ['other', '79', 7],
  ] as const) {
    await db.case.create({ data: { id, kind: 'plan-cycle', unit, title: {}, openedAt: at, headSeq } });
  }
  await db.task.create({
    data: { caseId: 'other', key: 'reply', body: '24.ubnd', unit: '24', step: 's', acts: [], openedAt: at, facts: {} },
  });
});
afterAll(async () => {
  await channel.stop();
  await api.close();
});

/** A window that listens, and what it has heard. */
class Window {
  heard: unknown[] = [];
  ended = false;
  private response?: IncomingMessage;

  async open({ cookie }: Browser): Promise<number> {
    const { port } = api.server.address() as AddressInfo;
    this.response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path: '/api/changes', headers: { cookie } }, resolve).on('error', reject);
    });
    this.response
      .setEncoding('utf8')
      .on('data', (text: string) => this.hear(text))
      .on('end', () => (this.ended = true))
      .on('error', () => {});
    return this.response.statusCode!;
  }

  get headers() {
    return this.response!.headers;
  }

  close(): void {
    this.response?.destroy();
  }

  private hear(text: string): void {
    for (const [, json] of text.matchAll(/^data: (.*)$/gm)) this.heard.push(JSON.parse(json!));
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

const news = (caseId: string) => channel.publish({ caseId, rulings: [] });

test('a window hears of each case its officer may see, and of no other', async () => {
  const [lan, hue, admin] = [
    await signedIn(api, 'lan', [{ body: '22.ubnd' }]),
    await signedIn(api, 'hue', [{ body: '24.ubnd' }]),
    await signedIn(api, 'admin', [], { admin: true }),
  ];
  const windows = [new Window(), new Window(), new Window()];
  expect(await Promise.all([windows[0]!.open(lan), windows[1]!.open(hue), windows[2]!.open(admin)])).toEqual([
    200, 200, 200,
  ]);
  expect(windows[0]!.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  news('own');
  news('own');
  news('other');
  await until(() => windows[2]!.heard.length >= 2);
  const [own, other] = [
    { caseId: 'own', seq: 5 },
    { caseId: 'other', seq: 7 },
  ];
  expect(windows.map(({ heard }) => heard)).toEqual([
    expect.arrayContaining([own]),
    [other],
    expect.arrayContaining([own, other]),
  ]);
  expect(windows[0]!.heard).not.toContainEqual(other);
  windows.forEach((window) => window.close());
});

test('colleagues’ windows hear of a pass and of a remark at once, which the register does not have', async () => {
  const { db } = api.services;
  await db.task.create({
    data: { caseId: 'own', key: 't', body: '22.so-y-te', unit: '22', step: 's', acts: [], openedAt: at, facts: {} },
  });
  const [hoa, minh] = [
    await signedIn(api, 'hoa', [{ body: '22.so-y-te', role: 'officer' }]),
    await signedIn(api, 'minh', [{ body: '22.so-y-te' }]),
  ];
  const window = new Window();
  await window.open(minh);
  await hoa.post('/api/passes', { tasks: [{ case: 'own', key: 't' }], how: 'take' }).expect(200);
  await until(() => window.heard.length === 1);
  await hoa.post('/api/cases/own/remarks', { text: 'Xin ý kiến', body: '22.so-y-te' }).expect(201);
  await until(() => window.heard.length === 2);
  expect(window.heard).toEqual(Array(2).fill({ caseId: 'own', seq: 5 }));
  window.close();
});

test('an officer has a bounded number of windows; a closed one makes room', async () => {
  const many = await signedIn(api, 'many', [{ body: '22.ubnd' }]);
  const windows = Array.from({ length: MOST_PER_OFFICER }, () => new Window());
  for (const window of windows) expect(await window.open(many)).toBe(200);
  expect(await new Window().open(many)).toBe(429);
  windows[0]!.close();
  const next = new Window();
  let status = 0;
  for (let tries = 0; tries < 40 && status !== 200; tries++) status = await next.open(many);
  expect(status).toBe(200);
  [...windows, next].forEach((window) => window.close());
});

test('a window ends with its session, wherever that ended: nothing more is heard in it', async () => {
  const leaving = await signedIn(api, 'leaving', [{ body: '22.ubnd' }]);
  const elsewhere = await signedIn(api, 'elsewhere', [{ body: '22.ubnd' }]);
  const dismissed = await signedIn(api, 'dismissed', [{ body: '22.ubnd' }]);
  const windows = [new Window(), new Window(), new Window()];
  await Promise.all([windows[0]!.open(leaving), windows[1]!.open(elsewhere), windows[2]!.open(dismissed)]);
  await leaving.delete('/api/session').expect(204);
  await until(() => windows[0]!.ended);
  // As another process does it, of which this one is not told.
  const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'elsewhere' } });
  await api.services.db.$executeRaw`DELETE FROM "session" WHERE sess ->> 'officerId' = ${id}`;
  await api.services.db.officer.update({ where: { username: 'dismissed' }, data: { active: false } });
  news('own');
  await until(() => windows[1]!.ended && windows[2]!.ended);
  expect(windows.flatMap(({ heard }) => heard)).toEqual([]);
});

test('nobody hears anything without signing in', async () => {
  expect(await new Window().open({ cookie: '' } as Browser)).toBe(401);
});

test('streams end when the process does, and no more are opened', async () => {
  const last = await signedIn(api, 'last', [{ body: '22.ubnd' }]);
  const window = new Window();
  await window.open(last);
  api.services.changes.stop();
  await until(() => window.ended);
  expect(await new Window().open(last)).toBe(503);
});
