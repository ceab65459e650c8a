import { kindOf } from './dayKind';

test('a holiday, a make-up Saturday and a weekend are told apart', () => {
  const name = { vi: 'Quốc khánh', en: 'National Day' };
  const days = [
    { date: '2026-09-02', kind: 'off' as const, name },
    { date: '2026-08-22', kind: 'make-up' as const, name },
  ];
  expect(kindOf('2026-09-02', days)).toEqual({ off: true, name });
  expect(kindOf('2026-08-22', days)).toEqual({ off: false, name });
  expect([kindOf('2026-09-05', days).off, kindOf('2026-09-04', days).off]).toEqual([true, false]);
});
