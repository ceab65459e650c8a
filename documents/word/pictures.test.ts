import { deflateSync } from 'node:zlib';
import { png } from '../own/fixture';
import { isDrawable } from './pictures';

const red = deflateSync(Buffer.from([0, 200, 0, 0]));

test('a whole PNG is drawn, with or without a see-through ground', () => {
  expect(isDrawable(png({ content: red }))).toBe(true);
  expect(isDrawable(png({ colour: 6, content: deflateSync(Buffer.from([0, 200, 0, 0, 9])) }))).toBe(true);
});

test.each([
  ['that unpacks to more than it says', png({ content: deflateSync(Buffer.alloc(1_000_000)) })],
  ['that unpacks to less', png({ content: deflateSync(Buffer.from([0])) })],
  ['whose lines are packed in no known way', png({ content: deflateSync(Buffer.from([9, 200, 0, 0])) })],
  ['whose content is no such content', png({ content: Buffer.from('x') })],
  ['of more points than a page has use for', png({ width: 60_000, content: red })],
  ['of no known colours', png({ colour: 7, content: red })],
  ['that breaks off', png({ content: red }).subarray(0, 40)],
])('a PNG %s is not', (_case, bytes) => expect(isDrawable(bytes)).toBe(false));

const jpeg = (channels: number): Buffer =>
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, channels, 1, 0x11, 0, 0]);

test.each([
  [1, true],
  [3, true],
  [4, false],
])('a JPEG of %i channels: %s, since the four are printers’ colours', (channels, drawn) =>
  expect(isDrawable(jpeg(channels))).toBe(drawn),
);

test('what is neither is not', () => expect(isDrawable(Buffer.from('GIF89a'))).toBe(false));
