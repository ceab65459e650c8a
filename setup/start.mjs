import { prepare, runTypeScript } from './prepare.mjs';

try {
  const tools = process.env.TEMPORAL_ADDRESS ? [] : ['temporal'];
  await prepare({ tools, log: (line) => console.log(line) });
  const supervisor = runTypeScript('setup/supervisor.ts', process.argv.slice(2));
  stopWithNpm(supervisor);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** A killed npm tells nobody; that our parent is another then is the only sign of it. */
function stopWithNpm(supervisor) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) supervisor.kill('SIGTERM');
  }, 1000).unref();
}
