import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FROM_CASE } from '../fixture';
import { PLACEHOLDERS, wordsOf, written } from './placeholders';

test.each(['document-templates.md', 'document-templates.vi.md'])('docs/%s names each placeholder', (page) => {
  const text = readFileSync(join(__dirname, '../../docs', page), 'utf8');
  expect(Object.keys(PLACEHOLDERS).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('each placeholder but the two of content has its words', () =>
  expect(Object.keys(wordsOf(FROM_CASE.decision)).sort()).toEqual(
    Object.keys(PLACEHOLDERS)
      .filter((name) => !['noi_dung', 'phu_luc'].includes(name))
      .sort(),
  ));

test('how each form is written', () =>
  expect((['word', 'lines', 'content'] as const).map((form) => written('so', form))).toEqual([
    '{so}',
    '{#so}{.}{/so}',
    '{@so}',
  ]));
