import { randomUUID } from 'node:crypto';
import type { Data } from '../../domain/case/entry';
import { Lodger } from '../../register/lodge';
import { bodies, consultationOpening, publishLaw } from '../support/cases';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { officer, signedIn } from './support/people';

let api: TestApi;
let admin: Browser;
let lan: string;
/** Tells nobody: the register is all that is looked at here. */
let lodger: Lodger;

/** Two cases with acts of two officers on three days; nothing rules on them. */
beforeAll(async () => {
  api = await startApi();
  lodger = new Lodger(api.services.db, api.clock, () => {});
  admin = await signedIn(api, 'admin', [], { admin: true });
  await publishLaw(api.services.db);
  lan = (await officer(api, 'lan', [{ body: '22.ubnd' }], { name: 'Lan' })).id;
  for (const caseId of ['a', 'b']) {
    const act = actOf(caseId, 'open', '22.ubnd', lan, consultationOpening(caseId, bodies(1)).act.data);
    await lodger.open({ id: caseId, kind: 'consultation', unit: '22', title: { vi: 'x', en: 'x' } }, act);
  }
  await lodge('2026-09-16T16:59:59.999Z', 'a', 'seen', '22.hdnd', 'hoa');
  await lodge('2026-09-16T17:00:00.000Z', 'b', 'reply', '22.ubnd', lan, { answer: 'agree' }, { 1: 'Đồng ý' });
  await lodge('2026-09-17T01:00:00.000Z', 'a', 'reply', '22.hdnd', 'hoa');
});
afterAll(() => api.close());

const actOf = (
  caseId: string,
  name: string,
  body: string,
  by: string,
  data: Data = {},
  texts?: Record<string, string>,
) => ({
  id: randomUUID(),
  caseId,
  name,
  by: { body, officer: by, role: 'head' as const, onBehalfOf: 'minh' },
  data,
  texts,
});

async function lodge(at: string, ...act: Parameters<typeof actOf>): Promise<void> {
  api.clock.set(at);
  await lodger.lodge(actOf(...act));
}

type Row = { case: string; seq: number };
const found = async (query: Record<string, string> = {}) =>
  (await admin.get('/api/audit', query).expect(200)).body.items.map(({ case: caseId, seq }: Row) => `${caseId}${seq}`);

test('entries of all cases come newest first, with who, for whom and what', async () => {
  expect(await found()).toEqual(['a3', 'b2', 'a2', 'b1', 'a1']);
  const { body } = await admin.get('/api/audit', { name: 'reply', case: 'b' });
  expect(body.items).toEqual([
    {
      case: 'b',
      title: { vi: 'x', en: 'x' },
      seq: 2,
      kind: 'act',
      name: 'reply',
      at: '2026-09-16T17:00:00.000Z',
      of: null,
      data: { answer: 'agree' },
      texts: { 1: 'Đồng ý' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      by: { body: '22.ubnd', officer: lan, officerName: 'Lan', role: 'head', onBehalfOf: 'minh' },
    },
  ]);
});

test.each<[Record<string, string>, string[]]>([
  [{ case: 'a' }, ['a3', 'a2', 'a1']],
  [{ officer: 'hoa' }, ['a3', 'a2']],
  [{ body: '22.ubnd', kind: 'act' }, ['b2', 'b1', 'a1']],
  [{ kind: 'ruling' }, []],
  [{ name: 'reply' }, ['a3', 'b2']],
  [{ to: '2026-09-16' }, ['a2', 'b1', 'a1']],
  [{ from: '2026-09-17', to: '2026-09-17' }, ['a3', 'b2']],
  [{ from: '2026-09-18' }, []],
])('filtered by %j, days being Vietnam’s', async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test('comes page by page, also through entries of one instant', async () => {
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { body } = await admin.get('/api/audit', { limit: 2, cursor });
    seen.push(...body.items.map(({ case: caseId, seq }: Row) => `${caseId}${seq}`));
    if (body.next === null) break;
    cursor = body.next;
  }
  expect(seen).toEqual(['a3', 'b2', 'a2', 'b1', 'a1']);
});

test.each([['["x","a",1]'], ['["2026-09-16T17:00:00.000Z","a","1"]'], ['["2026-09-16T17:00:00.000Z","a",1e99]']])(
  'a cursor that no page gave is refused: %s',
  async (key) => {
    expect(
      (await admin.get('/api/audit', { cursor: Buffer.from(key).toString('base64url') }).expect(400)).body.field,
    ).toBe('cursor');
  },
);

test('only administrators may look', async () => {
  const other = await signedIn(api, 'other', [{ body: '22.ubnd' }]);
  await other.get('/api/audit').expect(403);
  await other.get('/api/audit/verify').expect(403);
});

describe('the chain', () => {
  const WHOLE = { faults: [], erased: [], law: [], documents: 0, damaged: [], events: [] };

  test('holds, case by case', async () => {
    expect((await admin.get('/api/audit/verify', { case: 'a' }).expect(200)).body).toEqual({
      cases: 1,
      entries: 3,
      ...WHOLE,
      next: null,
    });
    const first = (await admin.get('/api/audit/verify', { limit: 1 })).body;
    expect(first).toEqual({ cases: 1, entries: 3, ...WHOLE, next: expect.any(String) });
    expect((await admin.get('/api/audit/verify', { limit: 1, cursor: first.next })).body).toEqual({
      cases: 1,
      entries: 2,
      ...WHOLE,
      next: null,
    });
    await admin.get('/api/audit/verify', { case: 'none' }).expect(404);
  });

  test('shows a changed text and a changed entry', async () => {
    await api.services.db.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER entry_append_only`;
    await api.services.db.$executeRaw`UPDATE "Entry" SET texts = '{"1":"Phản đối"}' WHERE "caseId" = 'b' AND seq = 2`;
    await api.services.db
      .$executeRaw`UPDATE "Entry" SET body = replace(body, 'seen', 'gone') WHERE "caseId" = 'a' AND seq = 2`;
    expect((await admin.get('/api/audit/verify')).body.faults).toEqual([
      { caseId: 'a', seq: 2, says: 'wrong-hash' },
      { caseId: 'b', seq: 2, says: 'wrong-texts' },
    ]);
  });

  test('shows lost bytes of a document and an altered line of what was done to accounts, as the command does', async () => {
    const { db } = api.services;
    const lost = { id: 'lost', series: 'lost', version: 1, caseId: 'a', type: 't', title: 'T', filename: 't.txt' };
    const file = { mediaType: 'text/plain', size: 1, sha256: 'a'.repeat(64), byOfficer: 'x', byBody: 'y' };
    await db.document.create({ data: { ...lost, ...file } });
    const { id } = await db.accountEvent.create({ data: { by: 'x', subject: 'x', name: 'changed', data: {} } });
    await db.$executeRaw`ALTER TABLE "AccountEvent" DISABLE TRIGGER account_event_append_only`;
    await db.accountEvent.update({ where: { id }, data: { by: 'nobody' } });
    const { body } = await admin.get('/api/audit/verify').expect(200);
    expect(body).toMatchObject({ documents: 1, damaged: ['lost'], events: [String(id)] });
  });
});
