const { AsyncLocalStorage } = require('node:async_hooks');
const { ModuleMocker } = require('jest-mock');

/** Where Jest keeps who hears of tests, and how long one may take: what the file before said must not count here. */
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** The stores that follow calls through promises, such as each of Temporal's connections makes: those in use. */
const stores = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...call) {
  stores.add(this);
  return run.apply(this, call);
};

/** Until it is told that it is done with, each makes every promise dearer, for all files to come. */
function disableStores() {
  for (const store of stores) store.disable();
  stores.clear();
}

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
    disableStores();
    const { console, exit, getBuiltinModule, env } = this.found;
    globalThis.console = console;
    Object.assign(process, { exit, getBuiltinModule });
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
};
