import { drafterLine, type Paper, recipientLines, signatureLines } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { STYLES } from './annexOne';
import { gap } from './head';
import { PT_PER_MM, widthOf } from './measure';
import { beside, centred, type GridPiece, type Piece, type RulePiece, text } from './pieces';

/** Room for signature and seal, in points. */
const SIGNATURE_ROOM = 80;
const LEFT_SHARE = 0.45;

/** Cells 7a to 7c, 9b and 12: who receives it on the left, who signs on the right. */
export function foot(paper: Paper, width: number): GridPiece {
  const left = Math.round(width * LEFT_SHARE);
  const widths = [left, width - left];
  const signer = signed(paper);
  if (DOCUMENT_TYPES[paper.type].layout !== 'minutes') return beside(widths, [receivers(paper), signer]);
  return beside(widths, [keptBy(paper), signer], [[gap(6), ...receivers(paper)], []]);
}

/** "Nơi nhận", level with the signer's powers; behind its last line the drafter's sign. */
function receivers(paper: Paper): Piece[] {
  const drafter = drafterLine(paper);
  const hang = widthOf('- ', STYLES.recipients) / PT_PER_MM;
  const lines = recipientLines(paper);
  return [
    text('Nơi nhận:', STYLES.recipientsHead),
    ...lines.map((line, index) => {
      const kept = index === lines.length - 1 && drafter !== null;
      const sign = kept ? [{ text: ` ${drafter}`, style: STYLES.drafter }] : [];
      return text([{ text: line, style: STYLES.recipients }, ...sign], STYLES.recipients, {
        left: hang,
        firstLine: -hang,
      });
    }),
  ];
}

function signed({ signature }: Paper): Piece[] {
  const { alsoAs, name } = signature;
  return [
    ...signatureLines(signature).map((line) => centred(line, STYLES.signed)),
    gap(SIGNATURE_ROOM),
    ...(alsoAs ? [centred(alsoAs.toUpperCase(), STYLES.signed)] : []),
    centred(name ?? '', STYLES.signed),
  ];
}

/** Minutes have their secretary's signature beside the chair's (Annex III, model 1.9). */
const keptBy = ({ secretary }: Paper): Piece[] => [
  centred('THƯ KÝ', STYLES.signed),
  gap(SIGNATURE_ROOM),
  centred(secretary ?? '', STYLES.signed),
];

/** Cell 13, under a line all across. */
export function contact({ contact: lines }: Paper): Piece[] {
  if (lines.length === 0) return [];
  const rule: RulePiece = { kind: 'rule', length: null };
  return [rule, ...lines.map((line) => text(line, STYLES.contact))];
}
