import { shortTitle } from '../domain/case/shortTitle';
import { loadDirectory, loadProcedures } from './load';

const ON = '2026-11-02';
const PLACES: Record<string, string> = { province: '22', commune: '06652', region: 'R-DBSH', sector: 'N-CT' };
const LONGEST = 45;

test('every procedure’s cases have a short name in both languages; what has many a year keeps its titles', () => {
  const directory = loadDirectory();
  for (const { id, level, title, manyAYear } of loadProcedures()) {
    const { vi, en } = directory.unit(PLACES[level] ?? 'VN', ON).name;
    const whole = { vi: `${title.vi} 2027 – ${vi}`, en: `${title.en} 2027 – ${en}` };
    const short = shortTitle(whole);
    if (manyAYear) expect([id, short]).toEqual([id, whole]);
    else {
      expect([id, short.vi]).toEqual([
        id,
        expect.stringMatching(/ 2027 · (Quảng Ninh|Hà Tu|Công Thương|Đồng bằng|Việt Nam)/),
      ]);
      expect([id, short.en]).toEqual([
        id,
        expect.stringMatching(/ 2027 · (Quang Ninh|Ha Tu|Industry|Red River|Viet Nam)/),
      ]);
      expect(Math.max(short.vi.length, short.en.length)).toBeLessThanOrEqual(LONGEST);
    }
  }
});

test('of a cycle begun anew the short name says so, too', () => {
  const whole = {
    vi: 'Lập kế hoạch phát triển kinh tế - xã hội cấp tỉnh 2027 (lần 2) – Tỉnh Quảng Ninh',
    en: 'Annual plan 2027 (turn 2) – Quang Ninh Province',
  };
  expect(shortTitle(whole)).toEqual({ vi: 'KH 2027 (lần 2) · Quảng Ninh', en: 'Plan 2027 (turn 2) · Quang Ninh' });
});

test.each(['Đường ven sông', 'Nghị quyết về học phí – Tỉnh Quảng Ninh', 'Kỳ họp thứ 3 2027'])(
  '“%s” stays as it is',
  (vi) => {
    expect(shortTitle({ vi, en: vi })).toEqual({ vi, en: vi });
  },
);
