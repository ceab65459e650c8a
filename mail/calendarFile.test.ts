import { calendarFile } from './calendarFile';

test('what stands in a title is no line of its own in the calendar, and no control character', () => {
  const file = calendarFile({
    uid: 'a',
    sequence: 0,
    title: 'Họp\rX-EVIL:1\u0007\vphiên\u2028hai',
    on: '2026-12-01',
    link: 'https://phoihop.example/cases/a',
    caller: 'Sở Tài chính',
    calledAt: '2026-11-27T01:00:00.000Z',
    calledOff: false,
  });
  expect(file.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).filter((line) => line.startsWith('X-EVIL'))).toEqual([]);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(file).toContain('phiên');
});
