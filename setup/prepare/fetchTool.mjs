// For processes that find a tool missing: node setup/prepare/fetchTool.mjs <name>; speaks on standard error only.
import { prepare } from '../prepare.mjs';

try {
  await prepare({ tools: process.argv.slice(2), log: (line) => console.error(line) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
