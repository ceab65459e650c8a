import { paperForm } from './paperForm';
import { examplePaper } from './paperFixture';
import type { Block, Paper } from './paper';

const fault = (paper: object): string | undefined => paperForm.safeParse(paper).error?.issues[0]?.path.join('.');
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  title: null,
  measure: null,
  columns: [
    { head: '', share: 1 },
    { head: 'GRDP', share: 2 },
  ],
  rows,
});

test('a document that is laid out is one that may be sent', () => {
  const paper = examplePaper({ blocks: [table(['1', 'Hai\ndòng'], ['', ''])] });
  expect(paperForm.parse(paper)).toEqual(paper);
});

test.each<[string, Partial<Record<keyof Paper, unknown>>, string]>([
  ['a field that no document has', { macro: 'x' } as object, ''],
  ['a control character', { subject: 'Kế hoạch\u0007' }, 'subject'],
  ['a number below 1', { number: 0 }, 'number'],
  ['a day that there is not', { date: '2026-02-30' }, 'date'],
  ['a row of too few cells', { blocks: [table(['1'])] }, 'blocks.0'],
  ['an article of nothing', { blocks: [{ kind: 'article', number: 1, title: null, text: null }] }, 'blocks.0'],
  [
    'more cells than are laid out at once',
    { blocks: [table(...many(2_000, ['', ''])), table(...many(600, ['', '']))] },
    '',
  ],
  [
    'more characters than are laid out at once',
    { blocks: many(10, { kind: 'paragraph', text: 'x'.repeat(19_000) }) },
    '',
  ],
])('%s is refused where it stands', (_name, more, at) => expect(fault({ ...examplePaper({}), ...more })).toBe(at));

function many<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}
