import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tidy } from '../../api/process/housekeeping';
import { startApi, type TestApi } from './support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('keys of requests, news, uploads cut off, files of mails and who wrote a comment have their day; what is younger stays', async () => {
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
  const mailbox = join(incomingDir, 'mailbox');
  await mkdir(mailbox, { recursive: true });
  for (const [file, age] of [
    [join(incomingDir, 'cut-off'), 1.1],
    [join(incomingDir, 'under-way'), 0.1],
    [join(mailbox, 'old.eml'), 31],
    [join(mailbox, 'young.eml'), 29],
  ] as const) {
    await writeFile(file, 'x');
    await utimes(file, days(age), days(age));
  }
  const comment = {
    posting: 'p',
    office: 'b',
    name: 'Lan',
    email: 'lan@example.vn',
    address: 'Hạ Long',
    text: 'Góp ý',
  };
  for (const [id, age] of [
    ['answered-long-ago', 366],
    ['answered', 364],
  ] as const)
    await db.communityComment.create({
      data: {
        ...comment,
        id,
        caseId: 'c',
        locale: 'vi',
        status: 'published',
        confirmHash: id,
        receivedAt: days(400),
        answeredAt: days(age),
      },
    });
  await tidy({ db, incomingDir, mailFiles: { dir: mailbox, days: 30 }, onError: () => undefined }, now);
  expect(await readdir(mailbox)).toEqual(['young.eml']);
  expect(
    await db.communityComment.findMany({
      orderBy: { id: 'asc' },
      select: { name: true, email: true, address: true, text: true },
    }),
  ).toEqual([
    { name: 'Lan', email: 'lan@example.vn', address: 'Hạ Long', text: 'Góp ý' },
    { name: '', email: '', address: null, text: 'Góp ý' },
  ]);
  expect((await db.idempotentRequest.findMany()).map(({ key }) => key)).toEqual(['young']);
  expect((await db.news.findMany()).map(({ text }) => text)).toEqual(['young']);
  expect(await readdir(incomingDir)).toEqual(['mailbox', 'under-way']);
});
