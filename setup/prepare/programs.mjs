import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fingerprintOf } from './fingerprint.mjs';

/** What runs as a process of its own, by name. */
const PROGRAMS = {
  api: 'api/main.ts',
  cli: 'cli/main.ts',
  sample: 'rehearsal/sample/main.ts',
  supervisor: 'setup/supervisor.ts',
  worker: 'worker/main.ts',
};

/**
 * Puts each program into one file of `build/programs` when anything that it is made from has changed: read as a thousand
 * files of TypeScript it takes twice as long to start.
 * @param {string} root
 */
export async function ensurePrograms(root) {
  const built = join(root, 'build', 'programs');
  const stamp = join(built, 'made-from.json');
  if (isCurrent(root, stamp)) return;
  const draft = `${built}.${process.pid}`;
  const sources = await bundle(root, draft);
  writeFileSync(join(draft, 'made-from.json'), JSON.stringify({ sources, fingerprint: fingerprintOf(root, sources) }));
  rmSync(built, { recursive: true, force: true });
  renameSync(draft, built);
}

function isCurrent(root, stamp) {
  if (!existsSync(stamp)) return false;
  const { sources, fingerprint } = JSON.parse(readFileSync(stamp, 'utf8'));
  return sources.every((path) => existsSync(join(root, path))) && fingerprintOf(root, sources) === fingerprint;
}

/** Returns the files that were read. Packages stay where they are. */
async function bundle(root, outdir) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
    plugins: [foldersOfSources(root)],
  });
  return Object.keys(metafile.inputs).sort();
}

/**
 * `__dirname` is the folder of the source that says it, as seen from where the programs are. Whether it is the main
 * module can't be asked: in one file all are.
 */
const foldersOfSources = (root) => ({
  name: 'folders of sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (source.includes('require.main')) throw new Error(`${path} runs by itself, so no program may import it.`);
      const folder = JSON.stringify(relative(join(root, 'build', 'programs'), dirname(path)));
      const contents = source.replaceAll('__dirname', `(require('node:path').join(__dirname, ${folder}))`);
      return { contents, loader: 'ts' };
    });
  },
});
