import { compareDecimals, isDecimal, lessOf, lessThanShare, minus, percentOf } from './decimal';

test.each(['0', '8.25', '-0.4', '120000', '0.000001', '999999999999999.999999'])('%s is a figure', (text) =>
  expect(isDecimal(text)).toBe(true),
);

test.each(['', '8,25', '1e3', '.5', '5.', ' 5', '+5', 'NaN', '0x1', '1.0000001', '1234567890123456', 5, null])(
  '%p is none',
  (value) => expect(isDecimal(value)).toBe(false),
);

test.each([
  ['0.1', '0.10', 0],
  ['9', '10', -1],
  ['-9', '-10', 1],
  ['0.3', '0.299999', 1],
])('%s against %s', (a, b, sign) => expect(compareDecimals(a, b)).toBe(sign));

test.each([
  ['7.2', '0.9', '8', false], // exactly nine tenths is not less
  ['7.199999', '0.9', '8', true],
  ['0.27', '0.9', '0.3', false], // 0.9 * 0.3 is 0.27000000000000002 in floating point
])('%s is less than %s of %s: %p', (a, share, b, expected) => expect(lessThanShare(a, share, b)).toBe(expected));

test.each([
  ['8.25', '8', '103.13'],
  ['1', '3', '33.33'],
  ['2', '3', '66.67'],
  ['-1', '8', '-12.50'],
  ['0', '7', '0.00'],
])('%s of %s is %s per cent', (a, b, percent) => expect(percentOf(a, b)).toBe(percent));

test('a difference has no idle places', () => {
  expect(minus('95.50', '88')).toBe('7.5');
  expect(minus('88', '95.25')).toBe('-7.25');
  expect(minus('120', '20')).toBe('100');
});

test.each([
  ['8', '7.5', '0.5'],
  ['0.1', '0.3', '-0.2'],
  ['-1', '-1.000000', '0'],
  ['999999999999999', '-0.000001', '999999999999999.000001'],
  ['12', '12', '0'],
])('%s - %s = %s', (a, b, expected) => expect(lessOf(a, b)).toBe(expected));
