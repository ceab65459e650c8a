import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hashPassword } from '../api/accounts/passwords';
import { createDb } from '../prisma/client';
import { MAINTENANCE } from '../prisma/connection';
import { createDatabase, databaseExists, databaseUrl, dropDatabase } from '../prisma/databases';
import type { PrismaClient } from '../prisma/generated/client';
import { migrate } from '../prisma/migrate';
import { freePort } from '../setup/embedded/ports';
import { startPostgres } from '../setup/embedded/postgres';
import { timed } from './drive';
import { Api, type Session } from './engine/http';
import { fill } from './lists/fill';
import { processorMs, startProgram } from './processes';
import { columns } from './report';

const PASSWORD = 'một mật khẩu dài để đo tốc độ';
const GOAL_MS = 20;

/** Who asks: an administrator, an office with few cases, one with many, and one with a part in every second. */
const ASKING: [who: string, body: string | null][] = [
  ['administrator', null],
  ['commune', '06652.ubnd'],
  ['department', '22.so-tai-chinh'],
  ['ministry', 'VN.bo-tai-chinh'],
];
const LISTS = [
  // What an answer costs that asks the database nothing but who asks: the lists' times are to be read beside it.
  '/session',
  '/cases',
  '/cases?kind=plan-cycle&open=true',
  '/cases?search=ke+hoach+ha+tu',
  '/cases?search=so+1996',
  '/overdue',
  '/inbox',
  '/projects',
  '/projects?search=bai+chay',
  '/official-documents',
  '/views?list=cases',
  '/reports/units/22',
];

interface Wanted {
  cases: number;
  rows: number;
  /** Each list is asked for so often. */
  times: number;
  /** A folder where the filled database stays for the next run; without it, all goes. */
  kept?: string;
  /** Only lists whose address has this in it. */
  only: string;
}

/** How long an officer waits for each list once the nation has filled up: asked of the API, one after another. */
async function main(): Promise<void> {
  const wanted = asked();
  const dir = wanted.kept ?? mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  mkdirSync(dir, { recursive: true });
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log: (line) => console.error(line) });
  try {
    const url = await filled(postgres.url, wanted);
    await migrate(url);
    const rows = await measured(dir, url, postgres.pid, wanted);
    process.stdout.write(columns(['ms p50 / p99, processor', ...ASKING.map(([who]) => who)], rows));
  } finally {
    await postgres.stop();
    if (wanted.kept === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

function asked(): Wanted {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '20000' },
      rows: { type: 'string', default: '50' },
      times: { type: 'string', default: '200' },
      kept: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  const { cases, rows, times, kept, only } = values;
  return { cases: +cases, rows: +rows, times: +times, only, ...(kept && { kept: resolve(kept) }) };
}

/** The address of the filled database: one that was filled so before, or a new one. */
async function filled(server: string, { cases, rows }: Wanted): Promise<string> {
  const name = `lists_${cases}_${rows}`;
  if (await databaseExists(server, name)) return databaseUrl(server, name);
  try {
    const url = await createDatabase(server, name);
    await migrate(url);
    const db = createDb(url, { limits: MAINTENANCE });
    const began = Date.now();
    await fill(db, { cases, rows });
    console.error(`filled after ${Math.round((Date.now() - began) / 1000)} s`);
    await seat(db);
    await db.$disconnect();
    return url;
  } catch (error) {
    await dropDatabase(server, name);
    throw error;
  }
}

async function seat(db: PrismaClient): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const [username, body] of ASKING) {
    const id = randomUUID();
    const email = `${username}@phoihop.example`;
    await db.officer.create({ data: { id, username, name: username, email, passwordHash, admin: body === null } });
    if (body) await db.seat.create({ data: { officerId: id, body, role: 'head', from: '2020-01-01' } });
  }
}

async function measured(dir: string, url: string, postgres: number, { times, only }: Wanted): Promise<string[][]> {
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: dir, DATABASE_URL: url, TEMPORAL_ADDRESS: '127.0.0.1:1' };
  const program = startProgram('api', env, join(dir, 'api.log'));
  const api = new Api(port, 1);
  try {
    await api.untilReady(program.assertAlive);
    const sessions: Session[] = [];
    for (const [who] of ASKING) sessions.push(await api.signIn(who, PASSWORD));
    const rows: string[][] = [];
    for (const list of LISTS.filter((one) => one.includes(only))) {
      const cells: string[] = [];
      const worked = () => (processorMs(program.pid) ?? 0) + (processorMs(postgres) ?? 0);
      for (const session of sessions) cells.push(await waiting(api, session, list, times, worked));
      rows.push([list, ...cells]);
      console.error(rows.at(-1)?.join(' | '));
    }
    return rows;
  } finally {
    api.close();
    await program.stop();
  }
}

/**
 * How long one waits, and how long processors work on an answer, API and PostgreSQL together: the second is the same on
 * a machine that does other things too.
 */
async function waiting(api: Api, session: Session, list: string, times: number, worked: () => number): Promise<string> {
  const ask = async () => void (await api.get(session, `/api${list}`));
  await timed(Array.from({ length: 10 }), 1, ask);
  const before = worked();
  const { p50, p99 } = await timed(Array.from({ length: times }), 1, ask);
  const each = (worked() - before) / times;
  // A report gathers several lists, and has no goal.
  const missed = p99 > GOAL_MS && !list.startsWith('/reports') ? ' (missed)' : '';
  return `${p50.toFixed(1)} / ${p99.toFixed(1)}${missed}, ${each.toFixed(1)}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
