const { ModuleMocker } = require('jest-mock');

const HANDLERS = Symbol.for('EVENT_HANDLERS');

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
    // Jest's own: those of the file before would hear of this one's tests.
    delete globalThis[HANDLERS];
  }

  async teardown() {
    const { console, exit, getBuiltinModule, env } = this.found;
    globalThis.console = console;
    Object.assign(process, { exit, getBuiltinModule });
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
};
