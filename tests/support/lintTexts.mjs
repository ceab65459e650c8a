// Run as a process of its own: ESLint loads its configuration in a way that Jest's module registry cannot.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const cases = JSON.parse(await text(process.stdin));
const results = [];
for (const { filePath, source } of cases) {
  const [result] = await eslint.lintText(source, { filePath });
  results.push(
    result.messages.filter(({ severity }) => severity === 2).map(({ ruleId, message }) => ruleId ?? message),
  );
}
process.stdout.write(JSON.stringify(results));
