const { isMainThread } = require('node:worker_threads');
const { promiseHooks } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Temporal's library ends whatever holds a thread of workflows for five seconds; for that, Node makes another thread at
 * each call into one. Nothing in tests holds it so long, and the calls are hundreds of thousands.
 */
if (!isMainThread) {
  const { runInContext } = Script.prototype;
  Script.prototype.runInContext = function (context, options) {
    return runInContext.call(this, context, options && { ...options, timeout: undefined });
  };
  // It also notes where each promise was made, for who asks a workflow where it waits; only traces need that here.
  if (!process.env.PHOIHOP_TRACED) promiseHooks.createHook = () => () => {};
}
