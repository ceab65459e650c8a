#!/usr/bin/env node
import { prepare, runProgram } from '../setup/prepare.mjs';

try {
  // Standard output belongs to the command alone.
  await prepare({ log: (line) => console.error(line) });
  runProgram('cli', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
