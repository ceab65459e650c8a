import { endOf, lineOf } from '../domain/units/successors';
import { loadDirectory } from './load';
import { loadSuccessors } from './successors';

const directory = loadDirectory();
const rules = loadSuccessors();
const heirs = (body: string, by: string) =>
  lineOf(directory, rules, body, by).passes.map(({ new: heir, on }) => `${heir} ${on}`);

test.each([
  ['22.so-ke-hoach-dau-tu', '2025-02-28', []],
  ['22.so-ke-hoach-dau-tu', '2025-03-01', ['22.so-tai-chinh 2025-03-01']],
  ['22.so-tai-nguyen-moi-truong', '2025-04-01', ['22.so-nong-nghiep-moi-truong 2025-03-01']],
  ['22.so-nong-nghiep-ptnt', '2025-04-01', ['22.so-nong-nghiep-moi-truong 2025-03-01']],
  ['22.so-giao-thong-van-tai', '2025-04-01', ['22.so-xay-dung 2025-03-01']],
  ['22.so-thong-tin-truyen-thong', '2025-04-01', ['22.so-khoa-hoc-cong-nghe 2025-03-01']],
  ['22.so-lao-dong', '2025-04-01', ['22.so-noi-vu 2025-03-01']],
  ['VN.bo-ke-hoach-dau-tu', '2026-01-01', ['VN.bo-tai-chinh 2025-03-01']],
  ['22.so-y-te', '2026-01-01', []],
])('S1 %s by %s: %j', (body, by, expected) => {
  expect(heirs(body, by)).toEqual(expected);
});

test('S1 a province that was merged away: its bodies pass to those of the province in which it lives on, its merged departments link by link', () => {
  expect(heirs('35.ubnd', '2025-07-01')).toEqual(['37.ubnd 2025-07-01']);
  expect(heirs('35.so-ke-hoach-dau-tu', '2025-12-31')).toEqual([
    '35.so-tai-chinh 2025-03-01',
    '37.so-tai-chinh 2025-07-01',
  ]);
  expect(heirs('22.thanh-tra-so-ke-hoach-dau-tu', '2025-07-01')).toEqual([
    '22.thanh-tra-so-tai-chinh 2025-03-01',
    '22.thanh-tra 2025-07-01',
  ]);
});

test('S1 an abolished district’s bodies pass to the province it lay in, also where that was merged away', () => {
  const district = (province: string) => directory.children(province, 'district', '2025-06-30')[0] as string;
  expect(heirs(`${district('22')}.ubnd`, '2025-07-01')).toEqual(['22.ubnd 2025-07-01']);
  expect(heirs(`${district('35')}.phong-tai-chinh-ke-hoach`, '2025-07-01')).toEqual(['37.so-tai-chinh 2025-07-01']);
});

test('S1 a commune whose code ended: nobody is chosen among several; the candidates are named', () => {
  const gone = directory
    .children('22', 'commune', '2025-06-30')
    .filter((code) => !directory.exists(code, '2025-07-01'));
  const lines = gone.map((code) => lineOf(directory, rules, `${code}.ubnd`, '2025-07-01'));
  expect(lines.some(({ passes }) => passes.length === 1)).toBe(true);
  const open = lines.find(({ undecided }) => undecided !== null);
  expect(open?.undecided?.candidates.every((body) => directory.bodyExists(body, '2025-07-01'))).toBe(true);
  expect(
    lines.every(
      ({ passes, undecided }) =>
        passes.every(({ verified }) => verified === 'unverified') && (passes.length === 1) !== (undecided !== null),
    ),
  ).toBe(true);
});

test('the end of what is no body is nobody’s', () => {
  expect([
    endOf(directory, 'system', '2026-01-01'),
    endOf(directory, '22.nobody', '2026-01-01'),
    endOf(directory, '22.ubnd', '2026-01-01'),
  ]).toEqual([null, null, null]);
});

test('every body that ends by its own dates has a rule that names one which exists on that day', () => {
  for (const { level, id, on } of directory.endings()) {
    const rule = rules.bodies.find((one) => one.level === level && one.from === id && one.on === on);
    expect({ id, on, follows: rule && directory.hasTemplate(rule.to, level, on) }).toEqual({ id, on, follows: true });
  }
  expect(rules.bodies).toHaveLength(directory.endings().length);
});
