import request from 'supertest';
import { LIMITS } from '../../api/accounts/attempts';
import { hashPassword } from '../../api/accounts/passwords';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { officer, PASSWORD, signedIn } from './support/people';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const cookieOf = (headers: Record<string, string>) => String(headers['set-cookie']);

describe('signing in', () => {
  test('says who one is, with the seats and delegations of today', async () => {
    const browser = await signedIn(api, 'lan', [
      { body: '22.ubnd' },
      { body: '22.so-tai-chinh', role: 'officer', to: '2026-09-14' },
    ]);
    const { body } = await browser.get('/api/session').expect(200);
    expect(body).toMatchObject({ officer: { username: 'lan', admin: false, locale: 'vi' }, today: '2026-09-15' });
    expect(body.seats).toEqual([
      {
        body: '22.ubnd',
        role: 'head',
        clerked: false,
        name: { vi: expect.stringContaining('Ủy ban nhân dân'), en: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  test('gives a cookie that scripts and other sites cannot use, without anything in it', async () => {
    await officer(api, 'cookie');
    const { headers } = await new Browser(api.server).signIn('cookie', PASSWORD);
    expect(cookieOf(headers)).toMatch(/^phoihop=s%3A[\w-]+\.[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  test('makes the cookie Secure where the site is https, behind a proxy that says so', async () => {
    const secure = await startApi((services) => ({
      ...services,
      config: { ...services.config, publicUrl: 'https://phoihop.vn' },
    }));
    await officer(secure, 'secure');
    const { headers } = await request(secure.server)
      .post('/api/session')
      .set({ 'X-Forwarded-Proto': 'https' })
      .send({ username: 'secure', password: PASSWORD });
    expect(cookieOf(headers)).toMatch(/^__Host-phoihop=.*Path=\/; .*Secure; SameSite=Lax$/);
    expect(headers['strict-transport-security']).toBeDefined();
    await secure.close();
  });

  test('takes the username in any letter case', async () => {
    await officer(api, 'case.22');
    expect((await new Browser(api.server).signIn('CASE.22', PASSWORD)).status).toBe(200);
  });

  test('answers alike for a wrong password, an unknown name and a disabled account', async () => {
    await officer(api, 'known');
    await officer(api, 'disabled', [], { active: false });
    const browser = new Browser(api.server);
    const answers = [
      await browser.signIn('known', 'wrong'),
      await browser.signIn('nobody', PASSWORD),
      await browser.signIn('disabled', PASSWORD),
    ].map(({ status, body }) => ({ status, ...body, instance: '' }));
    expect(answers[0]).toMatchObject({ status: 401, code: 'bad-credentials' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('takes as long for an unknown name as for a wrong password', async () => {
    // At the cost in use, which people.ts spares.
    await officer(api, 'timed', [], { passwordHash: await hashPassword(PASSWORD) });
    const browser = new Browser(api.server);
    const msOf = async (name: string) => {
      const started = performance.now();
      await browser.signIn(name, 'wrong');
      return performance.now() - started;
    };
    await msOf('warm-up');
    const median = (values: number[]) => values.sort((a, b) => a - b)[2]!;
    const known = median([
      await msOf('timed'),
      await msOf('timed'),
      await msOf('timed'),
      await msOf('timed'),
      await msOf('timed'),
    ]);
    const unknown = median([await msOf('u1'), await msOf('u2'), await msOf('u3'), await msOf('u4'), await msOf('u5')]);
    // Without the decoy an unknown name would be answered many times quicker.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test('renews the session’s id, so that one planted before is worth nothing', async () => {
    await officer(api, 'fixed');
    const first = await request(api.server).post('/api/session').send({ username: 'fixed', password: PASSWORD });
    const planted = cookieOf(first.headers).split(';')[0]!;
    const second = await request(api.server)
      .post('/api/session')
      .set({ Cookie: planted })
      .send({ username: 'fixed', password: PASSWORD });
    expect(cookieOf(second.headers).split(';')[0]).not.toBe(planted);
    await request(api.server).get('/api/session').set({ Cookie: planted }).expect(401);
  });

  test('is refused after ten failures of one account, until the window ends; others may go on', async () => {
    await officer(api, 'guessed');
    await officer(api, 'other');
    const browser = new Browser(api.server);
    for (let attempt = 0; attempt < LIMITS.account; attempt++)
      expect((await browser.signIn('guessed', `${attempt}`)).status).toBe(401);
    const refused = await browser.signIn('guessed', PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'too-many-requests', facts: { seconds: expect.any(Number) } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    expect((await browser.signIn('other', PASSWORD)).status).toBe(200);
    await api.services.db.loginAttempt.updateMany({ data: { resetAt: new Date(Date.now() - 1000) } });
    expect((await browser.signIn('guessed', PASSWORD)).status).toBe(200);
  });

  test('counts attempts made at the same time together', async () => {
    await officer(api, 'parallel');
    const attempts = Array.from({ length: 25 }, () => new Browser(api.server).signIn('parallel', 'wrong'));
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(LIMITS.account);
    await api.services.db.loginAttempt.deleteMany();
  });

  test('from another site is refused', async () => {
    const { body } = await request(api.server)
      .post('/api/session')
      .set({ 'Sec-Fetch-Site': 'cross-site' })
      .send({ username: 'lan', password: PASSWORD })
      .expect(403);
    expect(body.code).toBe('csrf');
  });

  test('by a form is refused: forms can come from any site', async () => {
    const { body } = await request(api.server)
      .post('/api/session')
      .type('text/plain')
      .send('{"username":"lan","password":"x"}')
      .expect(415);
    expect(body.code).toBe('media-type');
  });
});

describe('a session', () => {
  test('changes nothing without its token', async () => {
    const browser = await signedIn(api, 'token');
    const good = browser.token;
    for (const token of ['', 'wrong', `${good}x`]) {
      browser.token = token;
      const { body } = await browser.patch('/api/session', { locale: 'en' }).expect(403);
      expect(body.code).toBe('csrf');
    }
    browser.token = good;
    await browser.patch('/api/session', { locale: 'en' }).expect(200);
    await browser.patch('/api/session', { mails: 'weekly' }).expect(400);
    await browser.patch('/api/session', { mails: 'daily', mailHour: 7 }).expect(200);
    await browser.patch('/api/session', { mailHour: 3 }).expect(400);
    const { body } = await browser.get('/api/session').expect(200);
    expect(body.officer).toMatchObject({ locale: 'en', mails: 'daily', mailHour: 7 });
  });

  test('of a disabled officer ends at once', async () => {
    const browser = await signedIn(api, 'sacked');
    await api.services.db.officer.update({ where: { username: 'sacked' }, data: { active: false } });
    const { body } = await browser.get('/api/session').expect(401);
    expect(body.code).toBe('not-signed-in');
  });

  test('ends by signing out', async () => {
    const browser = await signedIn(api, 'leaves');
    await browser.delete('/api/session').expect(204);
    await browser.get('/api/session').expect(401);
  });

  test('survives one’s new password, while one’s other sessions end', async () => {
    const here = await signedIn(api, 'renews');
    const elsewhere = new Browser(api.server);
    await elsewhere.signIn('renews', PASSWORD);
    await here.put('/api/session/password', { current: 'wrong', next: 'another long one' }).expect(401);
    const short = await here.put('/api/session/password', { current: PASSWORD, next: 'short' }).expect(400);
    expect(short.body).toMatchObject({ code: 'invalid-input', field: 'next' });
    const { body } = await here
      .put('/api/session/password', { current: PASSWORD, next: 'another long one' })
      .expect(200);
    here.token = body.csrfToken;
    await here.get('/api/session').expect(200);
    await elsewhere.get('/api/session').expect(401);
    expect((await elsewhere.signIn('renews', PASSWORD)).status).toBe(401);
  });

  test('cannot be had by a cookie that we did not sign', async () => {
    await request(api.server).get('/api/session').set({ Cookie: 'phoihop=s%3Aabc.def' }).expect(401);
  });
});

describe('a session kept for moments', () => {
  const { get, set, destroy } = {
    get: (id: string) =>
      new Promise<unknown>((resolve, reject) =>
        api.services.sessions.get(id, (error, data) => (error ? reject(error) : resolve(data ?? null))),
      ),
    set: (id: string, officerId: string) =>
      new Promise((resolve) => api.services.sessions.set(id, { officerId, cookie: IN_AN_HOUR } as never, resolve)),
    destroy: (id: string) => new Promise((resolve) => api.services.sessions.destroy(id, resolve)),
  };
  const IN_AN_HOUR = { expires: new Date(Date.now() + 3_600_000), originalMaxAge: 3_600_000 };

  test('is over at once where one signs out, though it was being read just then', async () => {
    // Written by another process: here it is not known yet.
    const written = JSON.stringify({ officerId: 'somebody', cookie: IN_AN_HOUR });
    await api.services.db.$executeRaw`
      INSERT INTO "session" (sid, sess, expire) VALUES ('read', ${written}::json, now() + interval '1 hour')`;
    const [read] = await Promise.all([get('read'), destroy('read')]);
    expect(read).toMatchObject({ officerId: 'somebody' });
    expect(await get('read')).toBeNull();
  });

  test('says what was written last, and is everybody’s own copy', async () => {
    await set('written', 'before');
    const [first] = (await Promise.all([get('written'), set('written', 'after')])) as { officerId: string }[];
    if (first) first.officerId = 'changed by a handler';
    expect(await get('written')).toMatchObject({ officerId: 'after' });
  });
});
