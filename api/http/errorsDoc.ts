import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSALS } from '../../domain/refusals';
import { INTERNAL } from './problems';

export const ERRORS_DOC = join(__dirname, '../../docs/errors.md');

const HEAD = `# Errors

Every refusal is an \`application/problem+json\` (RFC 9457) with \`type\` (\`/problems/<code>\`), \`title\`, \`status\`, \`detail\`, \`code\`,
\`facts\` (the figures that decided), \`remedy\` and \`instance\` (the request's number in the log); \`invalid-input\` adds \`field\`, \`rule\`
and \`errors\` with every wrong field. Texts are Vietnamese, or English with \`Accept-Language: en\`. Generated from
\`domain/refusals.ts\` by \`npx tsx api/http/errorsDoc.ts\`; a test keeps it current.

| code | status | what happened | what to do |
| --- | --- | --- | --- |
`;

/** The text of docs/errors.md: one line per code. */
export function errorsDoc(): string {
  const rows = Object.entries({ ...REFUSALS, internal: INTERNAL }).map(
    ([code, { status, title, remedy }]) =>
      `| \`${code}\` | ${status} | ${title.en}<br>${title.vi} | ${remedy.en}<br>${remedy.vi} |`,
  );
  return `${HEAD}${rows.join('\n')}\n`;
}

if (require.main === module) writeFileSync(ERRORS_DOC, errorsDoc());
