import { figure, readFigure, typedFigure } from './figures';

test.each([
  ['8.25', 'vi', '8,25'],
  ['8.25', 'en', '8.25'],
  ['1234567.5', 'vi', '1.234.567,5'],
  ['-12345', 'en', '-12,345'],
  ['100', 'vi', '100'],
  ['0.90', 'vi', '0,90'],
  [8.25, 'vi', '8,25'],
  [125_000, 'vi', '125.000'],
  ['2020', 'vi', '2020'],
  ['1234.5', 'en', '1234.5'],
] as const)('%s in %s is written %s', (text, locale, written) => expect(figure(text, locale)).toBe(written));

test.each([
  ['8,25', 'vi', '8.25'],
  ['8.25', 'vi', '8.25'],
  ['8.25', 'en', '8.25'],
  ['1.234,5', 'vi', '1234.5'],
  ['1.234.567', 'vi', '1234567'],
  ['12 500', 'vi', '12500'],
  ['-0,4', 'vi', '-0.4'],
  ['0.125', 'vi', '0.125'],
  ['1,234.5', 'en', '1234.5'],
  ['8,125', 'vi', '8.125'],
] as const)('%s typed in %s is read as %s', (typed, locale, value) =>
  expect(readFigure(typed, locale)).toEqual({ value }),
);

test.each(['', 'x', '1,2,3', '8,', '1.23.456', '8,1234567'])('“%s” is no figure', (typed) =>
  expect(readFigure(typed, 'vi').value).toBeNull(),
);

test('what could be a thousand or a decimal is asked about, not guessed', () => {
  expect(readFigure('1.234', 'vi')).toEqual({ value: null, readings: ['1234', '1,234'] });
  expect(readFigure('150.000', 'vi')).toEqual({ value: null, readings: ['150000', '150,000'] });
  expect(readFigure('1,234', 'en')).toEqual({ value: null, readings: ['1234', '1.234'] });
});

test.each(['12345', '150000', '8.25', '1234.567', '-0.4', '1234567'])(
  'a form that begins with %s reads it again, in both languages',
  (value) => {
    for (const locale of ['vi', 'en'] as const)
      expect(readFigure(typedFigure(value, locale), locale)).toEqual({ value });
  },
);
