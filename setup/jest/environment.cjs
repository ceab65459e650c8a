const { ModuleMocker } = require('jest-mock');

/** Where Jest keeps who hears of tests, and how long one may take: what the file before said must not count here. */
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/**
 * Tests run in the process as it is, not in a context of their own: values are of one make wherever they come from, and
 * what one test file has loaded serves the next (`runtime.cjs`). What a file may leave behind is put back after it.
 */
module.exports = class PlainEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  found = {
    console: globalThis.console,
    exit: process.exit,
    getBuiltinModule: process.getBuiltinModule,
    env: { ...process.env },
  };

  getVmContext() {
    return null;
  }

  async setup() {
    delete globalThis[HANDLERS];
    delete globalThis[TIMEOUT];
    globalThis.jest = { setTimeout: (milliseconds) => void (globalThis[TIMEOUT] = milliseconds) };
  }

  async teardown() {
    const { console, exit, getBuiltinModule, env } = this.found;
    globalThis.console = console;
    Object.assign(process, { exit, getBuiltinModule });
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
};
