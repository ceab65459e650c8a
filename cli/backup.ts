import type { Command } from 'commander';
import { type Answering, answeringLater, exitWithBadInput, language, outputOf } from './answers';
import type { Manifest } from './backup/manifest';
import { MAINTENANCE } from '../prisma/connection';

const FIELDS: Record<string, string> = { unavailable: 'DATABASE_URL' };

const WORDS = {
  vi: {
    held: ({ register, documents }: Manifest) =>
      `${register.cases} hồ sơ, ${register.entries} dòng sổ, ${documents.contents.length} tệp tài liệu`,
    damaged: (sha256: string) => `Tài liệu ${sha256} đã mất hoặc không còn như khi tải lên; không sao lưu được.\n`,
    restored: 'Đã khôi phục. Nay khởi động lại; các hồ sơ đang mở tự chạy tiếp theo sổ.',
  },
  en: {
    held: ({ register, documents }: Manifest) =>
      `${register.cases} cases, ${register.entries} entries, ${documents.contents.length} documents`,
    damaged: (sha256: string) => `Document ${sha256} is gone or not as it was uploaded; it could not be copied.\n`,
    restored: 'Restored. Now start; open cases go on by themselves, from the register.',
  },
};

/** Adds `backup` and `restore`: of the database of the running `npm start`, or of DATABASE_URL, with its documents. */
export function registerBackup(program: Command): void {
  const backup = program.command('backup');
  backup
    .description('copy register and documents, as of one instant, into a folder of its own below FOLDER')
    .argument('<folder>', 'where backups are kept; documents lie there once for all of them')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action((folder: string, options: Answering) =>
      answeringLater(backup, FIELDS, options.json, () => runBackup(backup, folder, options)),
    );
  const restore = program.command('restore');
  restore
    .description('put a backup back into an empty database; exits with 1 where its register does not hold')
    .argument('<folder>', 'the folder of one backup, e.g. backups/2026-12-01T01-00-00.000Z')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action((folder: string, options: Answering) =>
      answeringLater(restore, FIELDS, options.json, () => runRestore(restore, folder, options)),
    );
}

async function runBackup(command: Command, into: string, { json, lang }: Answering): Promise<void> {
  const { makeBackup } = await import('./backup/backup');
  const { installation } = await import('./backup/installation');
  const { addresses, store } = installation();
  const { folder, manifest } = await makeBackup(addresses.migrationUrl, store, into);
  const { damaged } = manifest.documents;
  const says = WORDS[lang];
  const text = `${damaged.map(says.damaged).join('')}${folder}: ${says.held(manifest)}\n`;
  outputOf(command).writeOut(json ? `${JSON.stringify({ folder, ...manifest.register, damaged }, null, 2)}\n` : text);
  if (damaged.length > 0) process.exitCode = 1;
}

async function runRestore(command: Command, folder: string, { json, lang }: Answering): Promise<void> {
  const { restoreBackup } = await import('./backup/restore');
  const { withInstallation } = await import('./backup/installation');
  const { createDb } = await import('../prisma/client');
  const { grantRunTime } = await import('../prisma/roles');
  const { verifyRegister } = await import('../register/verify');
  const { manifest, faults, law } = await withInstallation(async ({ addresses, store }) => {
    const restored = await restoreBackup(addresses.migrationUrl, store, folder);
    await grantRunTime(addresses);
    const db = createDb(addresses.databaseUrl, { poolSize: 2, limits: MAINTENANCE });
    try {
      return { manifest: restored, ...(await verifyRegister(db)) };
    } finally {
      await db.$disconnect();
    }
  });
  const { restored, held } = WORDS[lang];
  const text = `${held(manifest)}\n${restored}\n`;
  outputOf(command).writeOut(json ? `${JSON.stringify({ ...manifest.register, faults, law }, null, 2)}\n` : text);
  if (faults.length + law.length > 0) process.exitCode = 1;
}
