import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { officer, PASSWORD, signedIn } from './support/people';

let api: TestApi;
let admin: Browser;
beforeAll(async () => {
  api = await startApi();
  admin = await signedIn(api, 'admin', [], { admin: true });
});
afterAll(() => api.close());

const lan = {
  username: 'lan',
  name: 'Nguyễn Thị Lan',
  email: 'lan@example.vn',
  seats: [{ body: '22.ubnd', role: 'head', from: '2026-01-01' }],
};

describe('officers', () => {
  test('are created with a password that is shown once and works', async () => {
    const { body } = await admin.post('/api/officers', lan).expect(201);
    expect(body.password).toMatch(/^[A-Za-z2-9]{16}$/);
    expect(body.officer).toMatchObject({ username: 'lan', active: true, seats: [{ body: '22.ubnd', to: null }] });
    expect((await new Browser(api.server).signIn('lan', body.password)).status).toBe(200);
    const stored = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'lan' } });
    expect((await admin.get(`/api/officers/${stored.id}`).expect(200)).body).toMatchObject({
      username: 'lan',
      email: 'lan@example.vn',
    });
    expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const events = await api.services.db.accountEvent.findMany({ where: { subject: stored.id } });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(body.password);
  });

  test.each([
    ['a taken username', { username: 'lan', seats: [] }, 'username'],
    ['an odd username', { username: 'Lan Anh' }, 'username'],
    ['a wrong address', { email: 'lan' }, 'email'],
    [
      'a body that does not exist',
      { username: 'x1', seats: [{ body: '22.so-thong-tin-truyen-thong', role: 'head', from: '2026-01-01' }] },
      'seats.0.body',
    ],
    [
      'a seat that ends before it begins',
      { username: 'x2', seats: [{ body: '22.ubnd', role: 'head', from: '2026-02-01', to: '2026-01-01' }] },
      'seats.0.to',
    ],
    ['rights that nobody knows', { passwordHash: 'x' }, 'passwordHash'],
  ])('with %s are refused', async (_case, more, field) => {
    expect((await admin.post('/api/officers', { ...lan, ...more }).expect(400)).body).toMatchObject({
      code: 'invalid-input',
      field,
    });
  });

  test('can be managed by administrators only', async () => {
    const clerk = await signedIn(api, 'clerk', [{ body: '22.ubnd', role: 'officer' }]);
    const { id } = await officer(api, 'target');
    for (const call of [
      clerk.post('/api/officers', lan),
      clerk.patch(`/api/officers/${id}`, { admin: true }),
      clerk.post(`/api/officers/${id}/password`),
      clerk.post(`/api/officers/${id}/seats`, lan.seats[0]),
    ])
      expect((await call).body).toMatchObject({ status: 403, code: 'not-permitted' });
    await new Browser(api.server).get('/api/officers').expect(401);
  });

  test('who sits nowhere sees nobody but themselves', async () => {
    const seatless = await signedIn(api, 'seatless');
    expect((await seatless.get('/api/officers').expect(200)).body.items).toEqual([]);
    const { id } = await officer(api, 'unseen');
    await seatless.get(`/api/officers/${id}`).expect(404);
    const self = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'seatless' } });
    await seatless.get(`/api/officers/${self.id}`).expect(200);
  });

  test('get a new password, which ends their sessions', async () => {
    const target = await signedIn(api, 'forgetful');
    const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'forgetful' } });
    const { body } = await admin.post(`/api/officers/${id}/password`).expect(200);
    await target.get('/api/session').expect(401);
    expect((await target.signIn('forgetful', PASSWORD)).status).toBe(401);
    expect((await target.signIn('forgetful', body.password)).status).toBe(200);
  });

  test('must change a password that an administrator gave before they can do anything else', async () => {
    const {
      body: { password },
    } = await admin.post('/api/officers', { ...lan, username: 'newcomer', name: 'Mới', seats: [] }).expect(201);
    const newcomer = new Browser(api.server);
    expect((await newcomer.signIn('newcomer', password)).body).toMatchObject({ password: 'given' });
    expect((await newcomer.get('/api/inbox').expect(403)).body.code).toBe('password-change-needed');
    await newcomer.get('/api/session').expect(200);
    expect(
      (await newcomer.put('/api/session/password', { current: password, next: password }).expect(400)).body.field,
    ).toBe('next');
    const { body } = await newcomer
      .put('/api/session/password', { current: password, next: 'của riêng tôi, dài' })
      .expect(200);
    expect(body.password).toBe('own');
    await newcomer.get('/api/inbox').expect(200);
  });

  test('get seats and lose them on a day', async () => {
    const browser = await signedIn(api, 'seated');
    const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'seated' } });
    const { body: seat } = await admin
      .post(`/api/officers/${id}/seats`, { body: '22.hdnd', role: 'deputy', from: '2026-09-01' })
      .expect(201);
    expect((await browser.get('/api/session')).body.seats).toMatchObject([{ body: '22.hdnd', role: 'deputy' }]);
    await admin.patch(`/api/seats/${seat.id}`, { to: '2026-09-14' }).expect(200);
    expect((await browser.get('/api/session')).body.seats).toEqual([]);
    await admin
      .post(`/api/officers/00000000-0000-4000-8000-000000000000/seats`, {
        body: '22.hdnd',
        role: 'deputy',
        from: '2026-09-01',
      })
      .expect(404);
  });

  test('cannot lock out the administrator who asks', async () => {
    const { id } = (await admin.get('/api/session')).body.officer;
    for (const change of [{ active: false }, { admin: false }])
      await admin.patch(`/api/officers/${id}`, change).expect(403);
  });

  test('are seen by others of their units only, and without what is not theirs to see', async () => {
    const clerk = await signedIn(api, 'hai', [{ body: '31.ubnd', role: 'officer' }]);
    const colleague = await officer(api, 'hai2', [{ body: '31.hdnd' }]);
    const stranger = await officer(api, 'far', [{ body: '22.hdnd' }]);
    const { items } = (await clerk.get('/api/officers')).body;
    expect(items.map(({ username }: { username: string }) => username)).toEqual(['hai', 'hai2']);
    expect(items[1]).toEqual({
      id: colleague.id,
      username: 'hai2',
      name: 'hai2',
      active: true,
      seats: [expect.objectContaining({ body: '31.hdnd' })],
    });
    const hidden = await clerk.get(`/api/officers/${stranger.id}`).expect(404);
    const missing = await clerk.get('/api/officers/00000000-0000-4000-8000-000000000000').expect(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  });

  test('are found by name and by body, page by page', async () => {
    expect((await admin.get('/api/officers', { search: 'thị lan' })).body.items).toHaveLength(1);
    expect((await admin.get('/api/officers', { search: '100%_' })).body.items).toEqual([]);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await admin.get('/api/officers', { limit: 3, cursor }).expect(200);
      names.push(...body.items.map(({ username }: { username: string }) => username));
      cursor = body.next ?? undefined;
    } while (cursor);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toHaveLength(await api.services.db.officer.count());
  });
});

describe('what was done to accounts', () => {
  const broken = async () =>
    (
      await api.services.db.$queryRaw<{ id: bigint }[]>`
        SELECT id FROM (SELECT *, lag(hash, 1, '') OVER (ORDER BY id) AS before FROM "AccountEvent") e
        WHERE e."prevHash" <> before
        OR e.hash <> (SELECT account_event_hash(whole) FROM "AccountEvent" whole WHERE whole.id = e.id)`
    ).map(({ id }) => id);

  test('is one chain, whoever writes at the same time and however many lines at once', async () => {
    const { db } = api.services;
    const lines = ['a', 'b', 'c'].map((name) => ({ by: 'x', subject: 'y', name, data: { name, lời: '1\n2' } }));
    await Promise.all([1, 2, 3, 4].map(() => db.accountEvent.createMany({ data: lines })));
    expect(await db.accountEvent.count({ where: { subject: 'y' } })).toBe(12);
    expect(await broken()).toEqual([]);
  });

  test('is never changed or taken away; a line changed past the trigger is found by its hash', async () => {
    const { db } = api.services;
    const last = await db.accountEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const data = { by: 'nobody' };
    await expect(db.accountEvent.update({ where: { id: last.id }, data })).rejects.toThrow('append-only');
    await expect(db.accountEvent.deleteMany()).rejects.toThrow('append-only');
    await expect(db.$executeRaw`TRUNCATE "AccountEvent"`).rejects.toThrow('append-only');
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "AccountEvent" DISABLE TRIGGER account_event_append_only`;
      await tx.accountEvent.update({ where: { id: last.id }, data });
      await tx.$executeRaw`ALTER TABLE "AccountEvent" ENABLE TRIGGER account_event_append_only`;
    });
    expect(await broken()).toEqual([last.id]);
  });
});
