import PizZip from 'pizzip';
import { compound } from './compoundFixture';
import { MEDIA_TYPES } from './mediaTypes';
import { requireTakeable } from './receive';

const [WORD, EXCEL] = ['application/msword', 'application/vnd.ms-excel'];
const isFor = (type: string, bytes: Buffer): boolean =>
  (MEDIA_TYPES[type]?.looksRight(bytes) ?? false) && !MEDIA_TYPES[type]?.carries?.(bytes);
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

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const [DOCX, XLSX] = [`${OFFICE}.wordprocessingml.document`, `${OFFICE}.spreadsheetml.sheet`];
const ODT = 'application/vnd.oasis.opendocument.text';
const TYPES = '[Content_Types].xml';
const VBA = '<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>';

/** A zip as programs make them, packed. */
function packed(files: Record<string, string | Buffer>): Buffer {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
const docx = (files: Record<string, string | Buffer>) =>
  packed({ [TYPES]: '<Types/>', 'word/document.xml': 'x', ...files });
const odt = (files: Record<string, string>) => {
  const zip = new PizZip();
  zip.file('mimetype', ODT, { compression: 'STORE' });
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer' });
};
const taken = (type: string, bytes: Buffer): Promise<void> => requireTakeable(type, bytes);

test('files of offices as their programs write them are taken', async () => {
  await taken(DOCX, docx({ 'word/media/image1.png': 'x' }));
  await taken(XLSX, packed({ [TYPES]: '<Types/>', 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': 'x' }));
  await taken(ODT, odt({ 'content.xml': 'x', 'Configurations2/': '' }));
});

test.each<[string, string, () => Buffer]>([
  ['named otherwise, told by their type', DOCX, () => docx({ 'word/a.bin': 'x', [TYPES]: `<Types>${VBA}</Types>` })],
  ['whose type is written in UTF-16', DOCX, () => docx({ [TYPES]: Buffer.from(`\ufeff${VBA}`, 'utf16le') })],
  ['whose type hides a letter', DOCX, () => docx({ [TYPES]: VBA.replace('vbaP', 'vba&#80;') })],
  ['whose name differs in capitals', DOCX, () => docx({ 'word/VBAPROJECT.BIN': 'x' })],
  ['behind a second directory', DOCX, () => Buffer.concat([docx({}), docx({ 'word/vbaProject.bin': 'x' })])],
  [
    'as sheets of Excel 4',
    XLSX,
    () => packed({ [TYPES]: '<Types/>', 'xl/workbook.xml': 'x', 'xl/macrosheets/sheet1.xml': 'x' }),
  ],
  ['of OpenDocument', ODT, () => odt({ 'content.xml': 'x', 'Basic/Standard/Module1.xml': 'x' })],
  ['of a text of before 2007', WORD, () => compound({ WordDocument: NOTHING, Macros: NOTHING })],
])('macros %s are refused as such', async (_how, type, bytes) => {
  await expect(taken(type, bytes())).rejects.toMatchObject({
    errors: [{ field: 'content', rule: expect.stringMatching(/macro|are not/) }],
  });
});

const GIGABYTE = 1_073_741_824;

/** A part's size as the directory says it, in place of what it is. */
function saying(bytes: Buffer, name: string, size: number): Buffer {
  const entry = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

test.each<[string, () => Buffer]>([
  ['unpacks to gigabytes and says so', () => saying(docx({ 'word/a.xml': 'x' }), 'word/a.xml', GIGABYTE)],
  ['unpacks to more than it says', () => saying(docx({ 'word/a.xml': 'x'.repeat(9_000) }), 'word/a.xml', 10)],
  ['has a list of types too long to be looked through', () => docx({ [TYPES]: ' '.repeat(9_000_000) })],
])('a file that %s is refused', async (_what, bytes) => {
  await expect(taken(DOCX, bytes())).rejects.toMatchObject({
    errors: [{ rule: expect.stringContaining('unpacks to more') }],
  });
});
