import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import { loadPoints } from '../procedures/points';
import { loadProcedures } from '../procedures/load';
import { ROOT } from '../setup/tools';
import { answeringLater, exitWithBadInput, type Language, outputOf } from './answers';
import type { CoveringStep, PointCoverage } from './points/report';
import type { TestRuns } from './points/results';
import type { TestNames } from './points/tests';

interface CoverageOptions {
  results?: string;
  lang: string;
  json?: boolean;
}

const FIELDS: Record<string, string> = { 'invalid-input': '--results' };

const WORDS = {
  vi: {
    covered: 'đã phủ',
    open: 'CHƯA PHỦ',
    steps: 'bước',
    none: 'chưa có kiểm thử nào',
    summary: (done: number, all: number) => `${done}/${all} điểm đã phủ`,
  },
  en: {
    covered: 'covered',
    open: 'NOT COVERED',
    steps: 'steps',
    none: 'no test quotes it',
    summary: (done: number, all: number) => `${done} of ${all} points covered`,
  },
};

/**
 * Adds `coverage`: the source article's points with the steps and the tests that cover each; exits with 1 where one has
 * no test that passes.
 */
export function registerCoverage(program: Command): void {
  const command = program
    .command('coverage')
    .description('the points S1–S36 of the source article, with the steps and tests that cover each');
  command
    .option(
      '--results <file>',
      'what `jest --json --outputFile=FILE` wrote of a full run (default: the tests that quote points are run now)',
    )
    .option('--lang <vi|en>', 'language of the answer', 'vi')
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action((options: CoverageOptions) => answeringLater(command, FIELDS, options.json, () => run(command, options)));
}

async function run(command: Command, options: CoverageOptions): Promise<void> {
  // The parser, which reads the tests' names, is slow to load: the other commands do without.
  const { namesIn, testFiles } = await import('./points/tests');
  const { readResults, runTests } = await import('./points/results');
  const { coverage } = await import('./points/report');
  const files = testFiles(ROOT);
  const names = namesIn(ROOT, files);
  const runs = options.results ? readResults(options.results, files) : await runTests(names.files);
  if (options.results) await assertFresh(names, runs);
  const points = coverage(loadPoints(), loadProcedures(), names, runs);
  outputOf(command).writeOut(
    options.json ? `${JSON.stringify({ points }, null, 2)}\n` : asText(points, options.lang === 'en' ? 'en' : 'vi'),
  );
  if (Object.values(points).some(({ covered }) => !covered)) process.exitCode = 1;
}

/** Results of tests that have been changed since say nothing. */
async function assertFresh({ files }: TestNames, { began }: TestRuns): Promise<void> {
  const { changedAt } = await import('./points/tests');
  const changed = files.find((file) => changedAt(ROOT, file) > began);
  if (changed)
    throw new DomainError('invalid-input', { field: '--results', rule: `newer than ${changed}; run the tests again` });
}

function asText(points: Record<string, PointCoverage>, language: Language): string {
  const words = WORDS[language];
  const covered = Object.values(points).filter((point) => point.covered).length;
  const parts = Object.entries(points).map(([id, { title, covered: fine, steps, tests }]) =>
    [
      `${id.padEnd(4)}${fine ? words.covered : words.open}  ${title[language]}`,
      ...(steps.length > 0 ? [`    ${words.steps}: ${stepsText(steps)}`] : []),
      ...(tests.length > 0
        ? tests.map(({ file, name, status }) => `    ${status === 'passed' ? '✓' : `✗ ${status}`} ${file}: ${name}`)
        : [`    ✗ ${words.none}`]),
    ].join('\n'),
  );
  return `${parts.join('\n')}\n\n${words.summary(covered, parts.length)}\n`;
}

function stepsText(steps: CoveringStep[]): string {
  const by = new Map<string, Set<string>>();
  for (const { of, step } of steps) by.set(of, (by.get(of) ?? new Set()).add(step));
  return [...by].map(([of, ids]) => `${of} (${[...ids].join(', ')})`).join('; ');
}
