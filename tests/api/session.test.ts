import { TOTP } from 'otpauth';
import request from 'supertest';
import { LIMITS } from '../../api/accounts/attempts';
import { hashPassword } from '../../api/accounts/passwords';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { officer, PASSWORD, signedIn } from './support/people';
import { aged } from './support/proof';

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
    const [known, unknown]: [number[], number[]] = [[], []];
    for (const name of ['u1', 'u2', 'u3', 'u4', 'u5']) {
      known.push(await msOf('timed'));
      unknown.push(await msOf(name));
    }
    // Without the decoy an unknown name would be answered many times quicker.
    // The quickest of each: what else the machine does lengthens the others.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
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

  test('a stranger who guesses from many places keeps the owner out of none from where they signed in before', async () => {
    const owner = await signedIn(api, 'besieged');
    const { db } = api.services;
    const guessed = { count: LIMITS.strange, resetAt: new Date(Date.now() + 60_000) };
    const key = 'account:besieged';
    await db.loginAttempt.upsert({ where: { key }, create: { key, ...guessed }, update: guessed });
    const from = (address: string) =>
      request(api.server)
        .post('/api/session')
        .set({ 'X-Forwarded-For': address })
        .send({ username: 'besieged', password: PASSWORD });
    expect((await from('203.0.113.7')).status).toBe(429);
    expect((await new Browser(api.server).signIn('besieged', PASSWORD)).status).toBe(200);
    await owner.get('/api/session').expect(200);
  });

  test('and in vain is on record, where its owner reads when, from where and how, and no secret stands', async () => {
    const owner = await signedIn(api, 'watched');
    const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1';
    await request(api.server)
      .post('/api/session')
      .set({ 'X-Forwarded-For': '203.0.113.7', 'User-Agent': safari })
      .send({ username: 'watched', password: 'a guess in vain' });
    const { body } = await owner.get('/api/session/events').expect(200);
    expect(body.items).toMatchObject([
      { name: 'sign-in-failed', by: null, from: '203.0.113.x', device: 'Safari, iOS', how: null },
      { name: 'signed-in', by: null, from: '127.0.0.x', how: 'password' },
    ]);
    const events = await api.services.db.accountEvent.findMany();
    expect(JSON.stringify(events, (_key, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toContain(
      'a guess in vain',
    );
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

  test('is not opened by a password that is tried first', async () => {
    const browser = await signedIn(api, 'common', [], { name: 'Trần Thị Lan' });
    for (const next of ['matkhau123456', 'Mật khẩu 2026!', 'TranThiLan1985']) {
      const { body } = await browser.put('/api/session/password', { current: PASSWORD, next }).expect(400);
      expect(body).toMatchObject({ code: 'invalid-input', field: 'next' });
    }
  });

  test('is listed with its officer’s others, and ended from another of them, one by one or all', async () => {
    const here = await signedIn(api, 'many');
    const [phone, library, home] = [new Browser(api.server), new Browser(api.server), new Browser(api.server)];
    for (const browser of [phone, library, home]) await browser.signIn('many', PASSWORD);
    const stranger = await signedIn(api, 'stranger');
    const list = async () => (await here.get('/api/session/all').expect(200)).body.items;
    const [lastOpened, ...others] = await list();
    expect(others).toHaveLength(3);
    expect(others.at(-1)).toMatchObject({ current: true, from: '127.0.0.x', how: 'password' });
    await stranger.delete(`/api/session/all/${lastOpened.id}`).expect(404);
    await here.delete(`/api/session/all/${lastOpened.id}`).expect(204);
    await home.get('/api/session').expect(401);
    await phone.get('/api/session').expect(200);
    await here.delete('/api/session/all').expect(204);
    await phone.get('/api/session').expect(401);
    await library.get('/api/session').expect(401);
    expect(await list()).toHaveLength(1);
    await stranger.get('/api/session').expect(200);
  });

  test('cannot be had by a cookie that we did not sign', async () => {
    await request(api.server).get('/api/session').set({ Cookie: 'phoihop=s%3Aabc.def' }).expect(401);
  });
});

/** Codes as an officer's phone makes them, `steps` of half a minute from now. */
const codeOf = (seed: string, steps = 0): string =>
  new TOTP({ secret: seed }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Has codes put on the officer's phone; what makes them, and the recovery codes. */
async function withCodes(browser: Browser): Promise<{ seed: string; recovery: string[] }> {
  const { seed } = (await browser.post('/api/session/factors/codes').expect(200)).body;
  const { body } = await browser.put('/api/session/factors/codes', { code: codeOf(seed, -1) }).expect(200);
  return { seed, recovery: body.recovery };
}

describe('a second factor', () => {
  test('is asked for beside the password: a code of the phone’s once, or a recovery code once', async () => {
    const owner = await signedIn(api, 'careful');
    const { seed, recovery } = await withCodes(owner);
    expect(recovery).toHaveLength(10);
    const sign = (code?: string) =>
      request(api.server)
        .post('/api/session')
        .send({ username: 'careful', password: PASSWORD, ...(code && { code }) });
    expect((await sign()).body).toMatchObject({ code: 'second-factor-needed', facts: { ways: 'code, recovery' } });
    expect((await sign('000000')).body.code).toBe('bad-proof');
    const code = codeOf(seed);
    expect((await sign(code)).status).toBe(200);
    expect((await sign(code)).body.code).toBe('bad-proof');
    expect((await sign(recovery[0])).status).toBe(200);
    expect((await sign(recovery[0])).body.code).toBe('bad-proof');
    expect((await sign(recovery[1]!.replaceAll('-', ' '))).status).toBe(200);
    expect((await owner.get('/api/session/factors')).body).toMatchObject({ codes: true, recoveryLeft: 8 });
  });

  test('is kept sealed: neither database nor answers say what makes the codes', async () => {
    const owner = await signedIn(api, 'sealed');
    const { seed, recovery } = await withCodes(owner);
    const [totp] = await api.services.db.$queryRaw<{ seed: string }[]>`
      SELECT t.seed FROM "Totp" t JOIN "Officer" o ON o.id = t."officerId" WHERE o.username = 'sealed'`;
    expect(totp!.seed).toMatch(/^sealed1\./);
    const shown = JSON.stringify([
      (await owner.get('/api/session')).body,
      (await owner.get('/api/session/factors')).body,
      (await owner.get('/api/session/events')).body,
      await api.services.db.recoveryCode.findMany(),
    ]);
    for (const secret of [seed, ...recovery]) expect(shown).not.toContain(secret);
  });

  test('is told of by mail to the account’s owner, without any secret', async () => {
    const owner = await signedIn(api, 'told', [], { locale: 'en' });
    const { seed, recovery } = await withCodes(owner);
    const [mail, ...more] = await api.services.db.mail.findMany({ where: { recipient: 'told@example.vn' } });
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: expect.stringContaining('How you sign in was changed'), status: 'waiting' });
    for (const secret of [seed, ...recovery]) expect(mail!.text + mail!.html).not.toContain(secret);
  });

  test('is guessed as seldom as a password is', async () => {
    const owner = await signedIn(api, 'guessed-code');
    const { seed } = await withCodes(owner);
    const sign = (code: string) =>
      request(api.server).post('/api/session').send({ username: 'guessed-code', password: PASSWORD, code });
    for (let attempt = 0; attempt < LIMITS.account; attempt++) expect((await sign('000000')).status).toBe(401);
    expect((await sign(codeOf(seed))).status).toBe(429);
    await api.services.db.loginAttempt.deleteMany();
  });

  test('is needed before anything else where the settings ask for it of a seat; an administrator takes a lost one away', async () => {
    const head = await signedIn(api, 'must', [{ body: '22.ubnd' }]);
    const other = await signedIn(api, 'need-not', [{ body: '22.ubnd', role: 'officer' }]);
    const chief = await signedIn(api, 'chief', [], { admin: true });
    const { signingIn } = api.services.config;
    signingIn.secondFactorFor = ['head'];
    expect((await head.get('/api/inbox').expect(403)).body.code).toBe('second-factor-missing');
    expect((await head.get('/api/session').expect(200)).body.factorMissing).toBe(true);
    await other.get('/api/inbox').expect(200);
    await withCodes(head);
    await head.get('/api/inbox').expect(200);
    const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'must' } });
    await other.delete(`/api/officers/${id}/factors`).expect(403);
    await chief.delete(`/api/officers/${id}/factors`).expect(204);
    expect((await head.get('/api/inbox').expect(403)).body.code).toBe('second-factor-missing');
    signingIn.secondFactorFor = [];
  });
});

describe('a proof of long ago', () => {
  const SIGN = { name: 'sign', body: '22.ubnd', data: { step: 'a-step', documents: [] } };

  test('does not do for a sign-off, nor for a change of how one signs in; a fresh one does', async () => {
    const head = await signedIn(api, 'signer', [{ body: '22.ubnd' }]);
    await aged(api, head.cookie);
    const refused = await head.post('/api/cases/none/acts', SIGN).expect(403);
    expect(refused.body).toMatchObject({ code: 'step-up-needed', facts: { minutes: 60 } });
    await head.post('/api/session/factors/codes').expect(403);
    await head.post('/api/cases/none/acts', { ...SIGN, name: 'submit' }).expect(404);
    await head.post('/api/session/proof', { password: 'wrong' }).expect(401);
    const { body } = await head.post('/api/session/proof', { password: PASSWORD }).expect(200);
    head.token = body.csrfToken;
    await head.post('/api/cases/none/acts', SIGN).expect(404);
  });

  test('is renewed by the second factor alone where there is one', async () => {
    const head = await signedIn(api, 'signer-with-phone', [{ body: '22.ubnd' }]);
    const { seed } = await withCodes(head);
    await aged(api, head.cookie);
    expect((await head.get('/api/session')).body.proofs).toEqual(['code']);
    await head.post('/api/session/proof', { password: PASSWORD }).expect(401);
    await head.post('/api/session/proof', { password: PASSWORD, code: codeOf(seed) }).expect(400);
    const { body } = await head.post('/api/session/proof', { code: codeOf(seed) }).expect(200);
    head.token = body.csrfToken;
    await head.post('/api/cases/none/acts', SIGN).expect(404);
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
    // The database may have taken either first.
    expect([null, 'somebody']).toContain((read as { officerId: string } | null)?.officerId ?? null);
    expect(await get('read')).toBeNull();
  });

  test('ends so long after somebody used it last, and a working day after signing in at the latest', async () => {
    const { db } = api.services;
    const minutesLeft = async (sid: string) => {
      const [row] = await db.$queryRaw<{ left: number }[]>`
        SELECT round(extract(epoch FROM expire - now()::timestamp) / 60)::int AS left FROM "session" WHERE sid = ${sid}`;
      return row?.left;
    };
    const HOURS = 3_600_000;
    const opened = (openedAt: number) => {
      const data = { officerId: 'x', openedAt, cookie: { expires: new Date(Date.now() + 12 * HOURS) } };
      return new Promise((resolve) => api.services.sessions.set('idle', data as never, resolve));
    };
    await opened(Date.now());
    expect(await minutesLeft('idle')).toBe(120);
    await opened(Date.now() - 11 * HOURS);
    expect(await minutesLeft('idle')).toBe(60);
    const browser = await signedIn(api, 'away');
    const [row] = await db.$queryRaw<{ sid: string }[]>`
      SELECT sid FROM "session" s JOIN "Officer" o ON o.id = s.sess ->> 'officerId' WHERE o.username = 'away'`;
    const sid = String(row?.sid);
    await db.$executeRaw`UPDATE "session" SET expire = now() + interval '5 minutes' WHERE sid = ${sid}`;
    await browser.get('/api/inbox').set({ 'X-Unattended': '1' }).expect(200);
    expect(await minutesLeft(sid)).toBe(5);
    await browser.get('/api/inbox').expect(200);
    expect(await minutesLeft(sid)).toBe(120);
  });

  test('says what was written last, and is everybody’s own copy', async () => {
    await set('written', 'before');
    const [first] = (await Promise.all([get('written'), set('written', 'after')])) as { officerId: string }[];
    if (first) first.officerId = 'changed by a handler';
    expect(await get('written')).toMatchObject({ officerId: 'after' });
  });
});
