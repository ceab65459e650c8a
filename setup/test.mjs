import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';
import { run, timed } from './prepare/run.mjs';

const COUNTS = join(ROOT, '.data', `test-counts-${process.pid}.json`);
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const say = (line) => console.log(line);

const checkTypes = () => run(bin('tsc'), ['--noEmit'], { cwd: ROOT });

/** The formatter takes a second, so it says first what is wrong. */
async function checkStyle() {
  await run(bin('biome'), ['format', '.'], { cwd: ROOT });
  await run(bin('oxlint'), ['--quiet'], { cwd: ROOT });
}

/** Whether it went well; if not, it says at once why. */
function stage(name, work) {
  return timed(say, name, () => work).then(
    () => true,
    (error) => {
      console.error(error.message);
      return false;
    },
  );
}

function runJest(args) {
  return new Promise((resolve) => {
    const env = { ...process.env, TZ: 'UTC', PHOIHOP_TEST_COUNTS: COUNTS };
    const child = spawn(bin('jest'), args, { cwd: ROOT, env, stdio: 'inherit' });
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function finish(code, { passed, failed }) {
  // Nobody may read "0 failed" where something did fail.
  console.log(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
  process.exit(code);
}

mkdirSync(join(ROOT, '.data'), { recursive: true });
try {
  await prepare({ tools: ['temporal', 'temporal-test-server'], web: true, types: true, log: say });
} catch (error) {
  console.error(error.message);
  finish(1, { passed: 0, failed: 1 });
}
// The tests wait for the types, and lint for nobody: a core would be idle otherwise.
const lint = stage('Lint (biome, oxlint)', checkStyle());
if (!(await stage('Types (tsc)', checkTypes()))) {
  await lint;
  finish(1, { passed: 0, failed: 1 });
}
const tested = await runJest(process.argv.slice(2));
const code = (await lint) ? tested : 1;
const counts = existsSync(COUNTS) ? JSON.parse(readFileSync(COUNTS, 'utf8')) : { passed: 0, failed: 0 };
rmSync(COUNTS, { force: true });
finish(code, counts);
