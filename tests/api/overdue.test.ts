import type { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, trial, until } from './support/plan';

let api: TestEngine;
let admin: Browser;
let plan: string;

/** A plan whose draft was due on 29 September, seen on 5 October; and late steps elsewhere, of which only the rows are needed. */
beforeAll(async () => {
  api = await startApiWithEngine();
  admin = await signedIn(api, 'admin', [], { admin: true });
  plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  await openPlan(api, trial('draft', 'adopt'), { rehearsal: true });
  api.clock.set('2026-10-05T02:00:00.000Z');
  for (const id of [plan, '22.trial-draft-adopt.2027.rehearsal']) await act(api, id, { name: 'remind', body: '22.ubnd', data: { step: 'draft' } });
  await late('other', '24', '24.ubnd', '2026-09-10');
  await late('other', '24', '01234.ubnd', '2026-09-30');
  await late('vung', 'R-DBSH', 'R-DBSH.hoi-dong-dieu-phoi-vung', '2026-09-20');
});
afterAll(() => api.close());

async function late(caseId: string, unit: string, holder: string, dueOn: string): Promise<void> {
  const { db } = api.services;
  const title = { vi: 'Việc', en: 'Work' };
  await db.case.upsert({ where: { id: caseId }, update: {}, create: { id: caseId, unit, kind: 'plan-cycle', procedure: 'other', year: 2027, title, openedAt: new Date(dueOn) } });
  await db.step.create({ data: { caseId, step: holder, kind: 'draft', round: 1, status: 'open', holder, unit, dueOn, overdue: true, facts: { title, holder } } });
}

type Row = { holder: { id: string }; case: string };
const holders = async (query: Record<string, string> = {}, who = admin) =>
  (await who.get('/api/overdue', query).expect(200)).body.items.map(({ holder }: Row) => holder.id);

test('a late step says who holds it, since when, how late, by which clause, and what waits behind it', async () => {
  const { body } = await admin.get('/api/overdue', { body: '22.so-tai-chinh' }).expect(200);
  expect(body).toEqual({ today: '2026-10-05', next: null, items: [expect.objectContaining({
    case: plan, unit: '22', procedure: 'trial-draft-consult-adopt', year: 2027, step: 'draft', title: { vi: 'Dự thảo', en: 'Draft' }, kind: 'draft', round: 1,
    holder: expect.objectContaining({ id: '22.so-tai-chinh', name: { vi: 'Sở Tài chính tỉnh Quảng Ninh', en: 'Department of Finance of Quang Ninh Province' } }),
    entersFor: null, heldSince: '2026-09-15T03:00:00.000Z', dueOn: '2026-09-29', late: { days: 6, workingDays: 4 },
    clause: expect.objectContaining({ text: { vi: 'khoản 2 Điều 7 Luật Thử', en: 'Trial Law art. 7(2)' } }),
    behind: [{ case: plan, step: 'consult', title: { vi: 'Lấy ý kiến', en: 'Ask opinions' } }, { case: plan, step: 'adopt', title: { vi: 'Thông qua', en: 'Adopt' } }],
  })] });
});

test('what was due first comes first, page by page, and no rehearsal is among them', async () => {
  const all = ['24.ubnd', 'R-DBSH.hoi-dong-dieu-phoi-vung', '22.so-tai-chinh', '01234.ubnd'];
  expect(await holders()).toEqual(all);
  const first = (await admin.get('/api/overdue', { limit: 3 })).body;
  expect(await holders({ limit: '3', cursor: first.next })).toEqual(all.slice(3));
  expect((await admin.get('/api/overdue', { rehearsal: 'true' })).body.items.map((row: Row) => row.case)).toEqual(['22.trial-draft-adopt.2027.rehearsal']);
});

test.each<[Record<string, string>, string[]]>([
  [{ level: 'province' }, ['24.ubnd', '22.so-tai-chinh']],
  [{ level: 'commune' }, ['01234.ubnd']],
  [{ level: 'region' }, ['R-DBSH.hoi-dong-dieu-phoi-vung']],
  [{ unit: '24' }, ['24.ubnd']],
  [{ plan: '24' }, ['24.ubnd', '01234.ubnd']],
  [{ region: 'R-DBSH' }, ['24.ubnd', 'R-DBSH.hoi-dong-dieu-phoi-vung', '22.so-tai-chinh']],
  [{ procedure: 'other', kind: 'draft', body: '24.ubnd' }, ['24.ubnd']],
  [{ kind: 'reply' }, []],
])('filtered by %j', async (query, expected) => {
  expect(await holders(query)).toEqual(expected);
});

test('others than administrators see only the cases they may see', async () => {
  const planner = await signedIn(api, 'planner', [{ body: '22.ubnd' }]);
  expect(await holders({}, planner)).toEqual(['22.so-tai-chinh']);
  expect((await planner.get('/api/overdue/summary', { by: 'level' })).body).toMatchObject({ total: 1, items: [{ key: 'province', count: 1 }] });
});

describe('the summary', () => {
  const summary = async (query: Record<string, string>) => (await admin.get('/api/overdue/summary', query).expect(200)).body;

  test('counts by level, unit, body and procedure, with the worst of each', async () => {
    expect(await summary({ by: 'level' })).toEqual({ today: '2026-10-05', total: 4, next: null, items: [
      { key: 'province', name: { vi: 'Tỉnh', en: 'Province' }, count: 2, worst: { case: 'other', step: '24.ubnd', holder: '24.ubnd', dueOn: '2026-09-10', late: { days: 25, workingDays: 17 } } },
      expect.objectContaining({ key: 'commune', count: 1 }), expect.objectContaining({ key: 'region', count: 1 }),
    ] });
    expect((await summary({ by: 'unit' })).items).toMatchObject([{ key: '01234' }, { key: '22', name: { vi: 'Tỉnh Quảng Ninh' } }, { key: '24' }, { key: 'R-DBSH' }]);
    expect((await summary({ by: 'body', level: 'province' })).items).toMatchObject([{ key: '22.so-tai-chinh', count: 1 }, { key: '24.ubnd' }]);
    expect((await summary({ by: 'procedure' })).items).toMatchObject([{ key: 'other', count: 3 }, { key: 'trial-draft-consult-adopt', count: 1 }]);
  });

  test('comes page by page', async () => {
    const first = await summary({ by: 'level', limit: '2' });
    expect(first.items).toHaveLength(2);
    expect(await summary({ by: 'level', limit: '2', cursor: first.next })).toMatchObject({ total: 4, items: [{ key: 'region' }], next: null });
  });
});

test('where silence is put before the level above, each silent body is late with its answer', async () => {
  api.clock.set('2026-09-15T03:00:00.000Z');
  const asking = await openPlan(api, trial('ask', 'adopt'));
  const asked = `${asking}.ask`;
  await until(() => api.services.db.step.findFirst({ where: { caseId: asked } }));
  api.clock.set('2026-10-05T02:00:00.000Z');
  await act(api, asked, { name: 'reply', body: '22.ban-phap-che', data: { answer: 'agree', comments: [] } });
  const { body } = await admin.get('/api/overdue', { kind: 'reply' });
  expect(body.items).toHaveLength(2);
  expect(body.items[0]).toMatchObject({
    case: asked, caseKind: 'consultation', procedure: 'trial-ask-adopt', year: 2027, dueOn: '2026-09-29', holder: { id: '22.ban-kinh-te-ngan-sach' },
    clause: { text: { en: 'Trial Law art. 7(2)' } }, behind: [{ case: asking, step: 'ask' }, { case: asking, step: 'adopt' }],
  });
});
