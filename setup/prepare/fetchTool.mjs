// For processes that find a tool missing: node setup/prepare/fetchTool.mjs <name>; speaks on standard error only.
import { prepared } from '../prepare.mjs';

await prepared({ tools: process.argv.slice(2), log: (line) => console.error(line) });
