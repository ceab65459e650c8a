import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, type BundlerPlugin } from '@temporalio/worker';
import { ROOT } from './tools';

const SOURCES = ['workflows', 'package-lock.json'];

/**
 * The workflows as one file, bundled anew only when their sources changed: bundling takes seconds, starting must not.
 * With plugins, such as the one for traces, there is one more.
 */
export async function bundleWorkflows(plugins: BundlerPlugin[] = []): Promise<{ codePath: string }> {
  const suffix = plugins.map(({ name }) => `-${name}`).join('');
  const codePath = join(ROOT, 'build', `workflows-${sourceHash()}${suffix}.js`);
  if (existsSync(codePath)) return { codePath };
  const quiet = () => undefined;
  const logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error };
  const { code } = await bundleWorkflowCode({ workflowsPath: join(ROOT, 'workflows/index.ts'), logger, plugins });
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  // Several processes may bundle at once; each file appears whole.
  const draft = `${codePath}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, codePath);
  return { codePath };
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) hashInto(hash, join(ROOT, source));
  return hash.digest('hex').slice(0, 16);
}

function hashInto(hash: ReturnType<typeof createHash>, path: string): void {
  if (!statSync(path).isDirectory()) return void hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  for (const name of readdirSync(path).sort()) {
    if (!name.endsWith('.test.ts')) hashInto(hash, join(path, name));
  }
}
