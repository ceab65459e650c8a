import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Holds a lock file while `work` runs; waits for another holder, but not for a dead one.
 * @param {string} file @param {(line: string) => void} log @param {() => Promise<void>} work
 */
export async function withLock(file, log, work) {
  let said = false;
  while (!take(file)) {
    if (!said) log(`Waiting: process ${holder(file)} is preparing this checkout …`);
    said = true;
    await sleep(200);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isAlive(holder(file))) rmSync(file, { force: true });
  return false;
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  // An empty file is one being written this moment.
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
