import { type TestEngine, startApiWithEngine } from './support/engine';
import { signedIn } from './support/people';

let api: TestEngine;
beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set('2027-04-01T02:00:00.000Z');
});
afterAll(() => api.close());

/** Who stands for a party. */
const BODY: Record<string, string> = {
  '22': '22.ubnd',
  '31': '31.ubnd',
  'R-DBSH': 'R-DBSH.hoi-dong-dieu-phoi-vung',
  'R-TDMNPB': 'R-TDMNPB.hoi-dong-dieu-phoi-vung',
  'VN.bo-cong-thuong': 'VN.bo-cong-thuong',
  'VN.bo-xay-dung': 'VN.bo-xay-dung',
};
const bodyOf = (party: string): string => BODY[party] as string;

describe('S25 the same case seen from each side: either party may be in need, and either may support', () => {
  test.each([
    ['sector-sector', 'VN.bo-cong-thuong', 'VN.bo-xay-dung'],
    ['region-region', 'R-DBSH', 'R-TDMNPB'],
    ['region-province', 'R-DBSH', '22'],
    ['province-province', '22', '31'],
    ['sector-region', 'VN.bo-cong-thuong', 'R-DBSH'],
  ])('S25 %s', async (side, one, other) => {
    for (const [need, helper] of [
      [one, other],
      [other, one],
    ] as const) {
      const name = `${side}.${need}`.toLowerCase();
      const asking = await signedIn(api, `need.${name}`, [{ body: bodyOf(need) }]);
      const helping = await signedIn(api, `help.${name}`, [{ body: bodyOf(helper) }]);
      const opened = await asking.post('/api/supports', {
        need,
        ask: [helper],
        year: 2027,
        indicator: 'electricity-supply',
        body: bodyOf(need),
      });
      expect(opened.status).toBe(201);
      const { id } = opened.body;
      const act = async (browser: typeof asking, body: string, act: string, data: object = {}, texts?: object) => {
        const answer = await browser.post(`/api/cases/${id}/acts`, { name: act, body, data, ...(texts && { texts }) });
        expect([act, answer.status]).toEqual([act, 201]);
        return answer.body.act as { seq: number };
      };
      await act(
        asking,
        bodyOf(need),
        'request-support',
        { kind: 'technical', neededBy: '2027-05-31' },
        { what: 'Cần chuyên gia điện.' },
      );
      const { seq } = await act(helping, bodyOf(helper), 'offer-support', {
        kind: 'technical',
        amount: '5',
        measure: 'people',
        from: '2027-04-12',
        to: '2027-05-31',
      });
      await act(asking, bodyOf(need), 'answer-offer', { offer: String(seq), answer: 'accept' });
      await act(asking, bodyOf(need), 'record-delivery', { offer: String(seq), result: 'delivered' });
      await act(asking, bodyOf(need), 'close-support', { result: 'resolved' }, { why: 'Xong.' });
      const { body: view } = await helping.get(`/api/supports/${id}`);
      expect(view).toMatchObject({
        outcome: 'resolved',
        need: { id: need },
        relations: [{ party: { id: helper }, side, answer: 'offered' }],
        offers: [{ side, party: helper }],
        requests: [{ kind: 'technical', text: 'Cần chuyên gia điện.' }],
      });
      const listed = async (query: Record<string, string>) =>
        (await helping.get('/api/supports', { limit: 200, ...query })).body.items.map((row: { id: string }) => row.id);
      expect(await listed({ side, need })).toContain(id);
      expect(await listed({ side, asked: helper, unanswered: 'false' })).toContain(id);
      expect(await listed({ asked: helper, unanswered: 'true' })).not.toContain(id);
      const elsewhere = side === 'sector-sector' ? 'region-region' : 'sector-sector';
      expect(await listed({ side: elsewhere })).not.toContain(id);
    }
  });
});

test('a need goes to others, in the name of one’s own body; the same request twice is one case', async () => {
  const browser = await signedIn(api, 'asker', [{ body: '22.ubnd' }]);
  const ask = (more: object) =>
    browser.post('/api/supports', { need: '22', ask: ['31'], year: 2027, body: '22.ubnd', ...more });
  expect((await ask({ need: '31', ask: ['22'] })).body).toMatchObject({ code: 'not-permitted' });
  expect((await ask({ ask: ['22', '22.so-tai-chinh'] })).body).toMatchObject({ code: 'invalid-input' });
  expect((await ask({ ask: ['C-EVN'] })).body).toMatchObject({ code: 'wrong-level' });
  expect((await ask({ ask: ['99'] })).body).toMatchObject({ code: 'no-such-unit' });
  const look = (more: object = {}) =>
    browser.post('/api/supports/prospect', { need: '22', ask: ['31'], year: 2027, body: '22.ubnd', ...more });
  const before = await api.services.db.case.count();
  const ahead = (await look().expect(200)).body;
  expect(ahead.told.map(({ id }: { id: string }) => id)).toContain('31.ubnd');
  expect(ahead.tasks.map(({ body }: { body: { id: string } }) => body.id)).toContain('31.ubnd');
  expect((await look({ ask: ['C-EVN'] })).body).toMatchObject({ code: 'wrong-level' });
  expect(await api.services.db.case.count()).toBe(before);
  const keyed = () => ask({}).set({ 'Idempotency-Key': 'need-1' });
  const [first, second] = [await keyed(), await keyed()];
  expect([first.status, second.body.id]).toEqual([201, first.body.id]);
  const { items, next } = (await browser.get('/api/supports', { need: '22', open: 'true', limit: 1 })).body;
  expect([items.length, next]).toEqual([1, null]);
});
