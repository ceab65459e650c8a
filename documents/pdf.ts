import type { Paper } from '../domain/officialDocument/paper';
import { A4, MARGINS } from './layout/annexOne';
import { PT_PER_MM } from './layout/measure';
import type { About, Section } from './layout/pieces';
import { aboutPaper, annexesOf, sectionsOf } from './layout/sections';
import { boxesOf, drawStack, heightOf } from './pdf/boxes';
import { write } from './pdf/flow';
import { type Doc, newFile, Pen } from './pdf/pen';

/** A document as a PDF/A-2b file, laid out by Annex I of Decree 30/2020/NĐ-CP; `at` is when it was made. */
export const pdfOf = (paper: Paper, at: Date): Promise<Buffer> => pdfFile(sectionsOf(paper), aboutPaper(paper), at);

/** Its annexes alone as a PDF/A-2b file. */
export const annexPdfOf = (paper: Paper, at: Date): Promise<Buffer> => pdfFile(annexesOf(paper), aboutPaper(paper), at);

/** Sections as a PDF/A-2b file. */
export function pdfFile(sections: Section[], about: About, at: Date): Promise<Buffer> {
  const doc = newFile(about, at);
  const bytes: Buffer[] = [];
  const made = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => bytes.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(bytes)));
    doc.on('error', reject);
  });
  for (const section of sections) writeSection(doc, section);
  doc.end();
  return made;
}

function writeSection(doc: Doc, section: Section): void {
  const width = ((section.landscape ? A4.height : A4.width) - MARGINS.left - MARGINS.right) * PT_PER_MM;
  const foot = section.foot.flatMap((piece) => boxesOf(piece, width));
  const pen = new Pen(doc, section, heightOf(foot));
  drawStack(doc, foot, pen.left, pen.bottom);
  if (section.corner) drawStack(doc, boxesOf(section.corner, width), pen.left, CORNER_AT * PT_PER_MM);
  write(pen, section.pieces);
}

/** The upper edge of cell 11, within the upper margin. */
const CORNER_AT = 10;
