import { spawn } from 'node:child_process';

/**
 * Runs a command silently; on failure the error carries what it printed.
 * @param {string} command @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} failed (${code}):\n${excerpt(output.trim())}`));
    });
  });
}

/** The cause stands at the beginning with some programs, at the end with others. */
function excerpt(text, half = 5000) {
  return text.length <= 2 * half ? text : `${text.slice(0, half)}\n…\n${text.slice(-half)}`;
}

/**
 * Does a piece of work and says how long it took.
 * @template T
 * @param {(line: string) => void} log @param {string} label @param {() => Promise<T>} work
 */
export async function timed(log, label, work) {
  const since = Date.now();
  log(`${label} …`);
  const result = await work();
  log(`${label}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
  return result;
}
