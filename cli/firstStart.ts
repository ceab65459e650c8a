import { hashPassword, randomPassword } from '../api/accounts/passwords';
import { vnDateOf } from '../domain/calendar/dates';
import { ADMINISTRATION } from '../domain/case/entry';
import { loadDirectory, procedureFor } from '../procedures/load';
import { createDb } from '../prisma/client';
import type { PrismaClient } from '../prisma/generated/client';
import { databaseNow } from '../register/read';
import { type Account, sampleAccounts } from './sampleAccounts';

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
  { databaseUrl }: { databaseUrl: string | undefined },
  print: Print = console.log,
): Promise<void> {
  if (!databaseUrl) throw new Error('firstStart needs a database.');
  const db = createDb(databaseUrl, { poolSize: 2 });
  try {
    if ((await db.officer.count()) === 0) await createAccounts(db, await firstAccounts(db), print);
  } finally {
    await db.$disconnect();
  }
}

async function firstAccounts(db: PrismaClient): Promise<Account[]> {
  if (SAMPLE_PROVINCE === 'none') return [ADMIN];
  const today = vnDateOf(await databaseNow(db));
  const procedure = procedureFor(SAMPLE_PROCEDURE, SAMPLE_YEAR);
  return [ADMIN, ...sampleAccounts(loadDirectory(), procedure, SAMPLE_PROVINCE, today)];
}

/** Creates the accounts, all or none, and shows their passwords: the only time that anyone can read them. */
async function createAccounts(db: PrismaClient, accounts: Account[], print: Print): Promise<void> {
  const passwords = accounts.map(() => randomPassword());
  const hashes = await hashAll(passwords);
  const created = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Officer" IN EXCLUSIVE MODE`;
      // Another process of a first start was quicker.
      if (await tx.officer.count()) return false;
      for (const [index, { seats, ...account }] of accounts.entries()) {
        const email = `${account.username}@phoihop.example`;
        await tx.officer.create({
          data: {
            ...account,
            email,
            passwordHash: hashes[index]!,
            passwordFrom: 'first-start',
            seats: { create: seats },
          },
        });
      }
      return true;
    },
    { timeout: 60_000 },
  );
  if (created) show(accounts, passwords, print);
}

/** A few at a time: each hash takes 19 MB and a core. */
async function hashAll(passwords: string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (let from = 0; from < passwords.length; from += 4) {
    hashes.push(...(await Promise.all(passwords.slice(from, from + 4).map(hashPassword))));
  }
  return hashes;
}

function show(accounts: Account[], passwords: string[], print: Print): void {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  print(`Accounts (${accounts.length}); the passwords are shown now and never again:`);
  accounts.forEach(({ username, name }, index) => print(`  ${username.padEnd(width)}  ${passwords[index]}  ${name}`));
}
