import { readFileSync } from 'node:fs';
import { ACCESS_DOC, accessDoc } from './accessDoc';

test('docs/access.md is what the policy says; `npx tsx api/http/accessDoc.ts` writes it', () => {
  expect(readFileSync(ACCESS_DOC, 'utf8')).toBe(accessDoc());
});
