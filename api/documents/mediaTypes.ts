import { type CompoundFile, compoundFile } from './compoundFile';
import { textOfPart, unpackedSize, zipParts } from './zipParts';

/** What a document may be: its file endings, and by what its bytes are known. */
interface MediaType {
  extensions: string[];
  looksRight(bytes: Buffer): boolean;
  /** What it holds that no document may. */
  carries?(bytes: Buffer): Carried | null;
}

/** Programs, more than can be unpacked with any good, or what nobody can unpack. */
export type Carried = 'macros' | 'too-much' | 'broken';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** An office file may unpack to so many bytes: a small one can hold gigabytes of nothing. */
const MOST_UNPACKED = 500 * 1_048_576;

const startsWith =
  (...start: number[]) =>
  (bytes: Buffer) =>
    bytes.subarray(0, start.length).equals(Buffer.from(start));

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The media types accepted. Archives, scripts, pages and macros are not among them. */
export const MEDIA_TYPES: Record<string, MediaType> = {
  'application/pdf': { extensions: ['pdf'], looksRight: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  [`${OFFICE}.wordprocessingml.document`]: {
    extensions: ['docx'],
    looksRight: officeFile('word/document.xml'),
    carries: inOffice,
  },
  [`${OFFICE}.spreadsheetml.sheet`]: {
    extensions: ['xlsx'],
    looksRight: officeFile('xl/workbook.xml'),
    carries: inOffice,
  },
  'application/msword': { extensions: ['doc'], looksRight: oldWord, carries: inOldOffice },
  'application/vnd.ms-excel': { extensions: ['xls'], looksRight: oldExcel, carries: inOldExcel },
  [`${OPEN_DOCUMENT}.text`]: { extensions: ['odt'], looksRight: openDocument('text'), carries: inOpenDocument },
  [`${OPEN_DOCUMENT}.spreadsheet`]: {
    extensions: ['ods'],
    looksRight: openDocument('spreadsheet'),
    carries: inOpenDocument,
  },
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
  return (bytes) => startsWith(...ZIP)(bytes) && (zipParts(bytes)?.some(({ name }) => name === part) ?? false);
}

/** Under whatever name: what a part is, an office file's list of types says. */
const PROGRAMS = /vbaProject|vbaData|macroEnabled|macrosheet|activeX/i;
/** That list writes no letter as a number and has no words of its own, except to hide them. */
const HIDDEN = /&#|<!/;

function inOffice(bytes: Buffer): Carried | null {
  const parts = zipParts(bytes) ?? [];
  if (unpackedSize(bytes) > MOST_UNPACKED) return 'too-much';
  const types = parts.filter(({ name }) => name.toLowerCase() === '[content_types].xml');
  const said = types.map((part) => textOfPart(bytes, part));
  if (said.includes(null)) return 'too-much';
  const all = [...parts.map(({ name }) => name), ...said].join('\n');
  return PROGRAMS.test(all) || HIDDEN.test(said.join('\n')) ? 'macros' : null;
}

/** Folders of an OpenDocument file in which its programs lie. */
const OPEN_PROGRAMS = /^\/?(basic|scripts)\/./i;

function inOpenDocument(bytes: Buffer): Carried | null {
  const parts = zipParts(bytes) ?? [];
  if (unpackedSize(bytes) > MOST_UNPACKED) return 'too-much';
  return parts.some(({ name }) => OPEN_PROGRAMS.test(name)) ? 'macros' : null;
}

/** Storages of macros in files of before 2007. */
const OLD_MACROS = ['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR'];

function inOldOffice(bytes: Buffer): Carried | null {
  return compoundFile(bytes)?.parts.some(({ name }) => OLD_MACROS.includes(name)) ? 'macros' : null;
}

function oldWord(bytes: Buffer): boolean {
  return compoundFile(bytes)?.parts.some(({ name }) => name === 'WordDocument') ?? false;
}

/** The workbook in a file of before 2007. */
function bookIn(file: CompoundFile | null): Buffer | null {
  const book = file?.parts.find(({ name }) => name === 'Workbook' || name === 'Book');
  return (book && file?.read(book)) ?? null;
}

/** What is encrypted can't be looked into. */
function oldExcel(bytes: Buffer): boolean {
  const book = bookIn(compoundFile(bytes));
  return book !== null && !records(book).some(({ kind }) => kind === ENCRYPTED);
}

/** Macros of Excel 4 stand in sheets of their own, which the workbook lists. */
function inOldExcel(bytes: Buffer): Carried | null {
  const book = bookIn(compoundFile(bytes)) ?? Buffer.alloc(0);
  const sheets = records(book).filter(({ kind, at }) => kind === SHEET && at + 10 <= book.length);
  return sheets.some(({ at }) => MACRO_SHEETS.includes(book.readUInt8(at + 9))) ? 'macros' : inOldOffice(bytes);
}

// Kinds of records, and of sheets, of Excel's binary format ([MS-XLS] 2.4.28, 2.4.117).
const [SHEET, ENCRYPTED] = [0x85, 0x2f];
const MACRO_SHEETS = [1, 6];

function records(book: Buffer): { kind: number; at: number }[] {
  const found: { kind: number; at: number }[] = [];
  for (let at = 0; at + 4 <= book.length; at += 4 + book.readUInt16LE(at + 2))
    found.push({ kind: book.readUInt16LE(at), at });
  return found;
}

/** ODF puts its media type, uncompressed, first in the zip, so that it can be read at a fixed place. */
function openDocument(kind: string): (bytes: Buffer) => boolean {
  const mark = `mimetype${OPEN_DOCUMENT}.${kind}`;
  return (bytes) => startsWith(...ZIP)(bytes) && bytes.subarray(30, 30 + mark.length).toString('latin1') === mark;
}

function isText(bytes: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
