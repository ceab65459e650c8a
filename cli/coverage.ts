import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import { loadPoints } from '../procedures/points';
import { loadProcedures } from '../procedures/load';
import { ROOT } from '../setup/tools';
import { answering, exitWithBadInput, type Language, type Answering, language, say } from './answers';
import type { NamingStep, PointCoverage } from './points/report';
import type { TestRuns } from './points/results';

interface CoverageOptions extends Answering {
  results?: string;
}

const FIELDS: Record<string, string> = { 'invalid-input': '--results' };

const WORDS = {
  vi: {
    covered: 'đã chạy',
    open: 'CHƯA CHỨNG MINH',
    steps: 'nhãn trong thủ tục (không phải bằng chứng)',
    none: 'chưa có kiểm thử nào làm điều này như người dùng',
    weak: 'còn yếu',
    summary: (done: number, all: number, weak: number) =>
      `${done}/${all} điểm có kiểm thử qua trang hoặc API chứng minh; ${weak} điểm còn chỗ yếu đã nêu`,
  },
  en: {
    covered: 'shown',
    open: 'NOT SHOWN',
    steps: 'named by steps (no proof)',
    none: 'no test does it as a user would',
    weak: 'still weak',
    summary: (done: number, all: number, weak: number) =>
      `${done} of ${all} points are shown by tests through a page or the API; ${weak} have a weakness that is named`,
  },
};

/**
 * Adds `coverage`: the source article's points with the tests that show each; exits with 1 where one has none that
 * passes.
 */
export function registerCoverage(program: Command): void {
  program
    .command('coverage')
    .description('the points S1–S36 of the source article, with the tests that show each, and what is still weak')
    .option(
      '--results <file>',
      'what `jest --json --outputFile=FILE` wrote of a full run (default: the tests that show points are run now)',
    )
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, run));
}

async function run(options: CoverageOptions, command: Command): Promise<void> {
  const { readResults, runTests } = await import('./points/results');
  const { coverage } = await import('./points/report');
  const listed = loadPoints();
  const files = [...new Set(listed.flatMap(({ shownBy }) => shownBy.map(({ file }) => file)))].sort();
  const runs = options.results ? readResults(options.results, files) : await runTests(files);
  if (options.results) assertFresh(files, runs);
  const points = coverage(listed, loadProcedures(), runs);
  say(command, { points }, asText(points, options.lang));
  if (Object.values(points).some(({ covered }) => !covered)) process.exitCode = 1;
}

/** Results of tests that have been changed since say nothing. */
function assertFresh(files: string[], { began }: TestRuns): void {
  const changed = files.find((file) => statSync(join(ROOT, file)).mtimeMs > began);
  if (changed)
    throw new DomainError('invalid-input', { field: '--results', rule: `newer than ${changed}; run the tests again` });
}

function asText(points: Record<string, PointCoverage>, language: Language): string {
  const words = WORDS[language];
  const all = Object.values(points);
  const parts = Object.entries(points).map(([id, { asks, covered: fine, weak, steps, tests }]) =>
    [
      `${id.padEnd(4)}${fine ? words.covered : words.open}  ${asks[language]}`,
      ...(tests.length > 0
        ? tests.map(({ file, name, status }) => `    ${status === 'passed' ? '✓' : `✗ ${status}`} ${file}: ${name}`)
        : [`    ✗ ${words.none}`]),
      ...(weak ? [`    ${words.weak}: ${weak[language]}`] : []),
      ...(steps.length > 0 ? [`    ${words.steps}: ${stepsText(steps)}`] : []),
    ].join('\n'),
  );
  const [shown, weak] = [all.filter(({ covered }) => covered).length, all.filter((one) => one.weak).length];
  return `${parts.join('\n')}\n\n${words.summary(shown, parts.length, weak)}\n`;
}

function stepsText(steps: NamingStep[]): string {
  const by = new Map<string, Set<string>>();
  for (const { of, step } of steps) by.set(of, (by.get(of) ?? new Set()).add(step));
  return [...by].map(([of, ids]) => `${of} (${[...ids].join(', ')})`).join('; ');
}
