#!/usr/bin/env node
import { prepared, runProgram } from '../setup/prepare.mjs';

// Standard output belongs to the command alone.
await prepared({ log: (line) => console.error(line) }, () => runProgram('cli', process.argv.slice(2)));
