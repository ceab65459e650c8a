const { availableParallelism } = require('node:os');

const transform = {
  // Under tsx and under Jest alike, everything runs as CommonJS.
  '^.+\\.[tj]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

const shared = {
  testEnvironment: '<rootDir>/setup/jest/environment.cjs',
  runtime: '<rootDir>/setup/jest/runtime.cjs',
  transform,
  // The migration engine's glue is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@prisma/schema-engine-wasm|d3-geo|d3-array|internmap)/)'],
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/build/'],
};

/** @type {import('jest').Config} */
module.exports = {
  // A project's own testTimeout is ignored by Jest.
  testTimeout: 60_000,
  // One more than the cores: with as many, a quarter of the processors' time was spent waiting for pages and timers; with
  // two more none is, and yet nothing is won where two cores are halves of one, and pages take longer.
  maxWorkers: Math.min(4, availableParallelism() + 1),
  // A new process loads everything again (setup/jest/runtime.cjs): only one that has grown beyond measure is replaced.
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/setup/jest/longestFirst.cjs',
  reporters: ['default', '<rootDir>/setup/jest/countReporter.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/**/*.test.ts', '<rootDir>/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/.data/', '<rootDir>/build/', '<rootDir>/tests/'],
    },
    {
      ...shared,
      displayName: 'system',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/web/'],
      globalSetup: '<rootDir>/tests/support/servers.ts',
      globalTeardown: '<rootDir>/tests/support/serversDown.ts',
    },
    {
      // The built pages in a real browser.
      ...shared,
      displayName: 'web',
      testMatch: ['<rootDir>/tests/web/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/web/support/servers.ts',
      globalTeardown: '<rootDir>/tests/support/serversDown.ts',
    },
  ],
};
