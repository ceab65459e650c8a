import { WorkflowNotFoundError } from '@temporalio/client';
import { sampleRoll } from '../../cli/sampleRoll';
import { createDb } from '../../prisma/client';
import { copyPlayed } from '../../rehearsal/sample/copy';
import { cycleOpening, publishLaw } from '../support/cases';
import { freshDatabase } from '../support/database';
import { connect } from '../support/engine';
import { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { until } from './support/plan';

const { toOpen, act } = cycleOpening('2026-11-23');
let api: TestEngine;
let admin: Browser;
let planner: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  admin = await signedIn(api, 'boss', [], { admin: true });
  planner = await signedIn(api, 'planner', [{ body: '22.so-tai-chinh' }]);
  const { db, lodger } = api.services;
  await publishLaw(db);
  await lodger.open({ ...toOpen, rehearsal: true }, act);
  await until(async () => (await db.case.findUnique({ where: { id: toOpen.id } }))?.carrier);
});
afterAll(() => api.close());

test('without a sample nobody is told of one', async () => {
  expect((await new Browser(api.server).get('/api/sample').expect(200)).body).toEqual({ sample: null });
});

test('while it is being loaded everyone sees how far it has come, and nobody can remove it', async () => {
  await api.services.db.sample.create({ data: { unit: '22', share: 0.4 } });
  expect((await new Browser(api.server).get('/api/sample').expect(200)).body).toEqual({
    sample: {
      unit: { code: '22', name: { vi: 'Tỉnh Quảng Ninh', en: 'Quang Ninh Province' } },
      status: 'loading',
      share: 0.4,
      loadedAt: null,
    },
  });
  expect((await admin.delete('/api/sample').expect(409)).body).toMatchObject({ code: 'sample-loading' });
  expect(await api.services.db.case.count()).toBe(1);
});

test('what was played elsewhere is copied with no more rights than serving people takes', async () => {
  const place = await freshDatabase();
  const to = createDb(place.runUrl, { poolSize: 1 });
  await to.sample.create({ data: { unit: '22' } });
  await copyPlayed(api.services.db, to, '2026-11-27T01:00:00.000Z');
  expect(await to.case.findMany({ select: { id: true, carrier: true } })).toEqual([{ id: toOpen.id, carrier: 0 }]);
  await to.$disconnect();
  await place.drop();
});

test('only an administrator removes it, and then there is no case, and no workflow runs', async () => {
  const { db } = api.services;
  await db.sample.update({ where: { id: 1 }, data: { status: 'loaded' } });
  await db.deputy.createMany({ data: sampleRoll('22') });
  await db.deputy.updateMany({ where: { name: 'Trần Văn An' }, data: { by: 'a-clerk' } });
  await planner.delete('/api/sample').expect(403);
  expect((await planner.get('/api/cases').expect(200)).body.items).toMatchObject([{ id: toOpen.id, rehearsal: true }]);
  expect((await admin.delete('/api/sample').expect(200)).body).toMatchObject({ cases: 1 });
  expect(await db.case.count()).toBe(0);
  expect((await admin.get('/api/sample')).body).toEqual({ sample: null });
  // A line that somebody wrote anew is theirs.
  expect((await db.deputy.findMany()).map(({ name }) => name)).toEqual(['Trần Văn An']);
  const { client, disconnect } = await connect();
  // The server is told to forget it as well, and does so in its own time: seconds, or half a minute where it is busy.
  const ended = () =>
    client.workflow
      .getHandle(`${api.prefix}${toOpen.id}`)
      .describe()
      .then(
        ({ status }) => status.name === 'TERMINATED',
        (error: unknown) => error instanceof WorkflowNotFoundError,
      );
  await until(ended);
  await disconnect();
});
