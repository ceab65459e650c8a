import type { Block } from '../../../domain/officialDocument/paper';
import { BLANK, blocksOf, type Piece, piecesOf } from './pieces';

const piece = (kind: Piece['kind'], text: string, title = ''): Piece => ({ ...BLANK, kind, text, title });

const TABLE: Block = {
  kind: 'table',
  title: 'Chỉ tiêu chủ yếu',
  measure: 'tỷ đồng',
  columns: [
    { head: 'TT', share: 8 },
    { head: 'Chỉ tiêu | nguồn', share: 52 },
    { head: 'Kế hoạch 2027', share: 40 },
  ],
  rows: [
    ['1', 'Thu ngân sách\nTrong đó: nội địa', { figure: '61234.5' }],
    ['2', 'Năm 2027', ''],
  ],
};

test('what nobody changed is the same again: figures stay figures, texts texts, breaks in cells breaks', () => {
  const blocks: Block[] = [
    { kind: 'chapter', number: 1, title: 'Quy định chung' },
    { kind: 'article', number: 1, title: 'Phạm vi', text: 'Quyết định này …' },
    { kind: 'clause', number: 1, title: null, text: 'Các sở;' },
    { kind: 'point', number: 1, text: 'Sở Tài chính;' },
    { kind: 'article', number: 2, title: null, text: 'Hiệu lực.' },
    { kind: 'heading', number: 1, title: 'Kết quả' },
    { kind: 'paragraph', text: 'Một.\nHai.' },
    { kind: 'list', items: ['Một;', 'Hai.'] },
  ];
  expect(blocksOf(piecesOf(blocks))).toEqual(blocks);
  const [table] = blocksOf(piecesOf([TABLE]));
  expect(JSON.stringify(table)).toBe(JSON.stringify(TABLE).replace('| nguồn', '¦ nguồn'));
});

test('clauses count within their article, points within their clause, articles through the whole', () => {
  const kinds = ['article', 'clause', 'clause', 'point', 'point', 'article', 'clause', 'point'] as const;
  expect(blocksOf(kinds.map((kind) => piece(kind, 'x'))).map((block) => 'number' in block && block.number)).toEqual([
    1, 1, 2, 1, 2, 2, 1, 1,
  ]);
});

test('what says nothing is left out and takes no number', () =>
  expect(
    blocksOf([
      piece('heading', '', 'A'),
      piece('heading', '', '  '),
      piece('paragraph', ''),
      piece('heading', '', 'B'),
    ]),
  ).toEqual([
    { kind: 'heading', number: 1, title: 'A' },
    { kind: 'heading', number: 2, title: 'B' },
  ]));

test('rows pasted from a sheet are a table, short rows filled up', () =>
  expect(blocksOf([piece('table', 'Chỉ tiêu\tNăm 2027\nGRDP\t9.5\nViệc làm')])).toEqual([
    {
      kind: 'table',
      title: null,
      measure: null,
      columns: [
        { head: 'Chỉ tiêu', share: 50 },
        { head: 'Năm 2027', share: 50 },
      ],
      rows: [
        ['GRDP', '9.5'],
        ['Việc làm', ''],
      ],
    },
  ]));
