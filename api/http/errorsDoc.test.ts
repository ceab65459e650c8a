import { readFileSync } from 'node:fs';
import { DomainError } from '../../domain/errors';
import { REFUSALS } from '../../domain/refusals';
import { ERRORS_DOC, errorsDoc } from './errorsDoc';
import { problemOf } from './problems';

test('docs/errors.md is current: npx tsx api/http/errorsDoc.ts', () => {
  expect(readFileSync(ERRORS_DOC, 'utf8')).toBe(errorsDoc());
});

describe.each(Object.entries(REFUSALS))('%s', (code, { status, title, remedy }) => {
  test('says in both languages, with the same figures, what happened and what to do', () => {
    const figures = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const text of [title, remedy]) {
      expect(text.vi.trim() && text.en.trim()).toBeTruthy();
      expect(text.vi).not.toBe(text.en);
      expect(figures(text.vi)).toEqual(figures(text.en));
    }
  });

  test('is told with its status and stands in docs/errors.md', () => {
    expect(problemOf(new DomainError(code), 'r', 'en')).toMatchObject({ type: `/problems/${code}`, status, code });
    expect(errorsDoc()).toContain(`| \`${code}\` | ${status} |`);
  });
});
