import { prepare, runTypeScript } from '../setup/prepare.mjs';

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');

try {
  // Standard output belongs to the table alone.
  await prepare({ tools: ['temporal', 'temporal-test-server'], log: (line) => console.error(line) });
  runTypeScript(`bench/${named ? first : 'acts'}.ts`, named ? rest : process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
