import { type CompoundFile, compoundFile } from './compoundFile';

/** What a document may be: its file endings, and by what its bytes are known. */
export interface MediaType {
  extensions: string[];
  looksRight(bytes: Buffer): boolean;
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
// End of a zip's directory of contents; the directory itself stands before it, near the end of the file.
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const MACROS = 'vbaProject.bin';

const startsWith =
  (...start: number[]) =>
  (bytes: Buffer) =>
    bytes.subarray(0, start.length).equals(Buffer.from(start));

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The media types accepted. Archives, scripts, pages and macros are not among them. */
export const MEDIA_TYPES: Record<string, MediaType> = {
  'application/pdf': { extensions: ['pdf'], looksRight: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  [`${OFFICE}.wordprocessingml.document`]: { extensions: ['docx'], looksRight: officeFile('word/document.xml') },
  [`${OFFICE}.spreadsheetml.sheet`]: { extensions: ['xlsx'], looksRight: officeFile('xl/workbook.xml') },
  'application/msword': { extensions: ['doc'], looksRight: oldWord },
  'application/vnd.ms-excel': { extensions: ['xls'], looksRight: oldExcel },
  [`${OPEN_DOCUMENT}.text`]: { extensions: ['odt'], looksRight: openDocument('text') },
  [`${OPEN_DOCUMENT}.spreadsheet`]: { extensions: ['ods'], looksRight: openDocument('spreadsheet') },
  'text/csv': { extensions: ['csv'], looksRight: isText },
  'text/plain': { extensions: ['txt'], looksRight: isText },
  'image/png': { extensions: ['png'], looksRight: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], looksRight: startsWith(0xff, 0xd8, 0xff) },
};

/** The content of a document that was written here: kept beside its files, never uploaded, no file to be read. */
export const CONTENT_TYPE = 'application/json';

/** The media type that a header names, without its parameters. */
export function essence(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]!.trim().toLowerCase();
}

/** Whether a file name ends as files of that type do. */
export function fitsName(type: MediaType, filename: string): boolean {
  return type.extensions.some((extension) => filename.toLowerCase().endsWith(`.${extension}`));
}

function officeFile(part: string): (bytes: Buffer) => boolean {
  return (bytes) => {
    if (!startsWith(...ZIP)(bytes)) return false;
    const contents = zipContents(bytes);
    return contents.includes(part) && !contents.includes(MACROS);
  };
}

/** Storages of macros in files of before 2007. */
const OLD_MACROS = ['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR'];

/** The parts of a Word or Excel file of before 2007; null where it is none, or holds macros. */
function oldOffice(bytes: Buffer): CompoundFile | null {
  const file = compoundFile(bytes);
  return file?.parts.some(({ name }) => OLD_MACROS.includes(name)) ? null : file;
}

function oldWord(bytes: Buffer): boolean {
  return oldOffice(bytes)?.parts.some(({ name }) => name === 'WordDocument') ?? false;
}

/** Macros of Excel 4 stand in sheets of their own, which the workbook lists; what is encrypted can't be looked into. */
function oldExcel(bytes: Buffer): boolean {
  const file = oldOffice(bytes);
  const book = file?.parts.find(({ name }) => name === 'Workbook' || name === 'Book');
  const content = book && file?.read(book);
  return content ? sheetsAreSheets(content) : false;
}

// Kinds of records, and of sheets, of Excel's binary format ([MS-XLS] 2.4.28, 2.4.117).
const [SHEET, ENCRYPTED] = [0x85, 0x2f];
const MACRO_SHEETS = [1, 6];

function sheetsAreSheets(book: Buffer): boolean {
  for (let at = 0; at + 4 <= book.length; at += 4 + book.readUInt16LE(at + 2)) {
    const kind = book.readUInt16LE(at);
    if (kind === ENCRYPTED) return false;
    if (kind === SHEET && at + 10 <= book.length && MACRO_SHEETS.includes(book.readUInt8(at + 9))) return false;
  }
  return true;
}

/** ODF puts its media type, uncompressed, first in the zip, so that it can be read at a fixed place. */
function openDocument(kind: string): (bytes: Buffer) => boolean {
  const mark = `mimetype${OPEN_DOCUMENT}.${kind}`;
  return (bytes) => startsWith(...ZIP)(bytes) && bytes.subarray(30, 30 + mark.length).toString('latin1') === mark;
}

/** The directory of a zip: its files' names, among other bytes. */
function zipContents(bytes: Buffer): string {
  const end = bytes.lastIndexOf(ZIP_END);
  if (end < 0 || end + 20 > bytes.length) return '';
  return bytes.subarray(bytes.readUInt32LE(end + 16), end).toString('latin1');
}

function isText(bytes: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
