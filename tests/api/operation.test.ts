import { startApi, type TestApi } from './support/api';
import { openConsultation } from './support/cases';
import { signedIn } from './support/people';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

test('an administrator sees how each part does, and which case waits for its clerk; others do not', async () => {
  const admin = await signedIn(api, 'admin', [], { admin: true });
  const { db } = api.services;
  await openConsultation(api, 'waits', { consultees: ['22.ubnd'] });
  const calm = (await admin.get('/api/operation').expect(200)).body;
  expect(calm).toMatchObject({
    parts: { database: 'up', temporal: 'up', workers: 'up', mail: 'up', relay: 'up' },
    workers: [{ identity: '1@test' }],
    stuck: [],
    cases: { open: 1, closed: 0 },
  });
  expect(calm.entries).toBeGreaterThan(0);
  expect(calm.bytes).toBeGreaterThan(1_000_000);
  await db.case.update({ where: { id: 'waits' }, data: { wakeAt: new Date('2026-09-14T00:00:00Z') } });
  const mail = {
    caseId: 'waits',
    key: 'k',
    recipient: 'a@example.vn',
    toBody: '22.ubnd',
    locale: 'vi',
    subject: 'Thư',
    text: 'x',
    html: 'x',
    messageId: 'm',
    status: 'uncertain',
  };
  await db.mail.create({ data: mail });
  expect((await admin.get('/api/operation')).body).toMatchObject({
    parts: { mail: 'attention', relay: 'behind' },
    mails: expect.arrayContaining([expect.objectContaining({ status: 'uncertain', count: 1 })]),
    stuck: [{ case: 'waits', title: { vi: 'Lấy ý kiến' }, why: 'date' }],
  });
  const reader = await signedIn(api, 'reader', [{ body: '22.ubnd' }]);
  await reader.get('/api/operation').expect(403);
});
