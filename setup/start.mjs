import { existsSync, readFileSync } from 'node:fs';
import { prepared, runProgram } from './prepare.mjs';

const tools = process.env.TEMPORAL_ADDRESS ? [] : ['temporal'];
await prepared({ tools, web: true }, () => stopWithNpm(runProgram('supervisor', process.argv.slice(2))));

/** A killed npm tells nobody, and a shell may stand between it and us: so we look whether it is still there. */
function stopWithNpm(supervisor) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = npmProcess();
  const watch = () => {
    if (npm && !existsSync(`/proc/${npm}`)) supervisor.kill('SIGTERM');
  };
  setInterval(watch, 1000).unref();
}

/** The process that runs us as a script of package.json; known on Linux only. */
function npmProcess() {
  try {
    const isShell = readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8').split('\0')[1] === '-c';
    if (!isShell) return process.ppid;
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'))[1]);
  } catch {
    return undefined;
  }
}
