import { type Viewer, visibleTo } from '../../api/http/access';
import { visibleInList } from '../../api/http/accessList';
import type { Prisma } from '../../prisma/generated/client';
import { startApi, type TestApi } from './support/api';

let api: TestApi;
const at = new Date('2026-09-01T00:00:00Z');

/** A region's case with a province's below it, and that one's consultation; and one that has to do with none of them. */
beforeAll(async () => {
  api = await startApi();
  const { db } = api.services;
  const cases: [string, string, string | null][] = [['region', 'R1', null], ['province', '22', 'region'], ['opinions', '22', 'province'], ['other', '79', null]];
  for (const [id, unit, parent] of cases) await db.case.create({ data: { id, unit, parent, kind: 'plan-cycle', title: {}, openedAt: at } });
  await db.task.create({ data: { caseId: 'opinions', key: 'reply', body: '06652.ubnd', unit: '06652', step: 's', acts: [], openedAt: at, facts: {} } });
  await db.step.create({ data: { caseId: 'province', step: 's', kind: 'draft', round: 1, status: 'done', holder: '24.ubnd', unit: '22', facts: {} } });
  await db.mail.create({
    data: { caseId: 'province', key: 'k', recipient: 'a@b.vn', toBody: '31.ubnd', locale: 'vi', subject: '', text: '', html: '', messageId: '1' },
  });
  await db.$executeRaw`INSERT INTO "Entry" ("caseId", "seq", "kind", "name", "at", "officer", "byBody", "body", "prevHash", "hash")
    VALUES ('region', 1, 'act', 'submit', now(), 'x', '33.ubnd', '{}', '', '')`;
});
afterAll(() => api.close());

async function seen(condition: Prisma.Sql): Promise<string[]> {
  return (await api.services.db.$queryRaw<{ id: string }[]>`SELECT c."id" FROM "Case" c WHERE ${condition} ORDER BY 1`).map(({ id }) => id);
}

const of = (...bodies: string[]): Viewer => ({ admin: false, bodies, units: bodies.map((body) => body.split('.')[0]!) });

test.each<[string, Viewer, string[]]>([
  ['an administrator', { admin: true, bodies: [], units: [] }, ['opinions', 'other', 'province', 'region']],
  ['nobody’s officer', of(), []],
  ['an officer of the unit', of('22.hdnd'), ['opinions', 'province']],
  ['an officer with a task', of('06652.ubnd'), ['opinions', 'province']],
  ['an officer with a step', of('24.ubnd'), ['opinions', 'province', 'region']],
  ['an officer who was written to', of('31.ubnd'), ['opinions', 'province', 'region']],
  ['an officer who acted', of('33.ubnd'), ['province', 'region']],
  ['an officer of two bodies', of('33.ubnd', '79.ubnd'), ['other', 'province', 'region']],
])('%s sees the same cases in lists as one by one', async (_who, viewer, expected) => {
  expect(await seen(visibleInList(viewer))).toEqual(expected);
  expect(await seen(visibleTo(viewer))).toEqual(expected);
});
