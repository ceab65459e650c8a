import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { DomainError } from '../domain/errors';
import type { ChainReport } from '../register/verify';
import { type Answering, answering, exitWithBadInput, language, outputOf, say } from './answers';
import type { BaseMade, BroughtBack } from './backup/ours';

const FIELDS: Record<string, string> = { unavailable: 'DATABASE_URL' };

type Counted = Pick<ChainReport, 'cases' | 'entries'>;

const WORDS = {
  vi: {
    held: ({ cases, entries }: Counted, documents?: number) =>
      `${cases} hồ sơ, ${entries} dòng sổ${documents === undefined ? '' : `, ${documents} tệp tài liệu`}`,
    damaged: (sha256: string) => `Tài liệu ${sha256} đã mất hoặc không còn như khi tải lên; không sao lưu được.\n`,
    restored: 'Đã khôi phục. Nay khởi động lại; các hồ sơ đang mở tự chạy tiếp theo sổ.',
    base: ({ folder, manifest, gone }: BaseMade) =>
      `${folder}: ${manifest.files.length} tệp; khôi phục được về bất kỳ thời điểm nào từ ${manifest.at}${gone ? `; đã xóa ${gone} bản cũ hơn` : ''}`,
    asOf: (at: string | null) => `Sổ ghi đến ${at ?? 'lúc sao gốc'}.`,
    gone: (sha256: string) => `Tài liệu ${sha256} không còn ở kho nào; hãy tải lên lại.\n`,
    faults: (count: number) => `Sổ có ${count} chỗ sai; xem register verify.\n`,
  },
  en: {
    held: ({ cases, entries }: Counted, documents?: number) =>
      `${cases} cases, ${entries} entries${documents === undefined ? '' : `, ${documents} documents`}`,
    damaged: (sha256: string) => `Document ${sha256} is gone or not as it was uploaded; it could not be copied.\n`,
    restored: 'Restored. Now start; open cases go on by themselves, from the register.',
    base: ({ folder, manifest, gone }: BaseMade) =>
      `${folder}: ${manifest.files.length} files; can be restored to any instant from ${manifest.at} on${gone ? `; ${gone} older copies removed` : ''}`,
    asOf: (at: string | null) => `On record until ${at ?? 'the base copy'}.`,
    gone: (sha256: string) => `Document ${sha256} is in no store any more; upload it again.\n`,
    faults: (count: number) => `${count} places of the register do not hold; see register verify.\n`,
  },
};

interface BackupOptions extends Answering {
  base?: boolean;
  keep?: number;
}

interface RestoreOptions extends Answering {
  at?: string;
  recovered?: boolean;
}

/** As far as the archived log goes. */
const LATEST = 'latest';

/** Adds `backup` and `restore`: of the database of the running `npm start`, or of DATABASE_URL, with its documents. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('copy register and documents, as of one instant, into a folder of its own below FOLDER')
    .argument('[folder]', 'where backups are kept; documents lie there once for all of them')
    .option('--base', 'instead: a base copy of the PostgreSQL of npm start beside its log in ARCHIVE_DIR')
    .option(
      '--keep <number>',
      'with --base: take all but so many of the newest away, and the log before them',
      atLeastOne,
    )
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runBackup));
  program
    .command('restore')
    .description('put a backup back into an empty database; exits with 1 where its register does not hold')
    .argument('[folder]', 'the folder of one backup, e.g. backups/2026-12-01T01-00-00.000Z; with --at, of the archive')
    .option('--at <instant>', `from the archive, as it was then: 2026-12-01T09:30:00+07:00, or ${LATEST}`, instant)
    .option('--recovered', 'instead: go on from a server of yours that its own means have brought back')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runRestore));
}

function given(folder: string | undefined): string {
  if (folder) return folder;
  throw new DomainError('invalid-input', { field: 'FOLDER', rule: 'name it' });
}

function atLeastOne(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a number, 1 or more.');
}

function instant(value: string): string {
  if (value === LATEST) return value;
  const given = z.iso.datetime({ offset: true }).safeParse(value);
  if (given.success) return new Date(given.data).toISOString();
  throw new InvalidArgumentError(`It must be an instant with its zone, e.g. 2026-12-01T09:30:00+07:00, or ${LATEST}.`);
}

async function runBackup(folder: string | undefined, options: BackupOptions, command: Command): Promise<void> {
  const { text, data, damaged } = options.base ? await base(options) : await backup(given(folder), options);
  say(command, data, `${damaged.map(WORDS[options.lang].damaged).join('')}${text}\n`);
  if (damaged.length > 0) process.exitCode = 1;
}

async function backup(into: string, { lang }: Answering) {
  const { makeBackup } = await import('./backup/backup');
  const { installation } = await import('./backup/installation');
  const { addresses, store } = installation();
  const { folder, manifest } = await makeBackup(addresses.migrationUrl, store, into);
  const { damaged } = manifest.documents;
  const text = `${folder}: ${WORDS[lang].held(manifest.register, manifest.documents.contents.length)}`;
  return { text, data: { folder, ...manifest.register, damaged }, damaged };
}

async function base({ keep, lang }: BackupOptions) {
  const { baseOfOurs } = await import('./backup/ours');
  const made = await baseOfOurs(keep);
  const { folder, manifest, damaged, gone } = made;
  return { text: WORDS[lang].base(made), data: { folder, from: manifest.at, damaged, gone }, damaged };
}

/** Says how what was brought back stands; a fault, or a document that is nowhere, is told by the exit code, too. */
async function runRestore(folder: string | undefined, options: RestoreOptions, command: Command): Promise<void> {
  const { text, code } = broughtBack(
    options.recovered ? await recovered() : await restored(given(folder), options),
    options,
  );
  outputOf(command).writeOut(text);
  if (code > 0) process.exitCode = code;
}

/** What was brought back, by whatever way: of a backup with how many documents it had, of an archive until when. */
type Brought = Pick<BroughtBack, 'report' | 'gone'> & Partial<Pick<BroughtBack, 'lastAt'>> & { documents?: number };

async function restored(folder: string, { at }: RestoreOptions): Promise<Brought> {
  if (at) {
    const { bringBack, ourConfig } = await import('./backup/ours');
    return bringBack(ourConfig(), { archive: resolve(folder), ...(at !== LATEST && { until: at }) });
  }
  const { restoreBackup } = await import('./backup/restore');
  const { withInstallation } = await import('./backup/installation');
  const { grantRunTime } = await import('../prisma/roles');
  const { verified } = await import('./backup/verified');
  return withInstallation(async ({ addresses, store }) => {
    const { documents } = await restoreBackup(addresses.migrationUrl, store, folder);
    await grantRunTime(addresses);
    const { contents, damaged: gone } = documents;
    return { report: await verified(addresses), gone, documents: contents.length };
  });
}

async function recovered(): Promise<Brought> {
  const { installation } = await import('./backup/installation');
  const { takeOver } = await import('./backup/takeOver');
  const { verified } = await import('./backup/verified');
  const { addresses, store } = installation();
  const gone = await takeOver(addresses, store);
  return { report: await verified(addresses), gone };
}

/** The answer of `restore` in words or as JSON, and its exit code. */
export function broughtBack(brought: Brought, { json, lang }: Answering): { text: string; code: number } {
  const { report, gone, documents, lastAt } = brought;
  const { cases, entries, faults, law } = report;
  const says = WORDS[lang];
  const wrong = faults.length + law.length;
  const whole = { lastAt, documents, cases, entries, faults, law, gone };
  const text = [
    ...(lastAt === undefined ? [] : [says.asOf(lastAt), ' ']),
    `${says.held(report, documents)}\n`,
    ...gone.map(says.gone),
    wrong > 0 ? says.faults(wrong) : `${says.restored}\n`,
  ].join('');
  return { text: json ? `${JSON.stringify(whole, null, 2)}\n` : text, code: wrong + gone.length > 0 ? 1 : 0 };
}
