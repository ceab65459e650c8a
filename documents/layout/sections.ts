import { type Annex, type Paper, roman } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { A4, CIRCULATION_WORDS, MARGINS, STYLES } from './annexOne';
import { annexContent, content } from './content';
import { contact, foot } from './foot';
import { addressees, annexTitle, gap, head, headOfAttached, title } from './head';
import { PT_PER_MM, widthOf } from './measure';
import type { About, Laid, Piece, Section, StampPiece } from './pieces';

/** The width between the margins, in mm. */
export const textWidth = (landscape: boolean): number =>
  (landscape ? A4.height : A4.width) - MARGINS.left - MARGINS.right;

/** A document as it lies on paper: itself, then each annex with pages of its own (Annex I part I, III.1.đ). */
export function laidOut(paper: Paper): Laid {
  const width = textWidth(false);
  const itself: Piece[] = [
    head(paper, width),
    ...title(paper, width),
    ...addressees(paper, width),
    ...content(paper, width),
    gap(6),
    foot(paper, width),
  ];
  const first = section(itself, { corner: corner(paper), foot: contact(paper) });
  return { about: aboutPaper(paper), sections: [first, ...annexSections(paper)] };
}

/** The annexes alone, each naming the document that it goes with. */
export const annexesOf = (paper: Paper): Laid => ({ about: aboutPaper(paper), sections: annexSections(paper) });

const annexSections = (paper: Paper): Section[] =>
  paper.annexes.map((annex, index) =>
    section(annexPieces(paper, index, textWidth(annex.landscape)), { landscape: annex.landscape }),
  );

/** Pages upright and without anything in their margins, unless it is said. */
export const section = (pieces: Piece[], more: Partial<Section> = {}): Section => ({
  landscape: false,
  corner: null,
  foot: [],
  pieces,
  ...more,
});

/** One annex in a room of so many mm; two or more are counted in Roman figures (Annex I part I, III.1.a). */
export function annexPieces(paper: Paper, index: number, width: number): Piece[] {
  const { as, title: about, blocks } = paper.annexes[index] as Annex;
  if (as) {
    const called = DOCUMENT_TYPES[as].name.vi.toUpperCase();
    return [
      headOfAttached(paper, width),
      gap(12),
      ...annexTitle(paper, called, about, width),
      ...annexContent(blocks, width),
    ];
  }
  const annexes = paper.annexes.filter((one) => one.as === null);
  const number = paper.annexes.slice(0, index + 1).filter((one) => one.as === null).length;
  const called = annexes.length > 1 ? `Phụ lục ${roman(number)}` : 'Phụ lục';
  return [...annexTitle(paper, called, about.toUpperCase(), width), ...annexContent(blocks, width)];
}

/** Cell 11, in a frame that its words fill evenly. */
function corner({ circulation }: Paper): StampPiece | null {
  if (!circulation) return null;
  const words = CIRCULATION_WORDS[circulation];
  const width = Math.ceil(widthOf(words, STYLES.circulation) / PT_PER_MM) + 6;
  return { kind: 'stamp', text: words, style: STYLES.circulation, width, height: 8, align: 'right' };
}

/** What the file says of itself: title and author. */
export const aboutPaper = ({ type, subject, issuer }: Paper): About => ({
  title: `${DOCUMENT_TYPES[type].name.vi}: ${subject}`,
  author: issuer,
});
