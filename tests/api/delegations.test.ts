import { actingAs, clerkIn, seatsOf } from '../../api/accounts/seats';
import { SEPTEMBER, startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { officer, signedIn } from './support/people';

let api: TestApi;
let chair: Browser;
let deputy: Browser;
let deputyId: string;
let chairId: string;

beforeAll(async () => {
  api = await startApi();
  chair = await signedIn(api, 'chair', [{ body: '22.ubnd', to: '2026-12-31' }]);
  deputy = await signedIn(api, 'deputy', [{ body: '22.ubnd', role: 'officer' }]);
  chairId = (await chair.get('/api/session')).body.officer.id;
  deputyId = (await deputy.get('/api/session')).body.officer.id;
});
afterEach(async () => {
  await api.services.db.delegation.deleteMany();
  api.clock.set(SEPTEMBER);
});
afterAll(() => api.close());

const october = { body: '22.ubnd', kind: 'absence', from: '2026-10-01', to: '2026-10-10', why: 'Đi công tác' };
const delegate = (more: object = {}) => chair.post('/api/delegations', { ...october, holder: deputyId, ...more });
const rolesOn = async (day: string) =>
  (await seatsOf(api.services.db, deputyId, day)).map(({ role, onBehalfOf }) => [role, onBehalfOf]);

describe('seats', () => {
  test.each([
    ['the day before the first', '2026-02-28', 'no-seat'],
    ['the first day', '2026-03-01', 'head'],
    ['the last day', '2026-03-31', 'head'],
    ['the day after the last', '2026-04-01', 'no-seat'],
  ])('%s', async (_edge, day, expected) => {
    const { id } = await officer(api, `edge.${day}`, [{ body: '22.hdnd', from: '2026-03-01', to: '2026-03-31' }]);
    const acting = actingAs(api.services.db, id, '22.hdnd', day);
    if (expected === 'no-seat')
      await expect(acting).rejects.toMatchObject({ code: 'no-seat', facts: { body: '22.hdnd', on: day } });
    else await expect(acting).resolves.toEqual({ body: '22.hdnd', officer: id, role: expected });
  });
});

describe('delegation', () => {
  test.each([
    ['the day before', '2026-09-30', [['officer', undefined]]],
    [
      'the first day',
      '2026-10-01',
      [
        ['officer', undefined],
        ['head', 'chair'],
      ],
    ],
    [
      'the last day',
      '2026-10-10',
      [
        ['officer', undefined],
        ['head', 'chair'],
      ],
    ],
    ['the day after', '2026-10-11', [['officer', undefined]]],
  ])('counts on its days only: %s', async (_edge, day, expected) => {
    await delegate().expect(201);
    expect(await rolesOn(day)).toEqual(expected.map(([role, from]) => [role, from && chairId]));
  });

  test('makes the delegate act on behalf of the seat’s holder, unless they choose their own seat', async () => {
    await delegate().expect(201);
    const acting = (choice?: string | null) => actingAs(api.services.db, deputyId, '22.ubnd', '2026-10-05', choice);
    expect(await acting()).toEqual({ body: '22.ubnd', officer: deputyId, role: 'head', onBehalfOf: chairId });
    expect(await acting(chairId)).toMatchObject({ onBehalfOf: chairId });
    expect(await acting(null)).toEqual({ body: '22.ubnd', officer: deputyId, role: 'officer' });
    await expect(acting('someone else')).rejects.toMatchObject({ code: 'no-seat' });
  });

  test('shows in who one is, on its days', async () => {
    await delegate().expect(201);
    api.clock.set('2026-10-10T16:59:59.999Z');
    expect((await deputy.get('/api/session')).body.seats).toHaveLength(2);
    api.clock.set('2026-10-10T17:00:00.000Z');
    expect((await deputy.get('/api/session')).body.seats).toHaveLength(1);
  });

  test('is one, however often it is sent with the same key; something else with that key is refused', async () => {
    const keyed = (more: object = {}) => delegate(more).set({ 'Idempotency-Key': 'k1' });
    const [first, again] = [await keyed().expect(201), await keyed().expect(201)];
    expect(again.body).toEqual(first.body);
    expect(await api.services.db.delegation.count()).toBe(1);
    expect((await keyed({ why: 'Việc khác' }).expect(422)).body.code).toBe('key-reused');
  });

  test('cannot be passed on', async () => {
    await delegate({ from: '2026-09-15' }).expect(201);
    const third = await officer(api, 'third');
    const { body } = await deputy.post('/api/delegations', { ...october, holder: third.id }).expect(403);
    expect(body.code).toBe('role-required');
  });

  test('needs an own seat, of the signing role, that lasts as long', async () => {
    const none = await deputy.post('/api/delegations', { ...october, body: '22.hdnd', holder: chairId }).expect(403);
    expect(none.body).toMatchObject({ code: 'no-seat', facts: { on: '2026-10-01' } });
    const beyond = await delegate({ to: '2027-01-01' }).expect(403);
    expect(beyond.body).toMatchObject({ code: 'no-seat', facts: { on: '2027-01-01' } });
  });

  test('of the records clerk’s seat lends the clerk’s work, and nothing of the seat that signs', async () => {
    const clerk = await signedIn(api, 'clerk', [{ body: '22.ubnd', role: 'clerk' }]);
    const clerkId = (await clerk.get('/api/session')).body.officer.id;
    const lent = { ...october, holder: deputyId, role: 'clerk' };
    expect((await chair.post('/api/delegations', lent).expect(403)).body.code).toBe('clerk-required');
    expect((await clerk.post('/api/delegations', { ...lent, role: 'head' }).expect(403)).body.code).toBe(
      'role-required',
    );
    expect((await clerk.post('/api/delegations', lent).expect(201)).body).toMatchObject({ role: 'clerk' });
    expect((await clerk.get('/api/session')).body.seats).toMatchObject([{ body: '22.ubnd', clerked: true }]);
    expect(await rolesOn('2026-10-05')).toEqual([
      ['officer', undefined],
      ['clerk', clerkId],
    ]);
    const { db } = api.services;
    const on = '2026-10-05';
    const seated = { on, seats: await seatsOf(db, deputyId, on) };
    const acting = { body: '22.ubnd', officer: deputyId };
    expect(await clerkIn(db, seated, deputyId, '22.ubnd')).toEqual({ ...acting, role: 'clerk', onBehalfOf: clerkId });
    expect(await actingAs(db, deputyId, '22.ubnd', on)).toEqual({ ...acting, role: 'officer' });
    await expect(clerkIn(db, { on, seats: await seatsOf(db, chairId, on) }, chairId, '22.ubnd')).rejects.toMatchObject({
      code: 'clerk-required',
    });
  });

  test.each([
    ['before today', { from: '2026-09-14' }, 'from'],
    ['that ends before it begins', { to: '2026-09-30' }, 'to'],
    ['on a day that does not exist', { from: '2026-02-30' }, 'from'],
    ['without a reason', { why: ' ' }, 'why'],
    ['with a field that nobody knows', { seat: 'head' }, 'seat'],
    ['of a seat that nobody lends', { role: 'officer' }, 'role'],
  ])('%s is refused', async (_case, more, field) => {
    expect((await delegate(more).expect(400)).body).toMatchObject({ code: 'invalid-input', field });
  });

  test('to oneself, or to a disabled officer, is refused', async () => {
    const gone = await officer(api, `gone`, [], { active: false });
    expect((await delegate({ holder: chairId }).expect(400)).body.field).toBe('holder');
    await delegate({ holder: gone.id }).expect(404);
    await api.services.db.officer.delete({ where: { id: gone.id } });
  });

  test('across provinces, or to an account that sits nowhere then, is refused', async () => {
    const far = await officer(api, 'far', [{ body: '48.ubnd' }, { body: '22.hdnd', to: '2026-09-30' }]);
    await delegate({ holder: far.id }).expect(404);
    const near = await officer(api, 'near', [{ body: '22.hdnd' }]);
    await delegate({ holder: near.id }).expect(201);
  });

  test('of what is not one’s own to lend is refused, whatever else is wrong', async () => {
    const wrong = { body: '22.ubnd', from: 'never' };
    const stranger = await signedIn(api, 'elsewhere', [{ body: '48.ubnd' }]);
    await stranger.post('/api/delegations', wrong).expect(403);
    await stranger.post('/api/delegations', { ...wrong, ordered: {} }).expect(403);
    await chair.post('/api/delegations', wrong).expect(400);
  });

  test('ends at once when revoked, and only the giver can do that; the record stays', async () => {
    const { body } = await delegate({ from: '2026-09-15' }).expect(201);
    expect(await rolesOn('2026-09-15')).toHaveLength(2);
    await deputy.delete(`/api/delegations/${body.id}`).expect(404);
    await chair.delete(`/api/delegations/${body.id}`).expect(204);
    await chair.delete(`/api/delegations/${body.id}`).expect(204);
    expect(await rolesOn('2026-09-15')).toHaveLength(1);
    const kept = (await deputy.get('/api/delegations')).body.items;
    expect(kept).toEqual([expect.objectContaining({ id: body.id, revokedAt: SEPTEMBER, why: 'Đi công tác' })]);
    const events = await api.services.db.accountEvent.findMany({
      where: { subject: deputyId, name: { startsWith: 'delegat' } },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(events.map(({ name, by }) => [name, by])).toEqual([
      ['delegation-revoked', chairId],
      ['delegated', chairId],
    ]);
  });

  test('revoked later leaves the days before as they were', async () => {
    const { body } = await delegate().expect(201);
    api.clock.set('2026-10-05T02:00:00.000Z');
    await chair.delete(`/api/delegations/${body.id}`).expect(204);
    expect(await rolesOn('2026-10-04')).toHaveLength(2);
    expect(await rolesOn('2026-10-05')).toHaveLength(1);
  });

  test('ends with the seat it came from', async () => {
    await delegate().expect(201);
    await api.services.db.seat.updateMany({ where: { officerId: chairId }, data: { to: '2026-10-03' } });
    expect(await rolesOn('2026-10-03')).toHaveLength(2);
    expect(await rolesOn('2026-10-04')).toHaveLength(1);
    await api.services.db.seat.updateMany({ where: { officerId: chairId }, data: { to: '2026-12-31' } });
  });

  test('is listed for those whom it concerns, page by page', async () => {
    for (const day of ['01', '02', '03']) await delegate({ from: `2026-10-${day}` }).expect(201);
    const first = (await chair.get('/api/delegations', { limit: 2 })).body;
    expect(first.items.map(({ from }: { from: string }) => from)).toEqual(['2026-10-03', '2026-10-02']);
    const second = (await chair.get('/api/delegations', { limit: 2, cursor: first.next })).body;
    expect(second).toMatchObject({ items: [{ from: '2026-10-01' }], next: null });
    const stranger = await signedIn(api, 'stranger');
    expect((await stranger.get('/api/delegations')).body.items).toEqual([]);
    await stranger.get('/api/delegations', { all: 'true' }).expect(403);
  });
});
