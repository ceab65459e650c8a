import { prepare, runTypeScript } from './prepare.mjs';

try {
  await prepare({ web: true, log: (line) => console.log(line) });
  runTypeScript('tests/web/screenshots.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
