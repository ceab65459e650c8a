import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../setup/tools';

interface ImportCase {
  from: string;
  source: string;
  /** The rule that forbids it; none where it is allowed. */
  rule?: string;
}

const PATHS = 'import-x/no-restricted-paths';
const IMPORTS = '@typescript-eslint/no-restricted-imports';

const cases: ImportCase[] = [
  { from: 'domain', source: importing('prisma/client'), rule: PATHS },
  { from: 'domain', source: importing('setup/config'), rule: PATHS },
  { from: 'domain', source: importing('domain/errors') },
  { from: 'procedures', source: importing('prisma/client'), rule: PATHS },
  { from: 'procedures', source: importing('domain/errors') },
  { from: 'workflows', source: importing('prisma/client'), rule: PATHS },
  { from: 'workflows', source: "import * as fs from 'node:fs';\nexport const used = fs;\n", rule: IMPORTS },
  { from: 'workflows', source: "import * as zod from 'zod';\nexport const used = zod;\n", rule: IMPORTS },
  {
    from: 'workflows',
    source: "import * as acts from '../activities/index';\nexport const used = acts;\n",
    rule: IMPORTS,
  },
  { from: 'workflows', source: "import type * as acts from '../activities/index';\nexport type Used = typeof acts;\n" },
  { from: 'activities', source: importing('setup/config'), rule: PATHS },
  { from: 'activities', source: importing('prisma/client') },
  { from: 'api', source: importing('setup/config'), rule: PATHS },
  { from: 'api', source: importing('prisma/client') },
  { from: 'web', source: importing('prisma/client'), rule: PATHS },
  { from: 'domain', source: 'async function act() {}\nact();\n', rule: '@typescript-eslint/no-floating-promises' },
];

function importing(path: string): string {
  return `import * as other from '../${path}';\nexport const used = other;\n`;
}

function lint(tested: ImportCase[]): string[][] {
  const texts = tested.map(({ from, source }) => ({ source, filePath: join(ROOT, from, 'architecture-probe.ts') }));
  const script = join(ROOT, 'tests', 'support', 'lintTexts.mjs');
  const output = execFileSync(process.execPath, [script], {
    cwd: ROOT,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}

describe('the import table', () => {
  const broken = lint(cases);
  test.each(cases.map((tested, index) => ({ ...tested, broken: broken[index] })))(
    '$from: $source',
    ({ rule, broken: rules }) => expect([...new Set(rules)]).toEqual(rule ? [rule] : []),
  );
});
