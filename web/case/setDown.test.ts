import { en } from '../words/en';
import { vi } from '../words/vi';
import { AS_THEY_ARE, setDown } from './setDown';

const inVi = { words: vi, locale: 'vi', say: (text: { vi: string }) => text.vi } as const;
const inEn = { words: en, locale: 'en', say: (text: { en: string }) => text.en } as unknown as typeof inVi;

test('an amendment says what it changed, in the reader’s language, figures as they are written there', () => {
  const entry = {
    kind: 'act',
    name: 'amend-project',
    data: { capital: { amount: '1250000.5', source: 'local-budget' }, endYear: 2029, group: 'B' },
  } as const;
  expect(setDown(entry, inVi, AS_THEY_ARE)).toEqual([
    'Nhóm B',
    'Tổng mức đầu tư: 1.250.000,5 triệu đồng, Ngân sách địa phương',
    'Năm kết thúc: 2029',
  ]);
  expect(setDown(entry, inEn, AS_THEY_ARE)).toContain('Total investment: 1,250,000.5 million đồng, Local budget');
});

test('places and indicators go by their names where these are known', () => {
  const names = { unit: (code: string) => ({ '06652': 'Phường Hồng Gai' })[code] ?? code, indicator: () => 'GRDP' };
  expect(setDown({ kind: 'act', name: 'move-places', data: { places: ['06652', '99999'] } }, inVi, names)).toEqual([
    'Địa điểm: Phường Hồng Gai, 99999',
  ]);
  expect(
    setDown(
      {
        kind: 'act',
        name: 'set-targets',
        data: { targets: [{ indicator: 'grdp-growth', value: '8.5', unit: 'percent' }] },
      },
      inVi,
      names,
    ),
  ).toEqual(['GRDP: 8,5 %']);
});

test('rulings and other acts set nothing down', () => {
  expect(setDown({ kind: 'ruling', name: 'amend-project', data: { accepted: true } }, inVi, AS_THEY_ARE)).toEqual([]);
  expect(setDown({ kind: 'act', name: 'submit', data: { owner: 'x' } }, inVi, AS_THEY_ARE)).toEqual([]);
});
