import { prepared, runTypeScript } from '../setup/prepare.mjs';

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');

// Standard output belongs to the table alone.
await prepared({ tools: ['temporal', 'temporal-test-server'], log: (line) => console.error(line) }, () =>
  runTypeScript(`bench/${named ? first : 'acts'}.ts`, named ? rest : process.argv.slice(2)),
);
