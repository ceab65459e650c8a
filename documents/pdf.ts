import type { Paper } from '../domain/officialDocument/paper';
import { A4, MARGINS, PAGE_NUMBER_AT, STYLES } from './layout/annexOne';
import { PT_PER_MM } from './layout/measure';
import { centred, type Laid, type Piece, type Section } from './layout/pieces';
import { laidOut } from './layout/sections';
import { boxesOf, drawStack, heightOf } from './pdf/boxes';
import { write } from './pdf/flow';
import { type Doc, fileOf, Pen } from './pdf/pen';

/** A document as a PDF/A-2b file, laid out by Annex I of Decree 30/2020/NĐ-CP; `at` is when it was made. */
export const pdfOf = (paper: Paper, at: Date): Promise<Buffer> => pdfFile(laidOut(paper), at);

/** What was laid out as a PDF/A-2b file; `at` is when it was made. */
export const pdfFile = ({ sections, about }: Laid, at: Date): Promise<Buffer> =>
  fileOf(about, at, (doc) => {
    for (const section of sections) writeSection(doc, section);
  });

function writeSection(doc: Doc, section: Section): void {
  const turned = section.landscape;
  const [across, down] = turned ? [A4.height, A4.width] : [A4.width, A4.height];
  const [left, right, top] = [MARGINS.left, MARGINS.right, MARGINS.top].map(ofMm) as [number, number, number];
  const sheet = { width: ofMm(across), height: ofMm(down), left, right };
  const width = sheet.width - left - right;
  const bottom = sheet.height - ofMm(MARGINS.bottom);
  const foot = section.foot.flatMap((piece) => boxesOf(piece, width));
  const pen = new Pen(doc, sheet, (page) => {
    if (page > 1) {
      drawStack(doc, boxesOf(pageNumber(page), width), left, ofMm(PAGE_NUMBER_AT));
      return { top, bottom };
    }
    // Cell 13 stands above the lower margin, cell 11 within the upper one.
    drawStack(doc, foot, left, bottom - heightOf(foot));
    if (section.corner) drawStack(doc, boxesOf(section.corner, width), left, ofMm(CORNER_AT));
    return { top, bottom: bottom - heightOf(foot) };
  });
  write(pen, section.pieces);
}

const ofMm = (mm: number): number => mm * PT_PER_MM;
const pageNumber = (page: number): Piece => centred(`${page}`, STYLES.pageNumber);

/** The upper edge of cell 11, within the upper margin. */
const CORNER_AT = 10;
