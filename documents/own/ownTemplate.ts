import Docxtemplater from 'docxtemplater';
import Inspection from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { DomainError } from '../../domain/errors';
import type { Paper } from '../../domain/officialDocument/paper';
import type { DocumentType } from '../../domain/officialDocument/types';
import { docxFile } from '../docx';
import { annexContent } from '../layout/content';
import type { Piece } from '../layout/pieces';
import { aboutPaper, annexPieces, section } from '../layout/sections';
import { readWord } from '../word/file';
import { wordPdf } from '../word/pdf';
import type { Undrawn } from '../word/undrawn';
import { type Form, formOf, PLACEHOLDERS, wordsOf, written } from './placeholders';

const MIB = 1024 * 1024;
/** As large as a province's own Word file may be, packed and unpacked: a small file can hold a huge one. */
export const MOST_BYTES = 25 * MIB;
const MOST_UNPACKED = 250 * MIB;
/** Of which so much may be words and their looks, which are read at once; the rest is pictures. */
const MOST_XML = 16 * MIB;

/** As wide as tables may be in a file whose margins we don't know: what the annex's widest margins leave, in mm. */
const LEAST_WIDTH = 155;

/**
 * Whether a province's own Word file can stand for our layout of this type. Throws `too-large`, `template-damaged`,
 * `template-tag-broken`, `template-placeholder-unknown`, `template-placeholder-form`, `template-placeholder-missing`;
 * those of tags and placeholders name the first.
 */
export function checkOwnTemplate(bytes: Buffer, type: DocumentType): void {
  const found = placeholdersIn(bytes);
  const known = Object.keys(PLACEHOLDERS).join(', ');
  for (const { name, form } of found) {
    const wanted = formOf(name);
    if (!wanted) throw new DomainError('template-placeholder-unknown', { placeholder: name, known });
    if (form !== wanted) {
      throw new DomainError('template-placeholder-form', { placeholder: name, form: written(name, wanted) });
    }
  }
  const missing = Object.entries(PLACEHOLDERS).find(
    ([name, { needed }]) => needed(type) && !found.some((one) => one.name === name),
  );
  if (missing) throw lacking(missing[0]);
}

/** What a file has that the PDF made of it shows otherwise, or not at all. Throws `template-damaged`. */
export const undrawnIn = (bytes: Buffer): Undrawn[] => readWord(unpacked(bytes)).undrawn;

/** A filled file as a PDF/A-2b, laid out as it is; `at` is when it was made. */
export const ownPdf = (filled: Buffer, paper: Paper, at: Date): Promise<Buffer> =>
  wordPdf(readWord(unpacked(filled)), aboutPaper(paper), at);

/** Every placeholder that a file of this type may hold, how it is written, and whether this one has it. */
export function placesOf(bytes: Buffer, type: DocumentType): Place[] {
  const found = placeholdersIn(bytes).map(({ name }) => name);
  return Object.entries(PLACEHOLDERS).map(([name, { form, needed }]) => ({
    placeholder: name,
    written: written(name, form),
    needed: needed(type),
    found: found.includes(name),
  }));
}

interface Place {
  placeholder: string;
  written: string;
  needed: boolean;
  found: boolean;
}

const lacking = (name: string): DomainError =>
  new DomainError('template-placeholder-missing', { placeholder: name, form: written(name, formOf(name) ?? 'word') });

/**
 * A document in a province's own Word file; annexes begin a new page each, and pages are counted as that file counts
 * them. Throws as `checkOwnTemplate`; `template-placeholder-missing` too where the document has addressees, bases or
 * annexes and the file no place for them.
 */
export async function fillOwnTemplate(bytes: Buffer, paper: Paper): Promise<Buffer> {
  checkOwnTemplate(bytes, paper.type);
  const places = placeholdersIn(bytes).map(({ name }) => name);
  const { addressees: kinh_gui, bases: can_cu, annexes: phu_luc } = paper;
  const lost = Object.entries({ kinh_gui, can_cu, phu_luc }).find(
    ([name, given]) => given[0] && !places.includes(name),
  );
  if (lost) throw lacking(lost[0]);
  const file = opened(bytes);
  const annexes = phu_luc.flatMap((_, index): Piece[] => [{ kind: 'turn' }, ...annexPieces(paper, index, LEAST_WIDTH)]);
  file.render({
    ...wordsOf(paper),
    noi_dung: await contentOf(annexContent(paper.blocks, LEAST_WIDTH)),
    phu_luc: annexes.length > 0 ? await contentOf(annexes) : '',
  });
  return file.toBuffer();
}

/** Pieces as the paragraphs and tables of a Word document, without what surrounds them. */
async function contentOf(pieces: Piece[]): Promise<string> {
  const bytes = await docxFile({ about: { title: '', author: '' }, sections: [section(pieces)] });
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
  return xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'));
}

interface Found {
  name: string;
  form: Form;
}

function placeholdersIn(bytes: Buffer): Found[] {
  const tags = new Inspection();
  opened(bytes, tags);
  return (tags.getAllStructuredTags() as Tag[]).flatMap(flattened);
}

/** As the library tells of a placeholder; `subparsed` stands between the two ends of a loop. */
interface Tag {
  value: string;
  module?: string;
  subparsed?: Tag[];
}

/** A placeholder and those within it; `.` is the line itself. */
const flattened = ({ value, module, subparsed = [] }: Tag): Found[] => [
  { name: value, form: module === 'loop' ? 'lines' : module === 'rawxml' ? 'content' : 'word' },
  ...subparsed.filter((inner) => inner.value !== '.').flatMap(flattened),
];

function opened(bytes: Buffer, ...modules: InstanceType<typeof Inspection>[]): Docxtemplater {
  if (bytes.length > MOST_BYTES) throw new DomainError('too-large', { limit: MOST_BYTES });
  const zip = unpacked(bytes);
  try {
    return new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, modules });
  } catch (error) {
    throw faultOf(error);
  }
}

function unpacked(bytes: Buffer): PizZip {
  let limit = MOST_UNPACKED;
  try {
    const zip = new PizZip(bytes);
    const sizes = (which: RegExp) =>
      Object.entries(zip.files).reduce((sum, [name, file]) => sum + (which.test(name) ? sizeOf(file) : 0), 0);
    if (sizes(/\.(xml|rels)$/i) > MOST_XML) limit = MOST_XML;
    else if (sizes(/./) <= MOST_UNPACKED) return zip;
  } catch {
    throw new DomainError('template-damaged');
  }
  throw new DomainError('too-large', { limit });
}

/** As large as the archive says that the file is; folders say nothing. */
const sizeOf = (file: object): number =>
  ((file as { _data?: { uncompressedSize?: number } | string })._data as { uncompressedSize?: number } | undefined)
    ?.uncompressedSize ?? 0;

/** What is wrong with the tags, the first of them; without tags it is the file itself. */
function faultOf(error: unknown): DomainError {
  const { properties } = error as { properties?: TagFault & { errors?: { properties: TagFault }[] } };
  const fault = properties?.errors?.[0]?.properties ?? properties;
  const tag = fault?.xtag ?? fault?.openingtag ?? fault?.context;
  return tag === undefined
    ? new DomainError('template-damaged')
    : new DomainError('template-tag-broken', { placeholder: tag });
}

interface TagFault {
  xtag?: string;
  openingtag?: string;
  context?: string;
}
