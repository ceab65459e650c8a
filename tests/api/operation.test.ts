import { join } from 'node:path';
import request from 'supertest';
import { wholeIn } from '../../api/documents/stores/store';
import { checkWhenDue, digestWhenAsked, startChecks } from '../../register/evidence/check';
import type { DigestHeader } from '../../register/evidence/digest';
import type { DigestFile } from '../../register/evidence/proof';
import { verifyAgainst } from '../../register/evidence/against';
import { signingKey } from '../../register/evidence/signing';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { openConsultation } from './support/cases';
import { signedIn } from './support/people';
import { until } from './support/plan';

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
  const check = async (now: string, recipients: string[] = []) => {
    api.clock.set(now);
    await checkWhenDue(deps(now, recipients));
  };
  const deps = (now: string, recipients: string[] = []) => {
    const { services, dir } = api;
    const { db, documents } = services;
    return {
      db,
      cases: { look: () => Promise.reject<never>(new Error('nothing is to be shown anew')) },
      whole: wholeIn(documents),
      now: () => Promise.resolve(now),
      tell: services.tell,
      program: 'of this test',
      publicUrl: services.config.publicUrl,
      key: signingKey(join(dir, 'signing-key.pem')),
      timestampUrl: undefined,
      recipients,
      onError: (error: unknown) => {
        throw error;
      },
    };
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

  describe('a digest that is asked for', () => {
    const [MORNING, NOON, NIGHT] = ['2026-09-24T20:00:00.000Z', '2026-09-25T05:00:00.000Z', '2026-09-25T20:00:00.000Z'];
    const OUTSIDE = ['inspector@example.vn'];
    const mailed = () => api.services.db.mail.count({ where: { recipient: OUTSIDE[0]! } });
    const made = async () =>
      (await api.services.db.registerDigest.findMany({ orderBy: { number: 'asc' } })).map((row) => ({
        ...row,
        facts: JSON.parse(row.header) as DigestHeader,
      }));
    let admin: Browser;
    beforeAll(async () => {
      const { db } = api.services;
      await db.registerDigest.deleteMany();
      await db.mail.deleteMany({ where: { recipient: OUTSIDE[0]! } });
      admin = await signedIn(api, 'asks', [], { admin: true });
      await check(MORNING, OUTSIDE);
      expect(await mailed()).toBe(1);
      api.clock.set(NOON);
    });

    test('by two at once is made once, by whichever worker, beside the day’s: signed, chained, with what has come since', async () => {
      const reader = await signedIn(api, 'may-not', [{ body: '22.so-y-te' }], { adminOf: '22' });
      await reader.post('/api/digests', {}).expect(403);
      await openConsultation(api, 'since-last-night', { consultees: ['22.ubnd'] });
      const asked = await Promise.all([admin.post('/api/digests', {}), admin.post('/api/digests', {})]);
      expect(asked.map(({ status }) => status)).toEqual([200, 200]);
      expect(asked[0]?.body).toMatchObject({ asked: { at: NOON, by: 'asks', mail: false }, digest: { number: 1 } });
      const did = await Promise.all([digestWhenAsked(deps(NOON, OUTSIDE)), digestWhenAsked(deps(NOON, OUTSIDE))]);
      expect(did.sort()).toEqual([false, true]);
      const [first, second, ...more] = await made();
      expect(more).toEqual([]);
      expect(second).toMatchObject({ number: 2, day: '2026-09-25', asked: true, facts: { previous: first!.hash } });
      expect((await admin.get('/api/operation')).body.record).toMatchObject({
        asked: null,
        digest: { number: 2, day: '2026-09-25', at: NOON },
      });
      const file = JSON.parse((await admin.bytes(admin.get('/api/digests/2'))).body.toString()) as DigestFile;
      expect((await verifyAgainst(file, {})).faults).toEqual([]);
      expect(JSON.stringify(file)).toContain('since-last-night');
      expect(await mailed()).toBe(1);
      expect(await digestWhenAsked(deps(NOON, OUTSIDE))).toBe(false);
    });

    test('and to be mailed, while a worker has just made the one that was asked for, is made anew rather than forgotten', async () => {
      const { db } = api.services;
      await admin.post('/api/digests', {}).expect(200);
      const wishes = () => db.digestWish.findMany({ where: { number: null } });
      const [open] = await wishes();
      const waiting = async () => {
        const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return row!.n > 0;
      };
      const { asked } = await db.$transaction(async (tx) => {
        await tx.digestWish.update({ where: { id: open!.id }, data: { number: 2 } });
        const asked = admin.post('/api/digests', { mail: true }).then(({ status }) => status);
        await until(waiting);
        return { asked };
      });
      expect(await asked).toBe(200);
      expect(await wishes()).toMatchObject([{ mailed: true }]);
      await db.digestWish.updateMany({ where: { number: null }, data: { number: 2 } });
    });

    test('is mailed only where that is asked for; each day’s own comes and is mailed all the same', async () => {
      await admin.post('/api/digests', {}).expect(200);
      await admin.post('/api/digests', { mail: true }).expect(200);
      await digestWhenAsked(deps(NOON, OUTSIDE));
      expect(await mailed()).toBe(2);
      // Asked for on the next day before two at night, it doesn't take the place of that day's.
      const early = '2026-09-25T18:00:00.000Z';
      api.clock.set(early);
      await admin.post('/api/digests', {}).expect(200);
      await digestWhenAsked(deps(early, OUTSIDE));
      await check(NIGHT, OUTSIDE);
      expect((await made()).slice(-2)).toMatchObject([
        { day: '2026-09-26', asked: true },
        { day: '2026-09-26', asked: false },
      ]);
      expect(await mailed()).toBe(3);
    });

    test('is made by a worker that runs, within seconds', async () => {
      const { db } = api.services;
      const stop = startChecks(deps(NIGHT, OUTSIDE));
      await admin.post('/api/digests', {}).expect(200);
      await until(async () => (await db.digestWish.count({ where: { number: null } })) === 0);
      stop();
      expect((await made()).at(-1)).toMatchObject({ asked: true, day: '2026-09-26' });
    });

    test('finds what was cut behind the system’s back, once, and says so', async () => {
      const { db } = api.services;
      await db.$executeRaw`UPDATE "Case" SET "headSeq" = "headSeq" - 1 WHERE id = 'since-last-night'`;
      await admin.post('/api/digests', {}).expect(200);
      await digestWhenAsked(deps(NIGHT, OUTSIDE));
      const cut = { case: 'since-last-night', says: 'tail-cut', resolved: null };
      expect((await admin.get('/api/operation')).body.record.findings[0]).toMatchObject(cut);
      expect(await db.mail.count({ where: { key: 'alarm', text: { contains: 'since-last-night' } } })).toBeGreaterThan(
        0,
      );
    });

    test('is one of at most six within an hour: then it is said when the next may be asked for', async () => {
      const { db } = api.services;
      const before = await db.digestWish.count({ where: { askedAt: new Date(NIGHT) } });
      for (let n = before; n < 6; n += 1) {
        await admin.post('/api/digests', {}).expect(200);
        await digestWhenAsked(deps(NIGHT, OUTSIDE));
      }
      const refused = await admin.post('/api/digests', {}).expect(429);
      expect(refused.body).toMatchObject({ code: 'too-many-digests', facts: { limit: 6, minutes: 60 } });
      api.clock.set('2026-09-25T21:00:01.000Z');
      await admin.post('/api/digests', {}).expect(200);
      const events = await db.accountEvent.findMany({ where: { name: 'digest-asked' } });
      expect(events.length).toBe(await db.digestWish.count());
    });
  });
});
