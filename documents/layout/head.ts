import { addresseeLines, dateLine, numberLine, type Paper, referenceTo } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES, type Urgency } from '../../domain/officialDocument/types';
import { LETTER_SUBJECT_GAP, MOTTO, NATION, SHARE_OF_LINE, STYLES, URGENCY_STAMPS } from './annexOne';
import { longestLine, PT_PER_MM, widthOf } from './measure';
import {
  beside,
  centred,
  type GridPiece,
  type Piece,
  type RulePiece,
  type StampPiece,
  type Style,
  text,
} from './pieces';

/** Shares of the width that cells 2, 3 and cells 1, 4 have. */
const LEFT_SHARE = 0.4;

/** Between the names and the line of number and date, in points. */
const NUMBER_GAP = 4;

/** The two columns of the head, in mm. */
function columns(width: number): [number, number] {
  const left = Math.round(width * LEFT_SHARE);
  return [left, width - left];
}

/** Cells 1 to 4, 5b and 10b: who issues it, under which name of the state, number, place and date. */
export function head(paper: Paper, width: number): GridPiece {
  const [left, right] = columns(width);
  const dated = DOCUMENT_TYPES[paper.type].layout !== 'minutes';
  const { urgency } = paper;
  return beside(
    [left, right],
    [issuer(paper, left), nation()],
    [numbered(paper), dated ? [centred(dateLine(paper), STYLES.place, { before: NUMBER_GAP })] : []],
    ...(urgency ? [[[gap(6), urgencyStamp(urgency)], []]] : []),
  );
}

/** The head of what is issued with another document: it has no number and no date of its own. */
export function headOfAttached(paper: Pick<Paper, 'superior' | 'issuer'>, width: number): GridPiece {
  const [left, right] = columns(width);
  return beside([left, right], [issuer(paper, left), nation()]);
}

function issuer({ superior, issuer: name }: Pick<Paper, 'superior' | 'issuer'>, room: number): Piece[] {
  const capitals = name.toUpperCase();
  return [
    ...(superior ? [centred(superior.toUpperCase(), STYLES.superior)] : []),
    centred(capitals, STYLES.issuer),
    partRule(capitals, STYLES.issuer, room),
  ];
}

function nation(): Piece[] {
  const rule: RulePiece = { kind: 'rule', length: widthOf(MOTTO, STYLES.motto) / PT_PER_MM };
  return [centred(NATION, STYLES.nation), centred(MOTTO, STYLES.motto), rule];
}

function numbered(paper: Paper): Piece[] {
  if (!paper.notation) return [];
  const number = centred(numberLine(paper), STYLES.number, { before: NUMBER_GAP });
  if (DOCUMENT_TYPES[paper.type].layout !== 'letter') return [number];
  return [number, centred(`V/v ${paper.subject}`, STYLES.letterSubject, { before: LETTER_SUBJECT_GAP })];
}

function urgencyStamp(urgency: Urgency): StampPiece {
  return { kind: 'stamp', ...URGENCY_STAMPS[urgency], style: STYLES.stamp, align: 'left' };
}

/** A line from 1/3 to 1/2 as long as the text above it, where that takes several lines as the longest of them. */
const partRule = (words: string, style: Style, room: number): RulePiece => ({
  kind: 'rule',
  length: SHARE_OF_LINE * longestLine(words, style, room),
});

/** Cell 5a: the type and what it is about; a letter has that in cell 5b. */
export function title({ type, subject }: Pick<Paper, 'type' | 'subject'>, width: number): Piece[] {
  const { layout, name } = DOCUMENT_TYPES[type];
  if (layout === 'letter') return [];
  return [
    gap(12),
    centred(name.vi.toUpperCase(), STYLES.title),
    centred(subject, STYLES.title),
    partRule(subject, STYLES.title, width),
  ];
}

/** Cell 9a: whom it is put before; a dash each under the colon where there are several. */
export function addressees(paper: Paper, width: number): Piece[] {
  const telegram = DOCUMENT_TYPES[paper.type].layout === 'telegram';
  if (paper.addressees.length === 0) return [];
  if (telegram) return [gap(6), centred(`${paper.issuer} điện:`, STYLES.content), ...dashed(paper, width), gap(6)];
  const [first = '', ...others] = addresseeLines(paper);
  if (others.length === 0) return [centred(`Kính gửi: ${first}`, STYLES.content, { before: 12, after: 12 })];
  const word = text('Kính gửi:', STYLES.content, { left: leftOf(paper, width), before: 12 });
  return [word, ...dashed(paper, width), gap(12)];
}

/** The colon after these words is what the dashes stand under. */
const BEFORE_COLON = widthOf('Kính gửi', STYLES.content) / PT_PER_MM;
const LEAST_LEFT = 25;

/** Where the words begin so that the whole is in the middle. */
function leftOf(paper: Paper, width: number): number {
  const longest = Math.max(...addresseeLines(paper).map((line) => widthOf(line, STYLES.content) / PT_PER_MM));
  return Math.max(LEAST_LEFT, (width - BEFORE_COLON - longest) / 2);
}

function dashed(paper: Paper, width: number): Piece[] {
  const hang = widthOf('- ', STYLES.content) / PT_PER_MM;
  const left = leftOf(paper, width) + BEFORE_COLON + hang;
  const lines = addresseeLines(paper);
  const all = lines.length > 1 ? lines : lines.map((line) => `- ${line}.`);
  return all.map((line) => text(line, STYLES.content, { left, firstLine: -hang }));
}

/** An annex's title, and which document it goes with. */
export function annexTitle(paper: Paper, called: string, about: string, width: number): Piece[] {
  const reference = `(Kèm theo ${referenceTo(paper)})`;
  return [
    centred(called, STYLES.title),
    ...(about ? [centred(about, STYLES.title)] : []),
    centred(reference, STYLES.slanted),
    partRule(reference, STYLES.slanted, width),
    gap(6),
  ];
}

export const gap = (height: number): Piece => ({ kind: 'gap', height });
