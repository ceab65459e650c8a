import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fingerprintOf } from './fingerprint.mjs';
import { run, timed } from './run.mjs';

/** Everything that the built pages are made from; of `api/` they take the schemas that their forms go by. */
const SOURCES = ['web', 'domain', 'api', 'package-lock.json'];

/**
 * Builds the web pages into `build/web` when anything they are made from has changed.
 * @param {string} root @param {(line: string) => void} log
 */
export async function ensureWebPages(root, log) {
  const built = join(root, 'build', 'web');
  const stamp = join(built, '.made-from');
  const wanted = fingerprintOf(root, SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return log('Web pages are up to date.');
  await timed(log, 'Building the web pages', () => build(root, `${built}.new`));
  pack(join(`${built}.new`, 'assets'));
  writeFileSync(join(`${built}.new`, '.made-from'), wanted);
  // Moved in whole: a build that fails or is cut short leaves the pages that were there.
  rmSync(built, { recursive: true, force: true });
  renameSync(`${built}.new`, built);
}

function build(root, outDir) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--config', join(root, 'web', 'vite.config.mjs'), '--outDir', outDir, '--logLevel', 'warn'];
  return run(process.execPath, [vite, ...args], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
}

/** Below this the headers weigh as much as what is won; fonts are packed already. */
const WORTH_PACKING = 1_000;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/** Scripts and styles lie there packed, too: browsers take brotli only over TLS, and some office has none inside. */
function pack(assets) {
  for (const name of readdirSync(assets).filter((one) => /\.(js|css|svg|mjs)$/.test(one))) {
    const file = join(assets, name);
    const text = readFileSync(file);
    if (text.length < WORTH_PACKING) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text, BROTLI));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}
