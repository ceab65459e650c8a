import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What each inner folder may import of ours: the table in the README's architecture section. */
const mayImport = {
  domain: [],
  procedures: ['domain'],
  workflows: ['domain', 'activities', 'mail'],
  register: ['domain', 'procedures', 'workflows/messages.ts', 'prisma'],
  activities: ['domain', 'procedures', 'register', 'mail', 'prisma'],
  mail: ['domain', 'procedures', 'register', 'prisma'],
  api: ['domain', 'procedures', 'register', 'activities/cases', 'mail/community.ts', 'workflows/messages.ts', 'prisma'],
  web: ['api/contract.ts', 'domain'],
  prisma: ['domain'],
};

/** Composition roots that live in an inner folder: they wire a process, so they import what they wire. */
const entryPoints = ['api/main.ts', 'prisma/diff.ts', 'prisma/seed.ts'];

const zones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./${folder}`,
  from: '.',
  except: ['./node_modules', `./${folder}`, ...allowed.map((path) => `./${path}`)],
  message: `${folder}/ may import only: ${allowed.join(', ') || 'nothing of ours'}.`,
}));

/** Workflow code must give the same answer at each replay: no machine, no database, no schema library. */
const workflowImports = {
  paths: [
    ...builtinModules.flatMap((name) => [name, `node:${name}`]),
    'zod',
    'pg',
    'pino',
    '@temporalio/client',
    '@temporalio/worker',
    '@temporalio/activity',
  ].map((name) => ({ name, message: 'Workflow code is deterministic: put this into an activity.' })),
  patterns: [
    { regex: '^(@prisma/|zod/|node:)', message: 'Workflow code is deterministic: put this into an activity.' },
    {
      regex: '/activities(/|$)',
      allowTypeImports: true,
      message: 'Workflows may import only the types of activities.',
    },
  ],
};

/** tests/architecture.test.ts lints texts under this name, of which no file exists. */
const projectService = { allowDefaultProject: ['*/architecture-probe.ts'] };

export default tseslint.config(
  {
    ignores: ['node_modules/', '.data/', 'build/', 'coverage/', 'prisma/generated/', '**/*.mjs', '**/*.cjs', '**/*.js'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService, tsconfigRootDir: root } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['workflows/**/*.test.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', workflowImports] },
  },
  { files: entryPoints, rules: { 'import-x/no-restricted-paths': 'off' } },
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'max-lines-per-function': 'off' } },
);
