import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { signInProvider } from '../../api/accounts/provider/provider';
import type { ProviderSettings } from '../../api/accounts/settings';
import type { Services } from '../../api/services';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { officer, PASSWORD, signedIn } from './support/people';
import { CLIENT, startProvider, type TestProvider, Wanderer } from './support/provider';

let api: TestApi;
let us: string;
let answering: Services;
let provider: TestProvider;

beforeAll(async () => {
  // What requests are answered from, to which the provider is added once both have their addresses.
  api = await startApi((services) => (answering = services));
  us = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  answering.config.publicUrl = us;
  provider = await startProvider(us);
  knownProvider();
});
afterAll(async () => {
  await provider.close();
  await api.close();
});
afterEach(() => void Object.assign(provider, { fault: undefined, acr: undefined, ago: 0 }));

/** The provider, as it is known where these strengths are accepted. */
function knownProvider(strong: ProviderSettings['strong'] = { acr: [], amr: [] }): void {
  answering.provider = signInProvider({ ...CLIENT, issuer: provider.issuer, label: 'Cổng của tỉnh', strong }, us);
}

const enters = (browser: Wanderer) => browser.go(`${us}/api/session/provider?to=/overdue`);
const whoIs = async (browser: Wanderer) => {
  const response = await browser.ask(`${us}/api/session`, {});
  return response.status === 200 ? await response.json() : null;
};
/** An officer whom the provider knows by that word. */
async function known(subject: string, username = subject): Promise<void> {
  const { id } = await officer(api, username, [{ body: '22.ubnd' }]);
  await api.services.db.providerSubject.create({
    data: { issuer: provider.issuer, subject, officerId: id, linkedBy: id },
  });
  provider.person = subject;
}

test('an officer whom the provider knows comes in and back to the page, by the lasting word alone', async () => {
  await known('8f1c', 'lan');
  const browser = new Wanderer();
  const { way } = await enters(browser);
  expect(way[1]).toMatch(/code_challenge_method=S256/);
  expect(way.at(-1)).toBe(`${us}/overdue`);
  expect(await whoIs(browser)).toMatchObject({ officer: { username: 'lan' }, proofs: ['password', 'provider'] });
  expect(await (await fetch(`${us}/api/session/ways`)).json()).toEqual({ provider: { label: 'Cổng của tỉnh' } });
});

test('somebody whom nobody here is known as is told so and whom to ask, though an officer is called the same; nothing is made', async () => {
  await officer(api, 'minh');
  const before = await api.services.db.officer.count();
  provider.person = 'minh';
  const browser = new Wanderer();
  expect((await enters(browser)).way.at(-1)).toBe(`${us}/?sign-in=unknown#minh`);
  expect(await whoIs(browser)).toBeNull();
  expect(await api.services.db.officer.count()).toBe(before);
  expect(await api.services.db.providerSubject.count({ where: { subject: 'minh' } })).toBe(0);
});

test.each([
  ['has run out', { iat: 1_000, exp: 2_000 }],
  ['is for another', { aud: 'another' }],
  ['answers another question', { nonce: 'another' }],
  ['is another provider’s', { iss: 'https://elsewhere.example' }],
])('a token that %s lets nobody in', async (_what, claims) => {
  provider.fault = (good) => ({ ...good, ...claims });
  const browser = new Wanderer();
  await known(`of a bad token ${Object.keys(claims)[0]}`);
  expect((await enters(browser)).way.at(-1)).toBe(`${us}/?sign-in=failed`);
  expect(await whoIs(browser)).toBeNull();
  provider.fault = undefined;
  expect((await enters(browser)).way.at(-1)).toBe(`${us}/overdue`);
});

test('an answer counts once, and only in the browser that asked', async () => {
  await known('hoa');
  const [browser, thief] = [new Wanderer(), new Wanderer()];
  const { way } = await enters(browser);
  const answer = way.find((address) => address.includes('/back?'))!;
  expect((await browser.go(answer)).way.at(-1)).toBe(`${us}/?sign-in=failed`);
  await thief.ask(`${us}/api/session/provider`, {});
  expect((await thief.go(answer)).way.at(-1)).toBe(`${us}/?sign-in=failed`);
  expect(await whoIs(thief)).toBeNull();
});

test('nobody is sent elsewhere than to a page of ours', async () => {
  for (const to of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])
    expect((await fetch(`${us}/api/session/provider?to=${encodeURIComponent(to)}`)).status).toBe(400);
});

test('the provider may sign by a new key from one moment to the next', async () => {
  await known('bình');
  expect((await enters(new Wanderer())).way.at(-1)).toBe(`${us}/overdue`);
  await provider.rotate();
  expect((await enters(new Wanderer())).way.at(-1)).toBe(`${us}/overdue`);
});

test('whoever signs out here is sent to sign out there, which ends what else rests on that session', async () => {
  await known('tám');
  const browser = new Wanderer();
  await enters(browser);
  const { csrfToken } = await whoIs(browser);
  // Another window: a session of its own here, on the provider's same one.
  const twin = new Wanderer();
  twin.take(browser, provider.issuer);
  await enters(twin);
  expect(await whoIs(twin)).not.toBeNull();

  const out = await browser.ask(`${us}/api/session`, { method: 'DELETE', headers: { 'x-csrf-token': csrfToken } });
  const { goOn } = (await out.json()) as { goOn: string };
  expect(await whoIs(browser)).toBeNull();
  const page = await (await browser.go(goOn)).response.text();
  const form = new URLSearchParams({ xsrf: /name="xsrf" value="([^"]+)"/.exec(page)![1]!, logout: 'yes' });
  const confirm = /action="([^"]+)"/.exec(page)![1]!;
  const { way } = await browser.go(confirm, { method: 'POST', body: form });
  expect(way.at(-1)).toBe(`${us}/`);
  expect(await whoIs(twin)).toBeNull();
});

test('a word that a session has ended counts only as the provider signs it', async () => {
  await known('sáu');
  const browser = new Wanderer();
  await enters(browser);
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const now = Math.floor(Date.now() / 1000);
  const tell = async (claims: Record<string, unknown>) => {
    const body = new URLSearchParams({
      logout_token: await provider.sign({ iat: now, exp: now + 60, jti: randomUUID(), ...claims }),
    });
    return (await fetch(`${us}/api/session/provider/ended`, { method: 'POST', body })).status;
  };
  expect(await tell({ sub: 'sáu' })).toBe(401);
  expect(await tell({ sub: 'sáu', events, nonce: 'n' })).toBe(401);
  expect(await tell({ sub: 'sáu', events, aud: 'another' })).toBe(401);
  expect(await tell({ sub: 'sáu', events, iat: now - 600 })).toBe(401);
  expect(await tell({ events })).toBe(401);
  expect(await tell({ sub: 'another', events })).toBe(200);
  expect(await whoIs(browser)).not.toBeNull();
  const once = { sub: 'sáu', events, jti: 'once' };
  expect(await tell({ ...once, jti: undefined })).toBe(401);
  expect(await tell(once)).toBe(200);
  expect(await whoIs(browser)).toBeNull();
  // Overheard and sent again, it ends nothing.
  await enters(browser);
  expect(await tell(once)).toBe(401);
  expect(await whoIs(browser)).not.toBeNull();
});

test('an officer who is signed in has themselves known; an administrator enters it; one word is one officer’s', async () => {
  const nam = await signedIn(api, 'nam');
  const { body } = await nam.post('/api/session/provider/link').expect(200);
  provider.person = 'of nam';
  const browser = new Wanderer();
  browser.put(us, nam.cookie);
  expect((await browser.go(body.address)).way.at(-1)).toBe(`${us}/account`);
  expect((await nam.get('/api/session/provider/link').expect(200)).body.linked).toBe(true);
  const chief = await signedIn(api, 'chief', [], { admin: true });
  const { id } = await officer(api, 'bay');
  const taken = await chief.put(`/api/officers/${id}/subject`, { subject: 'of nam' }).expect(400);
  expect(taken.body).toMatchObject({ code: 'invalid-input', field: 'subject' });
  await chief.put(`/api/officers/${id}/subject`, { subject: 'of bay' }).expect(204);
  provider.person = 'of bay';
  const other = new Wanderer();
  await enters(other);
  expect(await whoIs(other)).toMatchObject({ officer: { username: 'bay' } });
  await nam.delete('/api/session/provider/link').expect(204);
  expect((await nam.get('/api/session/provider/link')).body.linked).toBe(false);
  const linked = async () => (await chief.get(`/api/officers/${id}/subject`).expect(200)).body.linked;
  expect(await linked()).toBe(true);
  await chief.put(`/api/officers/${id}/subject`, { subject: null }).expect(204);
  expect(await linked()).toBe(false);
  // Nothing is taken off twice, and nobody is told of what never was.
  const told = () => api.services.db.accountEvent.count({ where: { subject: id, name: 'provider-unlinked' } });
  expect((await chief.put(`/api/officers/${id}/subject`, { subject: null }).expect(404)).body.code).toBe('not-found');
  await nam.delete('/api/session/provider/link').expect(404);
  expect(await told()).toBe(1);
});

test('where the last proof is old, the provider shows anew who it is', async () => {
  await known('chín');
  const browser = new Wanderer();
  await enters(browser);
  const { way } = await browser.go(`${us}/api/session/provider?again=true&to=/cases`);
  expect(way[1]).toMatch(/prompt=login/);
  expect(way.at(-1)).toBe(`${us}/cases`);
  provider.person = 'another';
  browser.forget(provider.issuer);
  expect((await browser.go(`${us}/api/session/provider?again=true`)).way.at(-1)).toBe(`${us}/?sign-in=failed`);
  expect(await whoIs(browser)).toMatchObject({ officer: { username: 'chín' } });
});

describe('what asks for a proof', () => {
  const STRONG = { acr: ['urn:two-factors'], amr: ['hwk'] };
  afterEach(() => knownProvider());
  /** Whether a browser's proof is recent enough to change how one signs in, which asks for as much as a sign-off. */
  async function proves(browser: Wanderer): Promise<boolean> {
    const { csrfToken } = await whoIs(browser);
    const headers = { 'x-csrf-token': csrfToken };
    const { status } = await browser.ask(`${us}/api/session/provider/link`, { method: 'POST', headers });
    return { 200: true, 403: false }[status]!;
  }
  const again = (browser: Wanderer) => browser.go(`${us}/api/session/provider?again=true&to=/cases`);

  test('is met where the provider, asked for it, names an accepted strength, then and when it is asked anew', async () => {
    knownProvider(STRONG);
    await known('strong');
    provider.acr = 'urn:two-factors';
    const browser = new Wanderer();
    const { way } = await enters(browser);
    expect(way[1]).toMatch(/acr_values=urn%3Atwo-factors/);
    expect(await proves(browser)).toBe(true);
    provider.ago = 3 * 3600;
    browser.forget(provider.issuer);
    browser.forget(us);
    await enters(browser);
    expect(await proves(browser)).toBe(false);
    provider.ago = 0;
    await again(browser);
    expect(await proves(browser)).toBe(true);
  });

  test('is met by a way that the provider names, too', async () => {
    knownProvider(STRONG);
    await known('by-key');
    provider.fault = (claims) => ({ ...claims, amr: ['pwd', 'hwk'] });
    const browser = new Wanderer();
    await enters(browser);
    expect(await proves(browser)).toBe(true);
  });

  test.each(['urn:password', undefined])(
    'is not met by the strength %s: a proof of ours is asked, and the page says why',
    async (acr) => {
      knownProvider(STRONG);
      await known(`weak-${acr}`);
      provider.acr = acr;
      const browser = new Wanderer();
      await enters(browser);
      expect(await proves(browser)).toBe(false);
      expect(await whoIs(browser)).toMatchObject({ proofs: ['password', 'provider'], weakAtProvider: false });
      expect((await again(browser)).way.at(-1)).toBe(`${us}/cases`);
      expect(await proves(browser)).toBe(false);
      const { csrfToken, weakAtProvider } = await whoIs(browser);
      expect(weakAtProvider).toBe(true);
      const headers = { 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
      const body = JSON.stringify({ password: PASSWORD });
      expect((await browser.ask(`${us}/api/session/proof`, { method: 'POST', headers, body })).status).toBe(200);
      expect(await proves(browser)).toBe(true);
      expect((await whoIs(browser)).weakAtProvider).toBe(false);
    },
  );

  test('without an accepted strength is met by the provider’s word as by a password: not for who has more than that here', async () => {
    await known('plain');
    const browser = new Wanderer();
    await enters(browser);
    expect(await proves(browser)).toBe(true);
    const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'plain' } });
    await api.services.db.totp.create({ data: { officerId: id, seed: 'sealed', confirmedAt: new Date() } });
    const other = new Wanderer();
    await enters(other);
    expect(await proves(other)).toBe(false);
    expect(await whoIs(other)).toMatchObject({ proofs: ['code'] });
  });

  test('a provider that does not say when somebody showed who they are is taken to have seen it long ago', async () => {
    await known('when');
    provider.fault = ({ auth_time: _when, ...claims }) => claims;
    const browser = new Wanderer();
    await enters(browser);
    expect(await proves(browser)).toBe(false);
  });

  test('a second factor that a seat asks for may be the provider’s', async () => {
    const { signingIn } = answering.config;
    signingIn.secondFactorFor = ['head'];
    knownProvider(STRONG);
    await known('has-it-there');
    const missing = async () => {
      const browser = new Wanderer();
      await enters(browser);
      const { factorMissing } = await whoIs(browser);
      const { status } = await browser.ask(`${us}/api/inbox`, {});
      expect(status).toBe(factorMissing ? 403 : 200);
      return factorMissing;
    };
    expect(await missing()).toBe(true);
    provider.acr = 'urn:two-factors';
    expect(await missing()).toBe(false);
    signingIn.secondFactorFor = [];
  });

  test('a session that was opened strongly at the provider stays so when somebody shows anew there, by less, who they are', async () => {
    const { signingIn } = answering.config;
    signingIn.secondFactorFor = ['head'];
    knownProvider(STRONG);
    await known('strong-then-weak');
    provider.acr = 'urn:two-factors';
    const browser = new Wanderer();
    await enters(browser);
    provider.acr = 'urn:password';
    await again(browser);
    expect(await whoIs(browser)).toMatchObject({ weakAtProvider: true, factorMissing: false });
    signingIn.secondFactorFor = [];
  });
});

test('what the provider gave is kept sealed', async () => {
  await known('kept');
  await enters(new Wanderer());
  const [row] = await api.services.db.$queryRaw<{ text: string }[]>`
    SELECT sess::text AS text FROM "session" WHERE sess -> 'provider' ->> 'subject' = 'kept'`;
  expect(row!.text).toContain('"idToken":"sealed1.');
});

test('without a provider there is nothing of all this', async () => {
  const { provider: ours } = answering;
  delete answering.provider;
  expect(await (await fetch(`${us}/api/session/ways`)).json()).toEqual({ provider: null });
  expect((await fetch(`${us}/api/session/provider`)).status).toBe(404);
  expect((await new Browser(api.server).signIn('lan', PASSWORD)).status).toBe(200);
  answering.provider = ours!;
});
