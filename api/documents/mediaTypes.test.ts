import { compound } from './compoundFixture';
import { MEDIA_TYPES } from './mediaTypes';

const [WORD, EXCEL] = ['application/msword', 'application/vnd.ms-excel'];
const isFor = (type: string, bytes: Buffer): boolean => MEDIA_TYPES[type]?.looksRight(bytes) ?? false;
const NOTHING = Buffer.alloc(0);

/** A record of a workbook. */
const record = (kind: number, ...content: number[]): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, Buffer.from(content)]);
};
const BEGIN = record(0x809, 0, 6, 5, 0);
const sheet = (kind: number): Buffer => record(0x85, 0, 0, 0, 0, 0, kind, 1, 0, 0x41);
const book = (...records: Buffer[]): Buffer => compound({ Workbook: Buffer.concat([BEGIN, ...records]) });

test('a text and a workbook of before 2007 are taken, each as what it is', () => {
  const text = compound({ WordDocument: NOTHING, '1Table': NOTHING });
  expect([isFor(WORD, text), isFor(EXCEL, text)]).toEqual([true, false]);
  const workbook = book(sheet(0), sheet(2));
  expect([isFor(WORD, workbook), isFor(EXCEL, workbook)]).toEqual([false, true]);
});

test.each<[string, string, () => Buffer]>([
  ['a text with macros', WORD, () => compound({ WordDocument: NOTHING, Macros: NOTHING })],
  ['a workbook with macros', EXCEL, () => compound({ Workbook: BEGIN, _VBA_PROJECT_CUR: NOTHING })],
  ['a workbook with a sheet of macros of Excel 4', EXCEL, () => book(sheet(0), sheet(1))],
  ['an encrypted workbook, which can’t be looked into', EXCEL, () => book(record(0x2f, 1, 0), sheet(0))],
  ['another file of that form, such as an installer', WORD, () => compound({ Setup: NOTHING })],
  ['one cut in the middle', EXCEL, () => book(sheet(0)).subarray(0, 2_000)],
  ['one whose directory runs in a circle', WORD, circle],
  ['a page under that name', WORD, () => Buffer.from('<html>'.repeat(200))],
])('%s is refused', (_name, type, bytes) => expect(isFor(type, bytes())).toBe(false));

function circle(): Buffer {
  const bytes = compound({ WordDocument: NOTHING });
  // The directory's own sector follows on itself.
  bytes.writeUInt32LE(1, 512 + 4);
  return bytes;
}
