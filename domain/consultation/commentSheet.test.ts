import { commentsInSheet } from './commentSheet';

test('each row is a comment, as it was written; empty rows and other columns are left out', () =>
  expect(
    commentsInSheet([
      ['TT', 'ý kiến'],
      [1, ' Bổ sung mục II. '],
      [2, null],
      [3, 2027],
    ]),
  ).toEqual({
    comments: ['Bổ sung mục II.', '2027'],
    faults: [],
  }));

test('a sheet without the column, and a comment that no act takes, are told by their cells', () => {
  expect(commentsInSheet([['Nội dung'], ['x']]).faults.map(({ cell }) => cell)).toEqual(['A1']);
  expect(
    commentsInSheet([
      ['TT', 'Comment'],
      [1, 'x'.repeat(20_001)],
    ]).faults.map(({ cell }) => cell),
  ).toEqual(['B2']);
});
