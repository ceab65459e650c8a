import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';

/** Words as they stand on a page: millimetres from the left and from the top, size in points. */
export interface PlacedWords {
  words: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Which of the file’s fonts: the reader names none. */
  font: string;
}

export interface ReadPage {
  width: number;
  height: number;
  lines: PlacedWords[];
}

/** pdf.js is published as ES modules only, which Jest doesn't load: it reads in a process of its own. */
const READER = `
  import { readFileSync } from 'node:fs';
  import { getDocumentProxy } from 'unpdf';
  const files = [];
  for (const path of process.argv.slice(1)) {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)), { verbosity: 0 });
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , width, height] = page.view;
      const { items } = await page.getTextContent();
      const written = items.filter(({ str }) => str.trim());
      pages.push({ width, height, items: written });
    }
    files.push(pages);
  }
  process.stdout.write(JSON.stringify(files));
`;

interface RawPage {
  width: number;
  height: number;
  items: { str: string; transform: number[]; width: number; fontName: string }[];
}

const MM = 25.4 / 72;

/** The pages of each PDF with what is written on them, for tests: words of one line in one style together. */
export function readPdfs(files: Buffer[]): ReadPage[][] {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const raw = execFileSync(process.execPath, ['--input-type=module', '-e', READER, ...paths], {
      cwd: __dirname,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return (JSON.parse(raw.toString()) as RawPage[][]).map((pages) => pages.map(pageOf));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pageOf({ width, height, items }: RawPage): ReadPage {
  const lines: PlacedWords[] = [];
  for (const { str, transform, width: wide, fontName: font } of items) {
    const [size = 0, , , , x = 0, y = 0] = transform;
    const words = { words: str.trim(), x: x * MM, y: (height - y) * MM, width: wide * MM, size, font };
    const last = lines.at(-1);
    const goesOn = last && last.y === words.y && last.font === font && words.x - last.x - last.width < size * MM;
    if (goesOn) Object.assign(last, { words: `${last.words} ${words.words}`, width: words.x + words.width - last.x });
    else lines.push(words);
  }
  return { width: width * MM, height: height * MM, lines };
}

/** A part of a Word file, as XML; throws where it has none. */
export function readDocx(bytes: Buffer, part = 'word/document.xml'): string {
  const file = new PizZip(bytes).file(part);
  if (!file) throw new Error(`the file has no ${part}`);
  return file.asText();
}

/** The words of a Word file, paragraph by paragraph, empty ones left out. */
export const docxWords = (bytes: Buffer): string[] =>
  readDocx(bytes)
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words).join(''))
    .filter(Boolean);

/** The words of a PDF file, line by line. */
export const pdfWords = (bytes: Buffer): string[] =>
  (readPdfs([bytes])[0] ?? []).flatMap(({ lines }) => lines.map(({ words }) => words));
