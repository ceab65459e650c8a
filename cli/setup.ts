import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { isSealed, seal } from '../prisma/sealed';
import { CLIENT_SECRET, loadConfig } from '../setup/config';
import { vnDateOf } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import type { CellFault } from '../domain/seating/sheet';
import { type Answering, answering, exitWithBadInput, isoDay, language, table, say } from './answers';
import { withDatabase } from './database';
import { notFound } from '../domain/notFound';
import type { PrismaClient } from '../prisma/generated/client';
import { loadDirectory } from '../procedures/load';
import { databaseNow } from '../register/read';

/** Who did it, on record: whoever has the database's address. */
const BY = 'command-line';

const FIELDS: Record<string, string> = {
  unavailable: 'DATABASE_URL',
  'no-such-unit': 'UNIT',
  'too-many-rows': 'FILE',
  'invalid-input': 'FILE',
  'not-found': 'USERNAME',
  'no-seat': 'ABSENT',
  'role-required': 'ABSENT',
  'wrong-level': 'PROVINCE',
};

const WORDS = {
  vi: {
    head: ['Cơ quan', 'Tình trạng', 'Người ký', 'Chuyên viên', 'Văn thư', 'Đại biểu'],
    standings: {
      filled: 'đủ người',
      unsigned: 'chưa có người ký',
      voteless: 'chưa có đại biểu',
      empty: 'chưa có ai, việc sẽ đứng lại',
      'in-vain': 'chưa có ai, hỏi cũng như không',
    },
    below: (n: number, whole: number) => `Đơn vị trực tiếp bên dưới: ${n}, đủ người: ${whole}`,
    cell: ['Ô', 'Phải sửa'],
    done: (people: number, seats: number, same: number) =>
      `${people} tài khoản mới, ${seats} vị trí; ${same} vị trí đã có sẵn`,
    written: 'Đã ghi; thư mời được gửi trong ít giây.',
    dry: 'Chưa ghi gì.',
  },
  en: {
    head: ['Body', 'Standing', 'Signing', 'Officers', 'Clerks', 'Deputies'],
    standings: {
      filled: 'filled',
      unsigned: 'nobody signs',
      voteless: 'no deputies',
      empty: 'nobody, work will stand still',
      'in-vain': 'nobody, asked in vain',
    },
    below: (n: number, whole: number) => `Units directly below: ${n}, whole: ${whole}`,
    cell: ['Cell', 'To correct'],
    done: (people: number, seats: number, same: number) =>
      `${people} new accounts, ${seats} seats; ${same} seats held already`,
    written: 'Written; the invitations are sent within seconds.',
    dry: 'Nothing was written.',
  },
};

/**
 * Adds `setup needs`, `setup template`, `setup import` and what gives rights: what *Administration, Set up* does, on
 * the database of the running `npm start`, or of DATABASE_URL.
 */
export function registerSetup(program: Command): void {
  const setup = program
    .command('setup')
    .description('setting a province up: which seats are empty, officers brought in');
  setup
    .command('needs')
    .description('which bodies and seats a unit’s procedures need, and how they are filled')
    .argument('<unit>', 'code of the unit, e.g. 92')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runNeeds));
  setup
    .command('template')
    .description('write the .xlsx list to be filled in, with the seats that are empty')
    .argument('<unit>', 'code of the unit, e.g. 92')
    .argument('<file>', 'the file to write, e.g. can-bo-92.xlsx')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runTemplate));
  setup
    .command('seal-secret')
    .description('seal the file of OIDC_CLIENT_SECRET_FILE by the installation’s key, in place')
    .argument('<file>', 'the file that holds the secret, e.g. client-secret.txt')
    .action(sealSecret);
  setup
    .command('import')
    .description(
      'bring in officers and seats from that list, all or nothing, and invite who is new; exits with 1 where a cell is faulty',
    )
    .argument('<unit>', 'code of the unit, e.g. 92')
    .argument('<file>', 'the filled-in .xlsx file')
    .option('--dry-run', 'only say what would come of it')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runImport));
  registerRights(setup);
}

/** Adds `setup administrator` and `setup substitute`: rights that only administrators give. */
function registerRights(setup: Command): void {
  setup
    .command('administrator')
    .description('make an officer the administrator of a province, who sees and manages nothing else')
    .argument('<province>', 'code of the province, e.g. 92; or none')
    .argument('<username>', 'the officer')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runAdministrator));
  setup
    .command('substitute')
    .description('enter the decision that names a substitute for a head who is away')
    .argument('<body>', 'the body, e.g. 92.so-y-te')
    .argument('<absent>', 'username of who is away')
    .argument('<holder>', 'username of the substitute')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD', isoDay)
    .requiredOption('--to <day>', 'the last day, YYYY-MM-DD', isoDay)
    .requiredOption('--order <text>', 'number and day of the decision')
    .requiredOption('--why <text>', 'the reason')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runSubstitute));
}

interface Ordered {
  from: string;
  to: string;
  order: string;
  why: string;
}

async function runAdministrator(province: string, username: string): Promise<void> {
  const { change } = await import('../api/accounts/officers/queries');
  await withDatabase(async (db) => {
    const { directory, on } = await present(db);
    const adminOf = province === 'none' ? null : province;
    const level = adminOf === null ? 'province' : directory.level(adminOf, on);
    if (level !== 'province')
      throw new DomainError('wrong-level', { procedure: 'setup', level: 'province', unit: province, actual: level });
    await change(db, { id: BY, name: BY }, await idOf(db, username), { adminOf }, loadConfig().publicUrl);
  });
}

async function runSubstitute(body: string, absent: string, holder: string, options: Ordered): Promise<void> {
  const queries = await import('../api/accounts/delegations/queries');
  const { newDelegation } = await import('../api/accounts/delegations/schema');
  const { requireSeat } = await import('../api/accounts/delegations/rights');
  await withDatabase(async (db) => {
    const { order, ...rest } = options;
    const [giver, to] = [await idOf(db, absent), await idOf(db, holder)];
    const ordered = { giver, by: order };
    const { data, error } = newDelegation.safeParse({ ...rest, body, kind: 'absence', holder: to, ordered });
    if (!data)
      throw new DomainError('invalid-input', {
        field: error.issues[0]?.path.join('.') ?? '',
        rule: error.issues[0]?.message ?? '',
      });
    requireSeat(await queries.seatsIn(db, giver, body), data);
    await queries.create(db, randomUUID(), { by: BY, giver }, data);
  });
}

/** Throws `not-found`. */
async function idOf(db: PrismaClient, username: string): Promise<string> {
  const row = await db.officer.findUnique({ where: { username, active: true }, select: { id: true } });
  if (!row) throw notFound('officer', username);
  return row.id;
}

/** The day by the database's clock, and the units. */
async function present(db: PrismaClient) {
  return { directory: loadDirectory(), on: vnDateOf(await databaseNow(db)) };
}

async function runNeeds(unit: string, { lang }: Answering, command: Command): Promise<void> {
  const { Needs } = await import('../api/setup/needs');
  const { bodies, below, name } = await withDatabase(async (db) => {
    const { directory, on } = await present(db);
    const codes = [unit, ...directory.children(unit, undefined, on)];
    const found = await (await Needs.on({ db, directory }, on)).of(codes);
    const [own = [], ...others] = codes.map((code) => found.get(code) ?? []);
    return { bodies: own, below: others, name: (body: string) => directory.bodyShortName(body, on)[lang] };
  });
  const words = WORDS[lang];
  const whole = below.filter((own) => own.every(({ standing }) => standing === 'filled')).length;
  const rows = bodies.map(({ body, standing, seats: { head, officer, clerk, deputy } }) => [
    `${name(body)} (${body})`,
    words.standings[standing],
    ...[head, officer, clerk, deputy].map(String),
  ]);
  const text = `${table([words.head, ...rows])}${words.below(below.length, whole)}\n`;
  const data = bodies.map(({ causes: _causes, ...rest }) => rest);
  say(command, { bodies: data, below: below.length, whole }, text);
}

async function runTemplate(unit: string, file: string): Promise<void> {
  const { templateFor } = await import('../api/setup/list');
  const bytes = await withDatabase(async (db) => {
    const { directory, on } = await present(db);
    directory.unit(unit, on);
    return templateFor({ db, directory }, unit, on);
  });
  await writeFile(file, bytes);
}

async function runImport(
  unit: string,
  file: string,
  { lang, dryRun = false }: Answering & { dryRun?: boolean },
  command: Command,
): Promise<void> {
  const { bring, sheetOf } = await import('../api/setup/importing');
  const { broughtView } = await import('../api/setup/list');
  const bytes = await readFile(file).catch(() => {
    throw new DomainError('invalid-input', { field: 'FILE', rule: `${file}: no such file` });
  });
  const sheet = await sheetOf(bytes);
  const brought = await withDatabase(async (db) => {
    const { directory, on } = await present(db);
    // Whoever may use the database's address looks after the whole installation.
    const scope = { on, units: null, bodies: null };
    const { publicUrl } = loadConfig();
    return bring(db, directory, sheet, { unit, by: BY, scope, publicUrl, dryRun });
  });
  const view = broughtView(brought);
  const words = WORDS[lang];
  const faults = (all: CellFault[]) => table([words.cell, ...all.map(({ cell, says }) => [cell, says[lang]])]);
  const summary = `${words.done(view.people, view.seats, view.same)}. ${view.written ? words.written : words.dry}\n`;
  say(command, view, view.faulty > 0 ? faults(brought.faults) : summary);
  if (view.faulty > 0) process.exitCode = 1;
}

/** A secret that is sealed already stays as it is. */
function sealSecret(file: string): void {
  const text = readFileSync(file, 'utf8').trim();
  if (isSealed(text)) return;
  writeFileSync(file, `${seal(text, CLIENT_SECRET, loadConfig().signingIn.secretsKey)}\n`, { mode: 0o600 });
}
