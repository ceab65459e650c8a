import type { Command } from 'commander';
import { type Answering, answering, exitWithBadInput, language, outputOf } from './answers';
import { loadConfig } from '../setup/config';
import { withDatabase } from './database';

const FIELDS: Record<string, string> = { unavailable: 'DATABASE_URL', 'sample-loading': 'sample' };

const WORDS = {
  vi: (cases: number, officers: number) => `Đã xóa ${cases} hồ sơ mẫu và ${officers} tài khoản mẫu.`,
  en: (cases: number, officers: number) => `${cases} cases and ${officers} accounts of the sample were removed.`,
};

/** Adds `sample remove`: makes the running `npm start`, or the installation of DATABASE_URL, a real one. */
export function registerSample(program: Command): void {
  program
    .command('sample')
    .description('what a first start plays, so that there is something to see')
    .command('remove')
    .description('take the sample away for good, with its accounts; real cases are not touched')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, run));
}

async function run({ json, lang }: Answering, command: Command): Promise<void> {
  const { takeSampleAway } = await import('../api/sample/takeAway');
  const { configuredStores } = await import('../api/documents/stores/configured');
  const { keptStore } = await import('../api/documents/stores/kept');
  const { createLog } = await import('../api/process/log');
  const { connectEngine } = await import('./temporal');
  const removed = await withDatabase(async (db) => {
    const { workflows, stop } = await connectEngine(db);
    try {
      const documents = keptStore(configuredStores(loadConfig()), { db, log: createLog('error') });
      return await takeSampleAway({ db, workflows, documents });
    } finally {
      await stop();
    }
  });
  const { cases, officers } = removed;
  outputOf(command).writeOut(json ? `${JSON.stringify(removed)}\n` : `${WORDS[lang](cases, officers)}\n`);
}
