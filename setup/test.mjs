import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';
import { run, timed } from './prepare/run.mjs';

const COUNTS = join(ROOT, '.data', `test-counts-${process.pid}.json`);
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const say = (line) => console.log(line);

/** The formatter takes a second, so it says first what is wrong; lint reads the types with the compiler's own engine. */
async function checkSources() {
  await run(bin('biome'), ['format', '.'], { cwd: ROOT });
  // Its collector of garbage set to run less often: a quarter less work, for memory that is there.
  await run(bin('oxlint'), ['--quiet'], { cwd: ROOT, env: { ...process.env, GOGC: '400' } });
}

/** What Jest's processes hand on to the threads that they start. */
const IN_THREADS = ['--require', join(ROOT, 'setup', 'jest', 'workflowThreads.cjs')];

/** Jest as a process: `code` is its exit code once it ends. */
function runJest(args) {
  const jest = [...IN_THREADS, join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), ...args];
  const env = { ...process.env, TZ: 'UTC', PHOIHOP_TEST_COUNTS: COUNTS };
  const child = spawn(process.execPath, jest, { cwd: ROOT, env, stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const code = new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  return { code, stop: () => child.kill('SIGTERM') };
}

/** Both at once: tests leave the processors idle now and then. Faults of style or types end the run. */
async function checkAndTest(args) {
  const jest = runJest(args);
  try {
    await timed(say, 'Style and types (biome, oxlint)', checkSources);
  } catch (error) {
    jest.stop();
    await jest.code;
    throw error;
  }
  return jest.code;
}

function finish(code, { passed, failed }) {
  rmSync(COUNTS, { force: true });
  // Nobody may read "0 failed" where something did fail.
  console.log(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
  process.exit(code);
}

mkdirSync(join(ROOT, '.data'), { recursive: true });
try {
  await prepare({ tools: ['temporal', 'temporal-test-server'], web: true, types: true, log: say });
  const code = await checkAndTest(process.argv.slice(2));
  finish(code, existsSync(COUNTS) ? JSON.parse(readFileSync(COUNTS, 'utf8')) : { passed: 0, failed: 0 });
} catch (error) {
  console.error(error.message);
  finish(1, { passed: 0, failed: 1 });
}
