import { passwordMatches } from '../../api/accounts/passwords';
import { firstStart } from '../../cli/firstStart';
import { createDb } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  db = createDb(database.url);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

test('two first starts at once make one set of accounts, printed once; a later start makes none', async () => {
  const lines: string[] = [];
  const start = () => firstStart({ databaseUrl: database.url }, (line) => lines.push(line));
  await Promise.all([start(), start()]);
  const printed = lines.length;
  await start();
  expect(lines).toHaveLength(printed);

  const officers = await db.officer.findMany({ include: { seats: true } });
  expect(officers).toHaveLength(130);
  expect(officers.filter(({ admin }) => admin).map(({ username }) => username)).toEqual(['admin']);
  const seats = officers.flatMap((one) => one.seats.map(({ body, role }) => `${one.username} ${body} ${role}`));
  expect(seats).toEqual(
    expect.arrayContaining([
      'ubnd.22 22.ubnd head',
      'ubnd.22.cv 22.ubnd officer',
      'so-tai-chinh.22 22.so-tai-chinh head',
      'so-tai-chinh.22.cv 22.so-tai-chinh officer',
      'so-tai-chinh.22.vt 22.so-tai-chinh clerk',
      'thuong-truc-hdnd.22 22.thuong-truc-hdnd head',
      'ban-kinh-te-ngan-sach.22 22.ban-kinh-te-ngan-sach head',
      'ubnd.31 31.ubnd head',
      'ubnd.06652 06652.ubnd head',
    ]),
  );
  expect(seats.filter((seat) => /^ubnd\.\d{5} /.test(seat))).toHaveLength(54);

  expect(seats).toContain('dai-bieu.22 22.hdnd deputy');
  const roll = await db.deputy.findMany({ where: { council: '22.hdnd' } });
  expect(new Set(roll.map(({ name }) => name)).size).toBe(51);

  // To try: the administrator, a planning office, its clerk, a Council, a deputy; all of the sample share a password.
  const printedAccounts = lines.slice(1, 6).map((line) => /^ {2}(\S+) +(\S{16}) /.exec(line)!.slice(1));
  expect(printedAccounts.map(([username]) => username)).toEqual([
    'admin',
    'so-tai-chinh.22',
    'so-tai-chinh.22.vt',
    'thuong-truc-hdnd.22',
    'dai-bieu.22',
  ]);
  const hashOf = (username: string) => officers.find((one) => one.username === username)!.passwordHash;
  for (const [username, password] of printedAccounts) {
    expect(await passwordMatches(password!, hashOf(username!))).toBe(true);
    expect(JSON.stringify(officers)).not.toContain(password);
  }
  expect(await passwordMatches(printedAccounts[1]![1]!, hashOf('ubnd.06652'))).toBe(true);
  expect(await passwordMatches(printedAccounts[1]![1]!, hashOf('admin'))).toBe(false);
  // Recommended to be changed, not forced: the guide and every trial begin with them.
  expect(new Set(officers.map(({ passwordFrom }) => passwordFrom))).toEqual(new Set(['first-start']));
}, 30_000);
