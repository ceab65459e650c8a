const Module = require('node:module');
const { join, sep } = require('node:path');
const { default: JestRuntime } = require('jest-runtime');

const ROOT = join(__dirname, '..', '..');
const MACHINERY = ['jest-circus', '@jest/expect', 'expect', 'jest-snapshot'];

/** What belongs to tests alone may hold what one test file made; everything else of ours only what it has read. */
const isOfTests = (path) => path.startsWith(join(ROOT, 'tests') + sep) || /\.test\.tsx?$|fixture\.ts$/i.test(path);
const isOfJest = (path) => MACHINERY.some((name) => path.startsWith(join(ROOT, 'node_modules', name) + sep));

/** Where the maps of compiled files are, for all test files of this process. */
const sourceMaps = new Map();
let compile = () => undefined;

for (const extension of ['.js', '.ts', '.tsx']) {
  const before = Module._extensions[extension];
  Module._extensions[extension] = (module, path) => {
    const code = compile(path);
    if (code === undefined) before(module, path);
    else module._compile(code, path);
  };
}

const forget = (belongs) => {
  for (const path of Object.keys(require.cache)) if (belongs(path)) delete require.cache[path];
};

/**
 * Jest loads every module anew for each test file, which took half of the processor's time. Here Node loads them, once
 * in a process: ours and the packages' for all test files, the tests' own and their helpers for each anew. Of `jest`
 * there is `setTimeout`, and nothing to mock with.
 */
module.exports = class NodesOwnModules extends JestRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, coverageOptions, ...more) {
    super(config, environment, resolver, transformer, cacheFS, coverageOptions, ...more);
    const options = {
      isInternalModule: false,
      supportsDynamicImport: false,
      supportsExportNamespaceFrom: false,
      supportsStaticESM: false,
      supportsTopLevelAwait: false,
      ...coverageOptions,
    };
    compile = (path) => {
      if (!transformer.shouldTransform(path)) return undefined;
      const { code, sourceMapPath } = transformer.transform(path, options);
      if (sourceMapPath) sourceMaps.set(path, sourceMapPath);
      return code;
    };
  }

  requireModule(from, name) {
    const load = Module.createRequire(from);
    return load(name ?? from);
  }

  /** Jest's machinery, with nothing in it of the test file before. */
  requireInternalModule(from, name) {
    forget(isOfJest);
    return this.requireModule(from, name);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  teardown() {
    super.teardown();
    forget(isOfTests);
  }
};
