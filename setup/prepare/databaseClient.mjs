import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprint.mjs';
import { run, timed } from './run.mjs';

/** The schema, and what names Prisma's version. */
const SOURCES = ['prisma/schema.prisma', 'node_modules/prisma/package.json'];

/**
 * Generates the Prisma client again when the schema or Prisma's version has changed.
 * @param {string} root @param {(line: string) => void} log
 */
export async function ensureDatabaseClient(root, log) {
  const stamp = join(root, 'prisma', 'generated', '.made-from');
  const wanted = fingerprintOf(root, SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await timed(log, 'Generating the database client', () => generate(root));
  writeFileSync(stamp, wanted);
}

function generate(root) {
  const cli = join(root, 'node_modules/prisma/build/index.js');
  // Generating never runs the schema engine, but Prisma would download it first unless it is named.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  return run(process.execPath, [cli, 'generate', '--schema', 'prisma/schema.prisma'], { cwd: root, env });
}
