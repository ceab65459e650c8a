import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../setup/tools';

interface Probe {
  /** The folder that the source stands in. */
  from: string;
  source: string;
  /** The rule that forbids it; none where it is allowed. */
  rule?: string;
}

const TABLE = 'house(import-table)';
const IMPORTS = 'eslint(no-restricted-imports)';
const LANGUAGES = 'house(both-languages)';
const TYPES = 'typescript(consistent-type-imports)';
const CYCLE = 'import(no-cycle)';

/** What the probes import; the last two need each other, by value and by type. */
const BESIDE: Record<string, string> = {
  'prisma/client.ts': 'export const name = "client";\n',
  'setup/config.ts': 'export const name = "config";\n',
  'domain/errors.ts': 'export const name = "errors";\n',
  'domain/deep/rule.ts': 'export const name = "rule";\n',
  'activities/index.ts': 'export const name = "activities";\n',
  'activities/situation.ts': 'export const name = "situation";\n',
  'activities/cases/fold.ts': 'export const name = "fold";\n',
  'api/main.ts': importing('setup/config'),
  'domain/chicken.ts': "import { egg } from './egg';\nexport const chicken = (): unknown => egg;\n",
  'domain/egg.ts': "import { chicken } from './chicken';\nexport const egg = (): unknown => chicken;\n",
  'mail/hand.ts': "import type { Glove } from './glove';\nexport interface Hand {\n  glove: Glove;\n}\n",
  'mail/glove.ts': "import type { Hand } from './hand';\nexport interface Glove {\n  hand: Hand;\n}\n",
};

const FOLDERS: Probe[] = [
  { from: 'domain', source: importing('prisma/client'), rule: TABLE },
  { from: 'domain', source: importing('setup/config'), rule: TABLE },
  { from: 'domain', source: importing('domain/errors') },
  { from: 'domain/deep', source: importing('../prisma/client'), rule: TABLE },
  { from: 'domain/deep', source: importing('errors') },
  {
    from: 'domain',
    source: "import type { name } from '../setup/config';\nexport type Used = typeof name;\n",
    rule: TABLE,
  },
  { from: 'domain', source: "export type Used = import('../setup/config').Name;\n", rule: TYPES },
  { from: 'domain', source: "export const used = () => import('../setup/config');\n", rule: TABLE },
  { from: 'domain', source: "export * from '../setup/config';\n", rule: TABLE },
  { from: 'domain', source: "export { name } from '../setup/config';\n", rule: TABLE },
  { from: 'domain', source: "import * as pg from 'pg';\nexport const used = pg;\n", rule: TABLE },
  { from: 'domain', source: "import { join } from 'node:path';\nexport const used = join;\n", rule: TABLE },
  { from: 'domain', source: "import type { Pool } from 'pg';\nexport type Used = Pool;\n", rule: TABLE },
  { from: 'domain', source: "import { z } from 'zod';\nexport const used = z;\n" },
  { from: 'domain', source: "import * as mini from 'zod/mini';\nexport const used = mini;\n" },
  { from: 'domain', source: importing('../elsewhere'), rule: TABLE },
  { from: 'procedures', source: "import { join } from 'node:path';\nexport const used = join;\n" },
  { from: 'procedures', source: importing('prisma/client'), rule: TABLE },
  { from: 'procedures', source: importing('domain/errors') },
  { from: 'workflows', source: importing('prisma/client'), rule: TABLE },
  { from: 'register', source: importing('setup/config'), rule: TABLE },
  { from: 'activities', source: importing('setup/config'), rule: TABLE },
  { from: 'activities', source: importing('prisma/client') },
  { from: 'mail', source: importing('activities/index'), rule: TABLE },
  { from: 'documents', source: importing('prisma/client'), rule: TABLE },
  { from: 'documents', source: importing('domain/errors') },
  { from: 'api', source: importing('setup/config'), rule: TABLE },
  { from: 'api', source: importing('prisma/client') },
  { from: 'web', source: importing('prisma/client'), rule: TABLE },
  { from: 'prisma', source: importing('setup/config'), rule: TABLE },
];

const REPLAYED: Probe[] = [
  { from: 'workflows', source: "import * as fs from 'node:fs';\nexport const used = fs;\n", rule: IMPORTS },
  {
    from: 'workflows',
    source: "import * as fs from 'fs';\nexport const used = fs;\n",
    rule: 'unicorn(prefer-node-protocol)',
  },
  { from: 'workflows', source: "import * as zod from 'zod';\nexport const used = zod;\n", rule: IMPORTS },
  {
    from: 'workflows',
    source: "import * as client from '@temporalio/client';\nexport const used = client;\n",
    rule: IMPORTS,
  },
  {
    from: 'workflows',
    source: "import * as acts from '../activities/situation';\nexport const used = acts;\n",
    rule: IMPORTS,
  },
  {
    from: 'workflows',
    source: "import type * as acts from '../activities/situation';\nexport type Used = typeof acts;\n",
  },
  // Workflows decide nothing, so no rule may reach their bundle: a change of rules breaks no replay.
  { from: 'workflows', source: importing('domain/errors'), rule: IMPORTS },
  {
    from: 'workflows',
    source: "import type * as errors from '../domain/errors';\nexport type Used = typeof errors;\n",
  },
];

const CYCLES: Probe[] = [
  { from: 'domain', source: BESIDE['domain/chicken.ts']!, rule: CYCLE },
  { from: 'mail', source: BESIDE['mail/hand.ts']!, rule: CYCLE },
];

const CODE: Probe[] = [
  { from: 'domain', source: 'async function act() {}\nact();\n', rule: 'typescript(no-floating-promises)' },
  {
    from: 'domain',
    source: 'const act = async () => {};\nexport const all = () => [1].forEach(act);\n',
    rule: 'typescript(no-misused-promises)',
  },
  { from: 'domain', source: "export const held: number = 'one';\n", rule: 'typescript(TS2322)' },
  { from: 'domain', source: 'export const held: any = 1;\n', rule: 'typescript(no-explicit-any)' },
  { from: 'domain', source: 'const left = 1;\n', rule: 'eslint(no-unused-vars)' },
  { from: 'domain', source: 'const _left = 1;\n' },
  {
    from: 'domain',
    source: "import { name } from './errors';\nexport type Used = typeof name;\n",
    rule: TYPES,
  },
  { from: 'web', source: "import { Suspense } from 'react';\nexport const Waits = Suspense;\n", rule: IMPORTS },
  { from: 'web', source: "import { useState } from 'react';\nexport const useIt = useState;\n" },
];

const long = (columns: number): string => 'x'.repeat(columns);

const LAYOUT: Probe[] = [
  { from: 'cli', source: `// ${long(118)}\n`, rule: 'house(line-length)' },
  { from: 'cli', source: `// ${long(117)}\n` },
  { from: 'cli', source: `export const text = '${long(150)}';\n` },
  { from: 'cli', source: `export const text = '${long(200)}';\n`, rule: 'house(line-length)' },
  { from: 'cli', source: `export const mail = \`\n${long(250)}\n\`;\n` },
  { from: 'cli', source: "export const WORDS = { vi: { a: 'một', b: 'hai' } };\n", rule: 'house(one-key-a-line)' },
  { from: 'cli', source: "export const WORDS = { vi: 'một', en: 'one' };\n" },
  { from: 'web/words/vi', source: "export const words = { a: 'một' };\n", rule: 'house(one-key-a-line)' },
  { from: 'web/words/vi', source: "export const words = {\n  a: 'một',\n};\n" },
  { from: 'cli', source: bilingual("a: 'một',", "b: 'one',"), rule: LANGUAGES },
  { from: 'cli', source: bilingual("a: '{x} một',", "a: '{y} one',"), rule: LANGUAGES },
  { from: 'cli', source: bilingual('a: (n: number) => `${n} một`,', "a: () => 'one',"), rule: LANGUAGES },
  { from: 'cli', source: bilingual("a: '{x} một',", "a: 'one {x}',") },
  { from: 'cli', source: "export const text = { vi: '{x} một', en: 'one' };\n", rule: LANGUAGES },
];

function bilingual(vi: string, en: string): string {
  return `export const WORDS = {\n  vi: {\n    ${vi}\n  },\n  en: {\n    ${en}\n  },\n};\n`;
}

function importing(path: string): string {
  return `import * as other from '../${path}';\nexport const used = other;\n`;
}

/** Most probes import what isn't in their tree. */
const NOT_THERE = ['typescript(TS2307)', 'typescript(TS2694)'];

interface Report {
  diagnostics: { code: string; filename: string }[];
}

/** Lints files in a tree of their own, under this tree's own rules; the rules that each file breaks. */
function lint(files: Record<string, string>): (path: string) => string[] {
  const root = mkdtempSync(join(tmpdir(), 'phoihop-lint-'));
  try {
    for (const part of ['.oxlintrc.json', 'setup/lint', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    const found = reportOf(root).diagnostics.filter(({ code }) => !NOT_THERE.includes(code));
    return (path) => [...new Set(found.filter(({ filename }) => filename === path).map(({ code }) => code))];
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The linter ends with 1 where it found something, which here it must. */
function reportOf(root: string): Report {
  const oxlint = join(ROOT, 'node_modules', '.bin', 'oxlint');
  try {
    execFileSync(oxlint, ['--quiet', '--format', 'json', '.'], { cwd: root, encoding: 'utf8' });
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Report;
  }
  throw new Error('The linter found nothing in files that break every rule.');
}

const probes = [...FOLDERS, ...REPLAYED, ...CYCLES, ...CODE, ...LAYOUT].map((probe, index) => ({
  ...probe,
  path:
    Object.keys(BESIDE).find((path) => BESIDE[path] === probe.source && path !== 'api/main.ts') ??
    `${probe.from}/probe${index}.ts`,
}));

describe('what lint forbids', () => {
  const broken = lint({ ...BESIDE, ...Object.fromEntries(probes.map(({ path, source }) => [path, source])) });

  test.each(probes)('$from: $source', ({ path, rule }) => expect(broken(path)).toEqual(rule ? [rule] : []));

  test('a composition root may import what it wires', () => expect(broken('api/main.ts')).toEqual([]));
});
