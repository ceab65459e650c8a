import { loadDirectory } from './load';

const directory = loadDirectory();
const THREE_TIERS = '2025-06-30';
const TWO_TIERS = '2025-07-01';
const NOW = '2026-04-30';

test.each([
  [THREE_TIERS, 63, 696, 10035],
  [TWO_TIERS, 34, 0, 3321],
  ['2026-04-29', 34, 0, 3321],
  [NOW, 34, 0, 3321],
])('units on %s: %i provinces, %i districts, %i communes (S1)', (on, provinces, districts, communes) => {
  expect(directory.children('VN', 'province', on)).toHaveLength(provinces);
  expect(directory.children('VN', 'district', on)).toHaveLength(districts);
  expect(directory.children('VN', 'commune', on)).toHaveLength(communes);
});

test('697 wards, 2,611 communes and 13 special zones from 30 April 2026: types follow the names where the source errs', () => {
  const types = directory.children('VN', 'commune', NOW).map((code) => directory.unit(code, NOW).type);
  const count = (type: string) => types.filter((one) => one === type).length;
  expect([count('Phường'), count('Xã'), count('Đặc khu')]).toEqual([697, 2611, 13]);
  expect(directory.unit('06325', NOW).name.vi).toBe('Xã Bắc Sơn');
});

test('a province that was merged away exists only before', () => {
  expect(directory.exists('02', THREE_TIERS)).toBe(true);
  expect(() => directory.unit('02', TWO_TIERS)).toThrow(
    expect.objectContaining({ code: 'no-such-unit', facts: { unit: '02', on: TWO_TIERS } }) as Error,
  );
});

test('a body that has ended still has its last day, and a name as of it; what never was has none', () => {
  expect(directory.lastDayOf('02.ubnd', NOW)).toBe(THREE_TIERS);
  expect(directory.bodyName('02.ubnd', THREE_TIERS).vi).toContain('Hà Giang');
  expect(directory.lastDayOf('22.ubnd', NOW)).toBe(NOW);
  expect(directory.lastDayOf('22.khong-co', NOW)).toBeNull();
});

test('Đồng Nai becomes a city on 30 April 2026', () => {
  expect(directory.unit('75', '2026-04-29').name.vi).toBe('Tỉnh Đồng Nai');
  expect(directory.unit('75', NOW).name.vi).toBe('Thành phố Đồng Nai');
});

test('a province’s lower tiers: districts and communes before, communes after; a nation’s: its provinces', () => {
  expect(directory.children('22', undefined, THREE_TIERS)).toHaveLength(184);
  expect(directory.children('22', undefined, NOW)).toHaveLength(54);
  expect(directory.children('VN', undefined, NOW)).toHaveLength(34);
  expect(directory.parent('22', NOW)).toBe('VN');
});

test('names are found whichever way the tone mark is put, with or without the kind', () => {
  const found = (name: string) => directory.search(name, NOW, 'province').map((unit) => unit.code);
  expect([found('Thanh Hóa'), found('tỉnh thanh hoá'), found('Thanh Hoa')]).toEqual([['38'], ['38'], ['38']]);
});

test('every province lies in exactly one region, before and after the merger', () => {
  for (const on of [THREE_TIERS, NOW]) {
    const provinces = directory.children('VN', 'province', on);
    const regions = [...new Set(provinces.map((code) => directory.regionOf(code, on)))];
    expect(regions).toHaveLength(6);
    expect(regions.flatMap((region) => directory.children(region, 'province', on)).sort()).toEqual(
      [...provinces].sort(),
    );
  }
});

test('the region’s other provinces (S14–S23, S35)', () => {
  expect(directory.regionOthers('22', NOW)).toEqual(['01', '24', '31', '33', '37']);
  expect(directory.resolve({ body: 'ubnd', at: 'region-others' }, '22', NOW)).toEqual([
    '01.ubnd',
    '24.ubnd',
    '31.ubnd',
    '33.ubnd',
    '37.ubnd',
  ]);
});

test('the unit above: a commune’s province, before that its district', () => {
  expect(directory.resolve({ body: 'ubnd', at: 'parent' }, '06652', NOW)).toEqual(['22.ubnd']);
  expect(directory.resolve({ body: 'ubnd', at: 'parent' }, '06652', THREE_TIERS)).toEqual(['193.ubnd']);
  expect(directory.resolve({ body: 'planning-office', at: 'parent' }, '06652', NOW)).toEqual(['22.so-tai-chinh']);
});

test('the planning office is whichever department plans on the day', () => {
  const office = { body: 'planning-office', at: 'unit' } as const;
  expect(directory.resolve(office, '22', '2025-02-28')).toEqual(['22.so-ke-hoach-dau-tu']);
  expect(directory.resolve(office, '22', '2025-03-01')).toEqual(['22.so-tai-chinh']);
});

test('the group of other departments leaves out the one that plans', () => {
  const others = (on: string) => directory.resolve({ body: 'other-departments', at: 'unit' }, '22', on);
  expect(others('2025-02-28')).toContain('22.so-tai-chinh');
  expect(others('2025-02-28')).not.toContain('22.so-ke-hoach-dau-tu');
  expect(others(NOW)).not.toContain('22.so-tai-chinh');
});

test('bodies have names, and only on their days', () => {
  expect(directory.bodyName('22.ubnd', NOW)).toEqual({
    vi: 'Ủy ban nhân dân tỉnh Quảng Ninh',
    en: "People's Committee of Quang Ninh Province",
  });
  expect(directory.bodyExists('VN.bo-ke-hoach-dau-tu', '2025-02-28')).toBe(true);
  expect(directory.bodyExists('VN.bo-ke-hoach-dau-tu', '2025-03-01')).toBe(false);
  expect(directory.bodyExists('22.nonsense', NOW)).toBe(false);
  expect(() => directory.bodyName('22.nonsense', NOW)).toThrow(expect.objectContaining({ code: 'not-found' }) as Error);
  expect(() => directory.resolve({ body: 'nonsense', at: 'unit' }, '22', NOW)).toThrow(
    expect.objectContaining({ code: 'not-found' }) as Error,
  );
});

test('18 ministries and 4 agencies until February 2025, then 14 and 3', () => {
  const on = (day: string) => directory.resolve({ body: 'ministries', at: 'nation' }, 'VN', day);
  expect([on('2025-02-28').length, on('2025-03-01').length]).toEqual([22, 17]);
  expect(on(NOW)).toEqual(
    expect.arrayContaining(['VN.bo-dan-toc-ton-giao', 'VN.ngan-hang-nha-nuoc', 'VN.thanh-tra-chinh-phu']),
  );
});

test.each([
  ['R-DBSH', '2023-07-10', false],
  ['R-DBSH', '2023-07-11', true],
  ['R-DBSCL', '2020-06-11', false],
  ['R-DBSCL', '2020-06-12', true],
  ['R-TDMNPB', '2023-08-18', false],
  ['R-TDMNPB', '2023-08-19', true],
  ['R-DHNTBTN', NOW, true],
])('%s has its coordination council on %s: %s', (region, on, there) => {
  expect(directory.bodyExists(`${region}.hoi-dong-dieu-phoi-vung`, on)).toBe(there);
});

test('each of today’s six regions has one council; none rests on another’s decision', () => {
  const councils = directory.regionCodes(NOW).map((region) => directory.bodiesOf(region, NOW));
  expect(councils.map((ids) => ids.length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('agencies of the State, forces and boards stand in every province under the name of the day, and no step asks them unnamed', () => {
  const named = (unit: string, on: string) => directory.bodyName(`${unit}.thue`, on).vi;
  expect([named('22', '2025-02-28'), named('22', '2025-03-01'), named('22', NOW)]).toEqual([
    'Cục Thuế tỉnh Quảng Ninh',
    'Chi cục Thuế khu vực quản lý tỉnh Quảng Ninh',
    'Thuế tỉnh Quảng Ninh',
  ]);
  expect(directory.bodyName('01.bo-chi-huy-quan-su', NOW).vi).toBe('Bộ Tư lệnh Thủ đô Hà Nội');
  const beside = [
    'thue',
    'thong-ke',
    'kho-bac',
    'bao-hiem-xa-hoi',
    'bo-chi-huy-quan-su',
    'cong-an',
    'ban-quan-ly-du-an',
  ];
  for (const province of directory.children('VN', 'province', NOW)) {
    const ids = directory.bodiesOf(province, NOW);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(beside.map((id) => `${province}.${id}`)));
  }
  const asked = directory.resolve({ body: 'departments', at: 'unit' }, '22', NOW);
  expect(asked.filter((id) => beside.includes(id.slice(3)))).toEqual([]);
});

test('border guards stand where there is a border or a coast: in 44 provinces of 63, in 30 of 34', () => {
  const guarded = (on: string) =>
    directory.children('VN', 'province', on).filter((code) => directory.bodyExists(`${code}.bo-doi-bien-phong`, on));
  expect([guarded(THREE_TIERS).length, guarded(NOW).length]).toEqual([44, 30]);
});

test('ethnic and urban committees where a province has them', () => {
  const committees = (unit: string) => directory.resolve({ body: 'committees', at: 'unit' }, unit, NOW);
  expect(committees('22')).toHaveLength(3);
  expect(committees('14')).toContain('14.ban-dan-toc');
  expect(committees('75')).toContain('75.ban-do-thi');
});
