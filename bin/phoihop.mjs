#!/usr/bin/env node
import { prepare, runTypeScript } from '../setup/prepare.mjs';

try {
  // Standard output belongs to the command alone.
  await prepare({ log: (line) => console.error(line) });
  runTypeScript('cli/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
