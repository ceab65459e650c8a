import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fill, TEMPLATES, templateFrom, templateOf } from './template';

const template = (blocks: string): ReturnType<typeof templateFrom> =>
  templateFrom(`type: notice\nsubject: '{matter}'\nblocks:\n${blocks}`);

test('each file of the folder is a template, and is known', () => {
  const files = readdirSync(join(__dirname, '../templates')).map((file) => file.replace('.yaml', ''));
  expect(files.sort()).toEqual([...TEMPLATES].sort());
  for (const name of TEMPLATES) expect(templateOf(name).blocks.length).toBeGreaterThan(1);
});

test('headings and articles count themselves, whatever is left out', () => {
  const parts =
    '- { heading: A, if: none }\n- { heading: B }\n- { heading: C }\n- { articles: given }\n- { article: last }';
  const filled = fill(template(parts), { matter: 'x', none: [], given: ['one', 'two'] });
  expect(filled.blocks.map((block) => [block.kind, 'number' in block && block.number])).toEqual([
    ['heading', 1],
    ['heading', 2],
    ['article', 1],
    ['article', 2],
    ['article', 3],
  ]);
});

test('either of two pieces stands, by whether the case gives something', () => {
  const either = template("- { paragraph: 'to {day}', if: day }\n- { paragraph: open, unless: day }");
  const textOf = (day: string) => fill(either, { matter: 'x', day }).blocks;
  expect(textOf('9')).toEqual([{ kind: 'paragraph', text: 'to 9' }]);
  expect(textOf('')).toEqual([{ kind: 'paragraph', text: 'open' }]);
});

test('items of a list end with semicolons, the last with a full stop; what has its own end keeps it', () =>
  expect(fill(template('- { list: items }'), { matter: 'x', items: ['a', 'b?', 'c'] }).blocks).toEqual([
    { kind: 'list', items: ['a;', 'b?', 'c.'] },
  ]));

test('what the case does not give is named', () =>
  expect(() => fill(template("- { paragraph: '{unheard}' }"), { matter: 'x' })).toThrow('{unheard}'));

test.each([
  ['another key', "- { paragraf: 'x' }"],
  ['no pieces', '[]'],
])('a file with %s is no template', (_, blocks) => expect(() => template(blocks)).toThrow());
