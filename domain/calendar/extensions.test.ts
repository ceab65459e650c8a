import { exampleCalendar } from './exampleCalendar';
import { applyExtensions, checkExtension, checkRevocation, type Extension } from './extensions';
import { duePeriod, parsePeriod } from './period';
import { applyStops, type Stop } from './stops';

const calendar = exampleCalendar();
const due = duePeriod(calendar, '2026-03-02', parsePeriod('5wd')); // 2026-03-09
const extension = (id: string, oldDue: string, newDue: string, revoked = false): Extension => ({
  id,
  why: 'phức tạp',
  by: 'ubnd',
  oldDue,
  newDue,
  revoked,
});
const first = extension('e1', '2026-03-09', '2026-03-16');
const second = extension('e2', '2026-03-16', '2026-03-20');
const stop: Stop = { from: '2026-03-03', to: '2026-03-05', why: 'bổ sung', by: 'sở' };

test.each([
  ['none', [], '2026-03-09', []],
  ['one', [first], '2026-03-16', ['e1']],
  ['two', [first, second], '2026-03-20', ['e1', 'e2']],
  ['the last taken back', [first, { ...second, revoked: true }], '2026-03-16', ['e1']],
  [
    'all taken back',
    [
      { ...first, revoked: true },
      { ...second, revoked: true },
    ],
    '2026-03-09',
    [],
  ],
  // 17 to 20 March are four working days; they now run from 9 March.
  ['the first taken back: the second keeps its length', [{ ...first, revoked: true }, second], '2026-03-13', ['e2']],
])('%s', (_name, extensions, dueOn, applied) => {
  expect(applyExtensions(calendar, due, extensions)).toMatchObject({ dueOn, applied, original: due });
});

test('a stop after the extension moves the extended date too, by the length granted', () => {
  const stopped = applyStops(calendar, due, [stop]); // 2026-03-11
  expect(applyExtensions(calendar, stopped, [first]).dueOn).toBe('2026-03-18');
});

test('an extension taken back leaves the stop in force', () => {
  const stopped = applyStops(calendar, due, [stop]);
  expect(applyExtensions(calendar, stopped, [{ ...first, revoked: true }]).dueOn).toBe('2026-03-11');
});

test('while the clock stands an extension gives no date, but stays on the record', () => {
  const standing = applyStops(calendar, due, [{ ...stop, to: null }]);
  expect(applyExtensions(calendar, standing, [first])).toMatchObject({ dueOn: null, applied: ['e1'] });
});

test('calendar-day periods keep calendar days, moved off a rest day', () => {
  const tenDays = duePeriod(calendar, '2026-03-02', parsePeriod('10d')); // 2026-03-12
  const stopped = applyStops(calendar, tenDays, [stop]); // 2026-03-16 (14th is a Saturday)
  const granted = extension('e1', '2026-03-12', '2026-03-17');
  expect(applyExtensions(calendar, stopped, [granted]).dueOn).toBe('2026-03-23');
});

test.each([
  ['later than the date it replaces', extension('e3', '2026-03-16', '2026-03-17'), null],
  ['not later', extension('e3', '2026-03-16', '2026-03-16'), 'extension-earlier'],
  ['replacing another date', extension('e3', '2026-03-09', '2026-03-17'), 'extension-old-due-mismatch'],
  ['an id used before', extension('e1', '2026-03-16', '2026-03-17'), 'extension-id-repeated'],
])('granting one %s', (_name, asked, expected) => expect(checkExtension('2026-03-16', [first], asked)).toBe(expected));

test('only a granted extension can be taken back, and only once', () => {
  expect(checkRevocation([first], 'e1')).toBeNull();
  expect(checkRevocation([first], 'e9')).toBe('extension-unknown');
  expect(checkRevocation([{ ...first, revoked: true }], 'e1')).toBe('extension-already-revoked');
});
