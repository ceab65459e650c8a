import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { caseFamily } from './support/family';
import { officer, PASSWORD, signedIn } from './support/people';

let api: TestApi;
const id: Record<string, string> = {};

beforeAll(async () => {
  api = await startApi();
  await caseFamily(api.services.db, 'province');
  await api.services.db.case.updateMany({ data: { title: { vi: 'x', en: 'x' } } });
  const make = async (name: string, ...rest: [Parameters<typeof officer>[2]?, Parameters<typeof officer>[3]?]) =>
    (id[name] = (await officer(api, name, ...rest)).id);
  await make('lan', [{ body: '22.hdnd' }], { passwordFrom: 'given' });
  await make('both', [{ body: '22.hdnd' }, { body: '24.ubnd', to: '2026-02-01' }]);
  await make('elsewhere', [{ body: '24.ubnd' }]);
  await make('gone', [{ body: '22.hdnd' }], { active: false });
  await make('other-admin', [{ body: '22.hdnd' }], { adminOf: '22' });
  await make('lent', [{ body: '22.hdnd' }]);
  const powers = { body: '24.ubnd', role: 'head', from: '2026-01-01', to: '2026-12-31', kind: 'absence', why: 'x' };
  await api.services.db.delegation.create({ data: { ...powers, fromId: id.elsewhere!, toId: id.lent! } });
});
afterAll(() => api.close());

const cases = ({ body }: { body: { items: { id: string }[] } }) => body.items.map((one) => one.id).sort();

test('an administrator sees the pages as an officer does, and may change nothing until it is ended', async () => {
  const admin = await signedIn(api, 'admin', [], { admin: true });
  const own = await admin.get('/api/cases').expect(200);
  const { body: who } = await admin.post('/api/session/look', { officer: id.lan }).expect(200);
  admin.token = who.csrfToken;
  const seenBy = { name: 'admin' };
  expect(who).toMatchObject({ officer: { id: id.lan, admin: false }, password: 'own', seenBy });
  expect((await admin.get('/api/session').expect(200)).body).toMatchObject({ officer: { username: 'lan' }, seenBy });
  expect(cases(await admin.get('/api/cases').expect(200))).toEqual(['opinions', 'province']);
  for (const write of [
    admin.patch('/api/session', { mails: 'daily' }),
    admin.post('/api/news/seen', { at: '2026-09-15T03:00:00.000Z' }),
    admin.post('/api/session/look', { officer: id.both }),
    admin.post('/api/cases/province/acts', { name: 'remind', body: '22.hdnd', data: { step: 'x' } }),
  ])
    expect((await write.expect(403)).body.code).toBe('looking-only');
  // Neither has the looker the administrator's rights meanwhile.
  await admin.get('/api/administration').expect(403);
  const { body: again } = await admin.delete('/api/session/look').expect(200);
  expect(again).toMatchObject({ officer: { username: 'admin' }, seenBy: null });
  expect(cases(await admin.get('/api/cases').expect(200))).toEqual(cases(own));
  const events = await api.services.db.accountEvent.findMany({ where: { subject: id.lan }, orderBy: { id: 'asc' } });
  expect(events.map(({ name, by }) => [name, by])).toEqual([
    ['looked-as', again.officer.id],
    ['look-ended', again.officer.id],
  ]);
});

test('the officer reads who looked, and when', async () => {
  await api.services.db.officer.update({ where: { id: id.lan! }, data: { passwordFrom: 'own' } });
  api.services.accounts.forget();
  const lan = new Browser(api.server);
  await lan.signIn('lan', PASSWORD);
  const { items } = (await lan.get('/api/session/looks').expect(200)).body;
  expect(items).toEqual([{ at: expect.any(String), by: 'admin' }]);
  await lan.post('/api/session/look', { officer: id.both }).expect(403);
});

test('a province’s administrator looks only as who never had a part elsewhere; nobody as an administrator', async () => {
  const ofProvince = await signedIn(api, 'quang-ninh', [], { adminOf: '22' });
  const look = (name: string) => ofProvince.post('/api/session/look', { officer: id[name] });
  for (const name of ['both', 'elsewhere', 'gone', 'other-admin', 'lent'])
    expect((await look(name).expect(403)).body.code).toBe('not-permitted');
  await look('lan').expect(200);
  // Whoever leaves what one looks after is seen no more, at once.
  await api.services.db.seat.create({
    data: { officerId: id.lan!, body: '24.ubnd', role: 'officer', from: '2026-09-15' },
  });
  await ofProvince.get('/api/cases').expect(403);
  expect((await ofProvince.get('/api/session').expect(200)).body).toMatchObject({ seenBy: null });
});
