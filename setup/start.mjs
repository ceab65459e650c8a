import { prepare, runTypeScript } from './prepare.mjs';

try {
  const tools = process.env.TEMPORAL_ADDRESS ? [] : ['temporal'];
  await prepare({ tools, log: (line) => console.log(line) });
  runTypeScript('setup/supervisor.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
