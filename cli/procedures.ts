import type { Command } from 'commander';
import { formatVnDate, parseIsoDate, vnDateOf } from '../domain/calendar/dates';
import { checkProcedures } from '../procedures/check';
import { hashOf, procedureBegunOn } from '../procedures/load';
import { unverified } from '../procedures/unverified';
import { type Answering, answering, exitWithBadInput, language, say } from './answers';
import { withDatabase } from './database';
import { registerLawChange } from './lawChange';
import { lawText } from './lawText';
import { unverifiedText } from './unverifiedText';

interface CheckOptions extends Answering {
  folder?: string;
  installed?: boolean;
}

interface PrintOptions extends Answering {
  on?: string;
}

const FIELDS: Record<string, string> = {
  'no-procedure': 'ID/--on',
  'year-not-covered': 'ID/--on',
  'date-malformed': '--on',
  unavailable: 'DATABASE_URL',
};

/**
 * Adds `procedures check`, which refuses procedures that are wrong, `procedures print`, which shows one as a text of
 * law, `procedures unverified`, which lists what was not read in the law, and what a change of law needs.
 */
export function registerProcedures(program: Command): void {
  const procedures = program.command('procedures').description('the procedures: law as data');
  procedures
    .command('check')
    .description('refuse procedures that are wrong; exit code 1 when any is')
    .option('--folder <folder>', "another folder of procedures (default: the product's own)")
    .option('--installed', 'also what was published from a page into the running installation')
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runCheck));
  procedures
    .command('print')
    .argument('<id>', 'e.g. annual-plan-province')
    .description('one procedure as a text of law')
    .option('--on <date>', 'the version by which a plan is drawn up on that day, YYYY-MM-DD (default: today)')
    .addOption(language())
    .option('--json', 'answer as JSON, with the content hash')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runPrint));
  procedures
    .command('unverified')
    .description('what of the data nobody read in the law, as docs/law-unverified.md (there: --lang en)')
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runUnverified));
  registerLawChange(procedures);
}

function runUnverified({ lang }: Answering, command: Command): void {
  const found = unverified();
  say(command, found, unverifiedText(found, lang));
}

async function runCheck({ folder, installed, lang }: CheckOptions, command: Command): Promise<void> {
  const published = installed
    ? await withDatabase(async (db) => (await import('../register/overlays')).installedIn(db))
    : undefined;
  const findings = checkProcedures(folder, published);
  const lines = findings.map(
    ({ rule, file, path, says }) => `${file}${path ? `: ${path}` : ''}: ${says[lang]} [${rule}]`,
  );
  const fine = lang === 'vi' ? 'Không có lỗi nào.' : 'Nothing is wrong.';
  say(command, { findings }, `${lines.join('\n') || fine}\n`);
  if (findings.length > 0) process.exitCode = 1;
}

function runPrint(id: string, options: PrintOptions, command: Command): void {
  const on = options.on ?? vnDateOf(new Date().toISOString());
  const { procedure, year } = procedureBegunOn(id, parseIsoDate(on));
  const { lang } = options;
  const heading =
    lang === 'vi'
      ? `Áp dụng ngày ${formatVnDate(on)} (năm kế hoạch ${year})`
      : `As of ${formatVnDate(on)} (plan year ${year})`;
  const hash = hashOf(procedure);
  say(command, { hash, ...procedure }, lawText(procedure, hash, heading, lang));
}
