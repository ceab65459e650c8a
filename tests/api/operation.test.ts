import { join } from 'node:path';
import request from 'supertest';
import { wholeIn } from '../../api/documents/stores/store';
import { checkWhenDue } from '../../register/evidence/check';
import type { DigestFile } from '../../register/evidence/proof';
import { verifyAgainst } from '../../register/evidence/against';
import { signingKey } from '../../register/evidence/signing';
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

describe('the check of the register', () => {
  /** As a worker makes it, on the day that the clock says. */
  const check = async (now: string) => {
    const { services, dir } = api;
    const { db, documents } = services;
    api.clock.set(now);
    await checkWhenDue({
      db,
      cases: { look: () => Promise.reject(new Error('nothing is to be shown anew')) },
      whole: wholeIn(documents),
      now: () => Promise.resolve(now),
      tell: services.tell,
      publicUrl: services.config.publicUrl,
      key: signingKey(join(dir, 'signing-key.pem')),
      timestampUrl: undefined,
      recipients: [],
      onError: (error) => {
        throw error;
      },
    });
  };
  const health = async () => (await request(api.server).get('/api/health').expect(200)).body;

  test('what it finds is a red light, and its case takes no acts until an administrator has recorded what was done', async () => {
    const { db } = api.services;
    const admin = await signedIn(api, 'looks', [], { admin: true });
    const health_ = await signedIn(api, 'says', [{ body: '22.so-y-te' }]);
    await openConsultation(api, 'stands', { consultees: ['22.so-y-te', '22.ubnd'] });
    await check('2026-09-16T20:00:00.000Z');
    expect((await admin.get('/api/operation')).body).toMatchObject({
      parts: { record: 'up' },
      record: { check: { cases: 2, ofCases: 2 }, open: 0, findings: [], digest: { number: 1, day: '2026-09-17' } },
    });
    await db.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER entry_append_only`;
    await db.$executeRaw`UPDATE "Entry" SET "byBody" = '31.ubnd' WHERE "caseId" = 'stands' AND seq = 1`;
    await check('2026-09-17T20:00:00.000Z');
    expect(await health()).toMatchObject({ status: 'degraded', parts: { record: 'down' } });
    const { body } = await admin.get('/api/operation');
    expect(body).toMatchObject({ parts: { record: 'attention' }, record: { open: 1 } });
    expect(body.record.findings).toMatchObject([{ case: 'stands', subject: 'entry:1', says: 'wrong-columns' }]);
    const act = { name: 'reply', body: '22.so-y-te', data: { answer: 'agree' } };
    const refused = await health_.post('/api/cases/stands/acts', act).expect(409);
    expect(refused.body).toMatchObject({ code: 'case-disputed' });
    expect((await health_.get('/api/cases/stands').expect(200)).body.disputed).toBe(true);

    const path = `/api/findings/${body.record.findings[0].id}/resolution`;
    await health_.post(path, { done: 'Đã phục hồi từ bản sao lưu' }).expect(403);
    await admin.post(path, { done: 'x' }).expect(400);
    const after = (await admin.post(path, { done: 'Đã phục hồi từ bản sao lưu' }).expect(200)).body;
    expect(after).toMatchObject({ open: 0, findings: [{ resolved: { done: 'Đã phục hồi từ bản sao lưu' } }] });
    expect(await db.accountEvent.findFirst({ where: { name: 'finding-resolved' } })).toMatchObject({
      data: { case: 'stands', done: 'Đã phục hồi từ bản sao lưu' },
    });
    expect(await health()).toMatchObject({ status: 'up' });
    await health_.post('/api/cases/stands/acts', act).expect(201);
  });

  test('a printed record is checked by its code without signing in; a digest is taken away whole by administrators alone', async () => {
    const reader = await signedIn(api, 'prints', [{ body: '22.so-y-te' }]);
    await api.services.db.registerDigest.deleteMany();
    await check('2026-09-20T20:00:00.000Z');
    const mark = (await reader.get('/api/cases/stands/mark').expect(200)).body;
    expect(mark.digest).toBe('2026-09-21');
    const anybody = request(api.server);
    const shown = (await anybody.get(`/api/public/records/stands/${mark.seq}/${mark.hash}`).expect(200)).body;
    expect(shown).toMatchObject({ holds: true, head: { seq: mark.seq }, digest: { number: 1 } });
    const forged = mark.hash.replace(/^./, (first: string) => (first === '0' ? '1' : '0'));
    expect((await anybody.get(`/api/public/records/stands/${mark.seq}/${forged}`).expect(200)).body).toMatchObject({
      holds: false,
      at: null,
      inclusion: null,
    });
    const { items } = (await anybody.get('/api/public/digests').expect(200)).body;
    expect(items).toMatchObject([{ number: 1, day: '2026-09-21' }]);
    await reader.get('/api/digests/1').expect(403);
    const admin = await signedIn(api, 'takes', [], { admin: true });
    const file = JSON.parse((await admin.bytes(admin.get('/api/digests/1'))).body.toString()) as DigestFile;
    expect(file.header).toBe(items[0].header);
    expect((await verifyAgainst(file, {})).faults).toEqual([]);
    await admin.get('/api/digests/9').expect(404);
  });
});
