import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprint.mjs';
import { run, timed } from './run.mjs';

/** Everything that the API's description is made from. */
const SOURCES = ['api', 'domain', 'setup/apiTypes', 'package-lock.json'];

/**
 * Writes `web/data/openapi.d.ts` again when anything it is made from has changed. Only the check of types reads it:
 * neither the pages as they are built nor any process does.
 * @param {string} root @param {(line: string) => void} log
 */
export async function ensureApiTypes(root, log) {
  const types = join(root, 'web', 'data', 'openapi.d.ts');
  const stamp = join(root, '.data', 'api-types.made-from');
  const wanted = fingerprintOf(root, SOURCES);
  if (existsSync(types) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await timed(log, 'Typing the web pages’ client from the API’s description', () => write(root, `${types}.new`));
  renameSync(`${types}.new`, types);
  writeFileSync(stamp, wanted);
}

function write(root, file) {
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
  return run(process.execPath, ['--import', `file://${tsx}`, join(root, 'setup/apiTypes/write.ts'), file], {
    cwd: root,
  });
}
