import { prepare } from './prepare.mjs';

try {
  await prepare({ types: true, log: (line) => console.log(line) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
