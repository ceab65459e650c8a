import { prepare } from './prepare.mjs';

try {
  await prepare({ web: true, log: (line) => console.log(line) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
