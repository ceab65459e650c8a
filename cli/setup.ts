import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import type { CellFault } from '../domain/seating/sheet';
import { type Answering, answeringLater, exitWithBadInput, language, outputOf, table } from './answers';
import { withDatabase } from './database';

const FIELDS: Record<string, string> = {
  unavailable: 'DATABASE_URL',
  'no-such-unit': 'UNIT',
  'too-many-rows': 'FILE',
  'invalid-input': 'FILE',
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
 * Adds `setup needs`, `setup template` and `setup import`: what *Administration, Set up* does, on the database of the
 * running `npm start`, or of DATABASE_URL.
 */
export function registerSetup(program: Command): void {
  const setup = program
    .command('setup')
    .description('setting a province up: which seats are empty, officers brought in');
  const needs = setup.command('needs');
  needs
    .description('which bodies and seats a unit’s procedures need, and how they are filled')
    .argument('<unit>', 'code of the unit, e.g. 92')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action((unit: string, options: Answering) =>
      answeringLater(needs, FIELDS, options.json, () => runNeeds(needs, unit, options)),
    );
  const template = setup.command('template');
  template
    .description('write the .xlsx list to be filled in, with the seats that are empty')
    .argument('<unit>', 'code of the unit, e.g. 92')
    .argument('<file>', 'the file to write, e.g. can-bo-92.xlsx')
    .exitOverride(exitWithBadInput)
    .action((unit: string, file: string) => answeringLater(template, FIELDS, false, () => runTemplate(unit, file)));
  const bring = setup.command('import');
  bring
    .description(
      'bring in officers and seats from that list, all or nothing, and invite who is new; exits with 1 where a cell is faulty',
    )
    .argument('<unit>', 'code of the unit, e.g. 92')
    .argument('<file>', 'the filled-in .xlsx file')
    .option('--dry-run', 'only say what would come of it')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action((unit: string, file: string, options: Answering & { dryRun?: boolean }) =>
      answeringLater(bring, FIELDS, options.json, () => runImport(bring, unit, file, options)),
    );
}

/** The day by the database's clock, and the units. */
async function present(db: Parameters<Parameters<typeof withDatabase>[0]>[0]) {
  const { databaseNow } = await import('../register/read');
  const { vnDateOf } = await import('../domain/calendar/dates');
  const { loadDirectory } = await import('../procedures/load');
  return { directory: loadDirectory(), on: vnDateOf(await databaseNow(db)) };
}

async function runNeeds(command: Command, unit: string, { json, lang }: Answering): Promise<void> {
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
  outputOf(command).writeOut(
    json ? `${JSON.stringify({ bodies: data, below: below.length, whole }, null, 2)}\n` : text,
  );
}

async function runTemplate(unit: string, file: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { templateFor } = await import('../api/setup/list');
  const bytes = await withDatabase(async (db) => {
    const { directory, on } = await present(db);
    directory.unit(unit, on);
    return templateFor({ db, directory }, unit, on);
  });
  await writeFile(file, bytes);
}

async function runImport(
  command: Command,
  unit: string,
  file: string,
  { json, lang, dryRun = false }: Answering & { dryRun?: boolean },
): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const { bring, sheetOf } = await import('../api/setup/importing');
  const { broughtView } = await import('../api/setup/list');
  const { loadConfig } = await import('../setup/config');
  const bytes = await readFile(file).catch(() => {
    throw new DomainError('invalid-input', { field: 'FILE', rule: `${file}: no such file` });
  });
  const sheet = await sheetOf(bytes);
  const brought = await withDatabase(async (db) => {
    const { directory, on } = await present(db);
    // Whoever may use the database's address looks after the whole installation.
    const scope = { on, units: null, bodies: null };
    const { publicUrl } = loadConfig();
    return bring(db, directory, sheet, { unit, by: 'command-line', scope, publicUrl, dryRun });
  });
  const view = broughtView(brought);
  const words = WORDS[lang];
  const faults = (all: CellFault[]) => table([words.cell, ...all.map(({ cell, says }) => [cell, says[lang]])]);
  const summary = `${words.done(view.people, view.seats, view.same)}. ${view.written ? words.written : words.dry}\n`;
  outputOf(command).writeOut(
    json ? `${JSON.stringify(view, null, 2)}\n` : view.faulty > 0 ? faults(brought.faults) : summary,
  );
  if (view.faulty > 0) process.exitCode = 1;
}
