import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { ROOT } from '../../setup/tools';

/** A test that ran, and how it ended; `file` by its path from the checkout. */
export interface TestRun {
  file: string;
  name: string;
  status: string;
}

/** A run of Jest: what it says of each test, and when it began (milliseconds). */
export interface TestRuns {
  began: number;
  runs: TestRun[];
}

const resultsFile = z.object({
  startTime: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * Reads what `jest --json` wrote. `known`: the test files of this checkout, since the run may have been elsewhere.
 * Throws `invalid-input`.
 */
export function readResults(path: string, known: string[]): TestRuns {
  const { startTime, testResults } = parsed(path);
  const here = (name: string): string => known.find((file) => name === file || name.endsWith(`/${file}`)) ?? name;
  const runs = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((one) => ({ file: here(name), name: one.fullName, status: one.status })),
  );
  return { began: startTime, runs };
}

function parsed(path: string): z.output<typeof resultsFile> {
  const wrong = (rule: string) => new DomainError('invalid-input', { field: '--results', rule }, `${path}: ${rule}`);
  try {
    const checked = resultsFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (checked.success) return checked.data;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
  throw wrong('what jest --json --outputFile=FILE writes');
}

/** Runs those test files now; Jest tells on standard error how it gets on. */
export async function runTests(files: string[]): Promise<TestRuns> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-coverage-'));
  const results = join(folder, 'results.json');
  try {
    await jest(['--json', `--outputFile=${results}`, ...files.map((file) => `${escaped(join(ROOT, file))}$`)]);
    return readResults(results, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escaped = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Ends well whether tests fail or not: the results say so. */
function jest(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TZ: 'UTC' };
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 2, 2],
    });
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}
