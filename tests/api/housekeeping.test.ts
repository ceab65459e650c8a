import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tidy } from '../../api/process/housekeeping';
import { startApi, type TestApi } from './support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('keys of requests a month old, news of half a year ago and uploads cut off a day ago are dropped; what is younger stays', async () => {
  const {
    db,
    config: { incomingDir },
  } = api.services;
  const now = Date.parse('2026-11-24T00:00:00Z');
  const days = (count: number) => new Date(now - count * 86_400_000);
  for (const [key, age] of [
    ['old', 31],
    ['young', 29],
  ] as const) {
    await db.idempotentRequest.create({ data: { officer: 'o', key, digest: 'd', actId: key, createdAt: days(age) } });
  }
  const line = { officer: 'o', kind: 'passed', caseId: 'c', by: 'b' };
  await db.news.createMany({
    data: [
      { ...line, at: days(181), text: 'old' },
      { ...line, at: days(179), text: 'young' },
    ],
  });
  await mkdir(incomingDir, { recursive: true });
  for (const [name, age] of [
    ['cut-off', 1.1],
    ['under-way', 0.1],
  ] as const) {
    await writeFile(join(incomingDir, name), 'x');
    await utimes(join(incomingDir, name), days(age), days(age));
  }
  await tidy({ db, incomingDir, onError: () => undefined }, now);
  expect((await db.idempotentRequest.findMany()).map(({ key }) => key)).toEqual(['young']);
  expect((await db.news.findMany()).map(({ text }) => text)).toEqual(['young']);
  expect(await readdir(incomingDir)).toEqual(['under-way']);
});
