import { csvOf } from './csv';

test('a table is one that spreadsheets read, and nothing in it is a formula', () => {
  expect(
    csvOf([
      ['tên', 'năm'],
      ['Kế hoạch "A", B', 2027],
      ['=HYPERLINK("x")', null],
      ['hai\ndòng', true],
    ]),
  ).toBe('\uFEFFtên,năm\r\n"Kế hoạch ""A"", B",2027\r\n"\'=HYPERLINK(""x"")",\r\n"hai\ndòng",true\r\n');
});
