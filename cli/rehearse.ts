import { type Command, InvalidArgumentError } from 'commander';
import { formatVnDate } from '../domain/calendar/dates';
import type { RehearsalReport, RehearsedStep } from '../rehearsal/report';
import type { RehearsalRequest } from '../rehearsal/run';
import { loadConfig } from '../setup/config';
import { yearText } from './rehearsedYear';
import {
  answering,
  exitWithBadInput,
  isoDay,
  type Language,
  planYear,
  table,
  type Answering,
  language,
  say,
} from './answers';

interface RehearseOptions extends Omit<RehearsalRequest, 'dataDir' | 'onAct'>, Answering {}

/** No procedure file: the year after adoption, with its own rules (procedures/carrying-out.yaml). */
const CARRYING_OUT = 'carrying-out';

const FIELDS: Record<string, string> = {
  'no-procedure': '--procedure/--year',
  'year-not-covered': '--procedure/--year',
  'begin-day-needed': '--on',
  'no-such-unit': '--unit',
  'wrong-level': '--unit',
  'unit-ends-first': '--unit',
  'no-such-step': '--late',
  'not-consulted': '--silent',
  'calendar-out-of-range': '--year',
};

const WORDS = {
  vi: {
    head: ['Bước', 'Ai làm', 'Đến hạn', 'Đã làm', 'Kết quả', 'Căn cứ'],
    late: 'QUÁ HẠN',
    'not-done': 'CHƯA LÀM',
  },
  en: {
    head: ['Step', 'By', 'Due on', 'Done on', 'Outcome', 'Why'],
    late: 'LATE',
    'not-done': 'NOT DONE',
  },
};

/** Adds `rehearse`: a whole cycle with simulated officers under skipped time; exits with 1 if a step broke its rule. */
export function registerRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('run a whole cycle with simulated officers under skipped time, on the engine’s own parts')
    .requiredOption('--procedure <id>', 'e.g. annual-plan-province; carrying-out plays a year of a region’s reports')
    .option('--unit <code>', 'official code of the unit, e.g. 22 for Quảng Ninh', 'VN')
    .requiredOption('--year <year>', 'plan year', planYear)
    .option('--on <date>', 'the day on which the case begins, YYYY-MM-DD (default: when such cases usually do)', isoDay)
    .option('--seed <number>', 'another seed, other days and answers', wholeNumber, 1)
    .option(
      '--late <step=days>',
      'a step that is done so many days after its due date (may be repeated)',
      collectLate,
      {},
    )
    .option(
      '--silent <body>',
      'a body that does not answer, e.g. 22.so-y-te (may be repeated)',
      (body: string, known: string[]) => [...known, body],
      [],
    )
    .option('--provinces <number>', 'open the plans of so many provinces from the nation’s', wholeNumber)
    .option(
      '--districts <number>',
      'and of so many districts of each, where there were districts (before July 2025)',
      wholeNumber,
    )
    .option(
      '--communes <number>',
      'and of so many communes of each province, or of each of those districts',
      wholeNumber,
    )
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, run));
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}

function collectLate(pair: string, known: Record<string, number>): Record<string, number> {
  const [, step, days] = /^([a-zA-Z0-9-]+)=(\d{1,3})$/.exec(pair) ?? [];
  if (!step || !days) throw new InvalidArgumentError('It must be a step and a number of days, e.g. draft-plan=3.');
  return { ...known, [step]: Number(days) };
}

async function run(options: RehearseOptions, command: Command): Promise<void> {
  const { report, text } = options.procedure === CARRYING_OUT ? await year(options) : await cycle(options);
  say(command, report, text);
  if (report.outcome !== 'completed') process.exitCode = 1;
}

async function cycle(options: RehearseOptions) {
  // What follows loads the engine, which the other commands should not wait for.
  const { rehearse, rehearsalStart, assertRehearsable } = await import('../rehearsal/run');
  const { onScratchStage } = await import('../rehearsal/stage');
  assertRehearsable(options);
  const report = await onScratchStage(loadConfig().migrationUrl, rehearsalStart(options), (engine, time, dataDir) =>
    rehearse(engine, time, { ...options, dataDir, onAct: progress() }),
  );
  return { report, text: asText(report, options.lang) };
}

/** A year of carrying out: its unit is a region, or a province of it. */
async function year(options: RehearseOptions) {
  const { assertYear, rehearseYear, yearStart } = await import('../rehearsal/year/run');
  const { onScratchStage } = await import('../rehearsal/stage');
  assertYear(options);
  const report = await onScratchStage(loadConfig().migrationUrl, yearStart(options), (engine, time) =>
    rehearseYear(engine, time, { ...options, onAct: progress() }),
  );
  return { report, text: yearText(report, options.lang) };
}

/** One line that counts, on a terminal. */
function progress(): (line: string) => void {
  let acts = 0;
  return (line) => {
    acts += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${acts}: ${line.slice(0, 100)}`);
  };
}

function asText(report: RehearsalReport, language: Language): string {
  const words = WORDS[language];
  const day = (date: string | null): string => (date ? formatVnDate(date) : '–');
  const outcome = (step: RehearsedStep): string => (step.broke ? words[step.broke] : (step.outcome ?? '–'));
  const rows = report.steps.map((step) => [
    step.id,
    step.by,
    day(step.dueOn),
    day(step.doneOn),
    outcome(step),
    step.clause[language],
  ]);
  const { caseId, procedure, version, entries, mails } = report;
  const cycle = `${caseId} – ${procedure}@${version}: ${report.outcome} (${entries} entries, ${mails} mails)`;
  return `${table([words.head, ...rows])}\n${cycle}\n${report.measures ? `${measuresText(report.measures)}\n` : ''}`;
}

function measuresText({
  start,
  cases,
  plans,
  entries,
  largestHistory,
  seconds,
  peakMemoryMb,
}: NonNullable<RehearsalReport['measures']>): string {
  const begun = start
    ? `all plans open after ${start.seconds} s (${start.openCases} cases, ${start.memoryMb} MB); `
    : '';
  return `${begun}${plans} plans, ${cases} cases, ${entries} entries; largest history ${largestHistory.events} events (${largestHistory.case}); ${seconds} s, ${peakMemoryMb} MB at most`;
}
