import { type Font, openSync } from 'fontkit';
import { FONTS, linesOf, longestLine, PT_PER_MM, widthOf } from './measure';

const STYLE = { size: 12, bold: true };
const words = (text: string, width: number): string[] =>
  linesOf([{ text, style: STYLE }], width).map((line) =>
    line.words.map(({ fragments }) => fragments.map((part) => part.text).join('')).join(' '),
  );

test('words are as wide as in Times New Roman: 2,048 units to the em, an a has 909, bold 1,024', () => {
  expect(widthOf('a', { size: 2048 })).toBeCloseTo(909);
  expect(widthOf('a', { size: 2048, bold: true })).toBeCloseTo(1024);
});

test('lines are broken at blanks, never wider than their room', () => {
  const text = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  expect(words(text, widthOf(text, STYLE))).toEqual([text]);
  expect(words(text, widthOf(text, STYLE) - 1)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM']);
});

test('a word too long is parted behind its last hyphen that has room', () =>
  expect(words('17/BTC-NSNN-TH', widthOf('17/BTC-NSNN', STYLE))).toEqual(['17/BTC-', 'NSNN-TH']));

test('the longest of several lines', () => {
  const room = widthOf('HỘI ĐỒNG NHÂN DÂN', STYLE) / PT_PER_MM;
  expect(longestLine('HỘI ĐỒNG NHÂN DÂN TỈNH', STYLE, room)).toBeCloseTo(room);
});

test('a word of two styles is not broken between them', () =>
  expect(
    linesOf(
      [
        { text: 'Điều 1', style: STYLE },
        { text: '.x y', style: { size: 12 } },
      ],
      40,
    ).map((line) => line.words.length),
  ).toEqual([1, 2]));

test('a word of a hundred thousand letters takes no longer than as many in words', () => {
  const lines = linesOf([{ text: 'x'.repeat(100_000), style: STYLE }], 468);
  expect(lines.length).toBe(Math.ceil(100_000 / Math.floor(468 / widthOf('x', STYLE))));
}, 5_000);

test('each glyph stands for its letter, though it is asked for as a part of another first', () => {
  const anew = openSync(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')) as Font;
  const letters = [...'AaUuĐƯ8'].map((letter) => letter.codePointAt(0) as number);
  const glyphs = letters.map((letter) => FONTS.regular.getGlyph(anew.glyphForCodePoint(letter).id, []));
  expect(glyphs.map(({ codePoints }) => codePoints)).toEqual(letters.map((letter) => [letter]));
});
