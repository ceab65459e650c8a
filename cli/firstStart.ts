import { hashPassword, randomPassword } from '../api/accounts/passwords';
import { vnDateOf } from '../domain/calendar/dates';
import { ADMINISTRATION } from '../domain/case/entry';
import { loadDirectory, procedureFor } from '../procedures/load';
import { createDb } from '../prisma/client';
import { MAINTENANCE } from '../prisma/connection';
import { SAMPLE_MAIL } from '../register/sample';
import type { PrismaClient } from '../prisma/generated/client';
import { databaseNow } from '../register/read';
import { type Account, sampleAccounts } from './sampleAccounts';
import { sampleRoll } from './sampleRoll';

/** The province whose offices get accounts, so that a new installation can be tried; `none` for a real one. */
export const SAMPLE_PROVINCE = process.env.SAMPLE_PROVINCE || '22';
const SAMPLE_PROCEDURE = 'annual-plan-province';
const SAMPLE_YEAR = 2027;

const ADMIN: Account = {
  username: 'admin',
  name: 'Quản trị hệ thống',
  admin: true,
  seats: [{ body: ADMINISTRATION, role: 'head', from: '2020-01-01' }],
};

type Print = (line: string) => void;

/** Part of `npm start`: gives a database without officers its administrator and the sample province's officers. */
export async function firstStart(
  { databaseUrl, province = SAMPLE_PROVINCE }: { databaseUrl: string | undefined; province?: string },
  print: Print = console.log,
): Promise<void> {
  if (!databaseUrl) throw new Error('firstStart needs a database.');
  const db = createDb(databaseUrl, { poolSize: 2, limits: MAINTENANCE });
  try {
    if ((await db.officer.count()) === 0) await createAccounts(db, await firstAccounts(db, province), province, print);
  } finally {
    await db.$disconnect();
  }
}

async function firstAccounts(db: PrismaClient, province: string): Promise<Account[]> {
  if (province === 'none') return [ADMIN];
  const today = vnDateOf(await databaseNow(db));
  const procedure = procedureFor(SAMPLE_PROCEDURE, SAMPLE_YEAR);
  return [ADMIN, ...sampleAccounts(loadDirectory(), procedure, province, today)];
}

/**
 * Creates the accounts, all or none. The administrator has a password of its own, those of the sample share one; both
 * are shown now: the only time that anyone can read them.
 */
async function createAccounts(db: PrismaClient, accounts: Account[], province: string, print: Print): Promise<void> {
  const passwords = { admin: randomPassword(), sample: randomPassword() };
  const [admin, sample] = await Promise.all([hashPassword(passwords.admin), hashPassword(passwords.sample)]);
  const created = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Officer" IN EXCLUSIVE MODE`;
      // Another process of a first start was quicker.
      if (await tx.officer.count()) return false;
      for (const { seats, ...account } of accounts) {
        await tx.officer.create({
          data: {
            ...account,
            email: `${account.username}${SAMPLE_MAIL}`,
            passwordHash: account.admin ? admin : sample,
            passwordFrom: 'first-start',
            seats: { create: seats },
          },
        });
      }
      if (accounts.length > 1) await tx.deputy.createMany({ data: sampleRoll(province) });
      return true;
    },
    { timeout: 60_000 },
  );
  if (created) show(accounts, province, passwords, print);
}

/** The accounts to try first; all of the sample's have the same password. */
function show(
  accounts: Account[],
  province: string,
  { admin, sample }: { admin: string; sample: string },
  print: Print,
): void {
  const tried = TO_TRY.flatMap((whose) =>
    accounts.filter(({ username }) => username === whose(province.toLowerCase())),
  );
  const rows = [
    ...accounts.filter((account) => account.admin).map(({ username, name }) => ({ username, name, password: admin })),
    ...tried.map(({ username, name }) => ({ username, name, password: sample })),
  ];
  const width = Math.max(...rows.map(({ username }) => username.length));
  print('Accounts to try; the passwords are shown now and never again:');
  for (const { username, name, password } of rows) print(`  ${username.padEnd(width)}  ${password}  ${name}`);
  if (accounts.length > rows.length)
    print(`  ${accounts.length - 1} accounts of the sample have that password: Administration lists them.`);
}

/** A planning office, its records clerk, a Council and a deputy. */
const TO_TRY: ((unit: string) => string)[] = [
  (unit) => `so-tai-chinh.${unit}`,
  (unit) => `so-tai-chinh.${unit}.vt`,
  (unit) => `thuong-truc-hdnd.${unit}`,
  (unit) => `dai-bieu.${unit}`,
];
