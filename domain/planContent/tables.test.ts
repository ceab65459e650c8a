import { heldAgainst } from './check';
import { aPlan, SETTING } from './fixture';
import { readPart } from './form';
import { type Content, type Contents, type Part, PARTS } from './parts';
import { changesOf, wordsOf } from './said';
import { targetsOfPlan } from './targets';
import { rowsInSheet, sheetColumnsOf } from './tableSheet';
import { cellId, placeOf, tablesOf, withRows } from './tables';

const heldBy = (contents: Contents) => heldAgainst(contents, SETTING);
const tableOf = (part: Part, plan: Contents = aPlan()) => {
  const content = plan[part] as Content;
  return { content, table: tablesOf(part, content, heldBy(plan))[0]! };
};

test('given the tables of a plan, when nothing is changed in them, then each part holds what it held', () => {
  const plan = aPlan();
  for (const part of PARTS) {
    const content = plan[part] as Content;
    for (const { rows, id } of tablesOf(part, content, heldBy(plan)))
      expect(withRows(part, content, rows, id)).toEqual(content);
  }
});

test('given the assessment, then years behind stand across, and what follows by a formula is shown and not typed', () => {
  const { table } = tableOf('assessment');
  expect(table.columns.map(({ head }) => head.vi)).toEqual(['2023', '2024', '2025', 'Ước 2026', 'Nhận xét']);
  const [grdp, , share, growth] = table.rows;
  expect(grdp?.cells).toEqual({ '2025': '100', '2026': '110' });
  expect([share?.cells, share?.reckoned]).toEqual([{}, { '2026': '30' }]);
  expect(growth?.reckoned).toEqual({ '2026': '10' });
});

test('given two options, then they stand side by side, and a figure comes back to its own', () => {
  const { content, table } = tableOf('options');
  expect(table.columns.map(({ id }) => id)).toEqual(['one/2027', 'two/2027']);
  const rows = table.rows.map((row) =>
    row.id === 'grdp' ? { ...row, cells: { ...row.cells, 'two/2027': '130' } } : row,
  );
  const { options } = withRows('options', content, rows, '') as Content<'options'>;
  expect(options.map((one) => one.rows[0]?.figures['2027'])).toEqual(['121', '130']);
});

test('given a sheet with a text where a figure belongs and a name that the plan hasn’t, then both cells are named', () => {
  const { table } = tableOf('assessment');
  const sheet = [
    ['Chỉ tiêu', 2025, 'Ước 2026'],
    ['grdp', 100, '110.000'],
    ['khác', 1, 2],
  ];
  const { faults } = rowsInSheet(sheet, table);
  expect(faults.map(({ cell, says }) => [cell, says.vi])).toEqual([
    ['C2', '“110.000” là chữ, có thể đọc nhiều cách; hãy nhập lại ô này dưới dạng số'],
    ['A3', 'kế hoạch không có chỉ tiêu này'],
  ]);
});

test('given a sheet of projects, then they are what it has; those of the same name stay the same', () => {
  const { table } = tableOf('projects');
  const heads = sheetColumnsOf(table).map(({ head }) => head.vi);
  const sheet = [heads, ['Đường ven biển', '', 50000, 10000, 21000], ['Cầu mới', 'Hạ Long', 900]];
  const { rows, faults } = rowsInSheet(sheet, table);
  expect(faults).toEqual([]);
  expect(rows.map(({ id, cells }) => [id, cells.name, cells.total])).toEqual([
    ['d1', 'Đường ven biển', '50000'],
    ['row-2', 'Cầu mới', '900'],
  ]);
});

test('given a sheet of new rows, then each row that is there is looked at as often for fifty as for one', () => {
  const { table } = tableOf('projects');
  const looksFor = (count: number) => {
    let looks = 0;
    const rows = table.rows.map((row) => ({
      ...row,
      get id() {
        looks += 1;
        return row.id;
      },
    }));
    const names = Array.from({ length: count }, (_, index) => [`Dự án mới ${index}`]);
    const read = rowsInSheet([[table.columns[0]!.head.vi], ...names], { ...table, rows });
    expect(new Set(read.rows.map(({ id }) => id)).size).toBe(count);
    return looks;
  };
  expect(looksFor(50)).toBe(looksFor(1));
});

test.each<[Part, string[], string[] | null]>([
  ['assessment', ['grdp', '2026'], ['', 'grdp', '2026']],
  ['options', ['two', 'grdp', '2027'], ['', 'grdp', 'two/2027']],
  ['balances', ['investment', 'works', '2027'], ['investment', 'works', '2027']],
  ['balances', ['investment', '2027'], null],
  ['projects', ['d1'], ['', 'd1', 'total']],
  ['allocation', ['grdp'], ['', 'grdp', 'why']],
])('given a fault of %s at %j, then its cell is %j', (part, at, place) => {
  const found = placeOf(part, at);
  expect(found && JSON.parse(cellId(found))).toEqual(place);
});

test('given two versions, then what differs is said figure by figure and text by text', () => {
  const [before, after] = [aPlan().options as Content, aPlan().options];
  after.options[1]!.rows[0]!.figures['2027'] = '126';
  after.why = 'Khả thi hơn';
  const changes = changesOf('options', before, after, heldBy(aPlan()));
  expect(changes.map(({ where, before: was, after: is }) => [where.vi, was?.vi, is?.vi])).toEqual([
    ['grdp · Hai 2027', '125', '126'],
    ['Lý do chọn', 'x', 'Khả thi hơn'],
  ]);
});

test('given a variant without a name, then the form says which field is missing, and where', () => {
  const content = aPlan().forecasts;
  content.variants[0]!.name = '';
  expect(readPart('forecasts', content)).toMatchObject({
    faults: [{ at: ['base', 'name'], says: { vi: 'Phương án dự báo 1 · Tên: chưa điền hoặc chưa đúng' } }],
  });
});

test('given own indicators that aren’t described yet, then each says which of them it is, and which field', () => {
  const own = { name: '', unit: 'percent', direction: 'higher', adds: false };
  const share = { ...own, name: 'Vốn cho chè', formula: { how: 'share', part: 'grdp', whole: '' } };
  const content = { indicators: [{ id: 'grdp' }, { id: 'own-1', own }, { id: 'own-2', own: share }] };
  const read = readPart('indicators', content);
  expect('faults' in read && read.faults.map(({ at, says }) => [at[0], says.vi])).toEqual([
    ['own-1', 'Chỉ tiêu riêng 1 · Tên: chưa điền hoặc chưa đúng'],
    ['own-2', 'Vốn cho chè · Công thức: chưa điền hoặc chưa đúng'],
  ]);
});

test('given a sheet with columns of further years, then a source’s capital is read, and what has no place is a fault', () => {
  const [projects] = tablesOf('projects', { projects: [] }, heldBy(aPlan()));
  const heads = ['Dự án', 'Tổng mức đầu tư', 'Ngân sách tỉnh 2027'];
  const { rows, faults } = rowsInSheet([heads, ['Cầu', 150, 100]], projects!);
  expect([withRows('projects', { projects: [] }, rows, ''), faults]).toMatchObject([
    { projects: [{ name: 'Cầu', total: '150', capital: [{ source: 'Ngân sách tỉnh', figures: { '2027': '100' } }] }] },
    [],
  ]);
  const [assessment] = tablesOf('assessment', { rows: [] }, heldBy(aPlan()));
  const old = rowsInSheet(
    [
      ['Chỉ tiêu', '2026', '2019'],
      ['grdp', 110, 90],
    ],
    assessment!,
  );
  expect(old.rows[0]?.cells).toEqual({ '2026': '110' });
  expect(old.faults.map(({ cell, says }) => [cell, says.en])).toEqual([
    ['C1', 'the table has no column “2019”; add it and read the file again, or take it out of the file'],
  ]);
});

test('given a balance’s sheet whose lines are parts of lines in the same sheet, then they are found by name', () => {
  const empty = { balances: [{ id: 'investment', name: 'Vốn', unit: 'vnd-billion' as const, lines: [] }] };
  const [table] = tablesOf('balances', empty, heldBy(aPlan()));
  const { rows, faults } = rowsInSheet(
    [
      ['Khoản mục', 'Bên', 'Thuộc khoản mục', '2027'],
      ['Vốn tỉnh', 'Nguồn', 'Ngân sách', 5],
      ['Ngân sách', 'Nguồn', null, 5],
    ],
    table!,
  );
  expect([rows.map(({ id, cells }) => [id, cells.of]), faults]).toEqual([
    [
      ['row-1', 'row-2'],
      ['row-2', undefined],
    ],
    [],
  ]);
});

test('given a list of which one project is changed, then the others stay what they were, and it is read by all its rules', () => {
  const [one] = aPlan().projects.projects;
  const projects = { projects: ['a', 'b', 'c'].map((id) => ({ ...one!, id })) };
  const [table] = tablesOf('projects', projects, heldBy(aPlan()));
  const rows = table!.rows.map((row, at) => (at === 1 ? { ...row, cells: { ...row.cells, total: '7' } } : row));
  const after = withRows('projects', projects, rows, '') as Content<'projects'>;
  expect(after.projects.filter((one, at) => one !== projects.projects[at])).toEqual([{ ...one, id: 'b', total: '7' }]);
  expect(readPart('projects', after)).toEqual({ content: after });
  const twice = { projects: [...after.projects, after.projects[0]!] };
  expect(readPart('projects', twice)).toMatchObject({ faults: [{ at: [] }] });
});

test('given what a part says in words, then choices go by their names', () => {
  const said = wordsOf('options', aPlan().options, heldBy(aPlan()));
  expect(said.find(({ key }) => key === '/chosen')?.values).toEqual([{ vi: 'Một', en: 'Một' }]);
});

test('given targets, then the cycle’s are those of the plan’s first year, with what follows by a formula', () => {
  expect(targetsOfPlan(aPlan(), SETTING)).toEqual([
    { indicator: 'grdp', value: '121', unit: 'vnd-billion' },
    { indicator: 'investment', value: '40', unit: 'vnd-billion' },
    { indicator: 'investment-share', value: '33.06', unit: 'percent' },
    { indicator: 'growth', value: '10', unit: 'percent' },
  ]);
});
