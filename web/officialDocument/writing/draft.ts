import type { Annex, Paper } from '../../../domain/officialDocument/paper';
import { CAPACITIES } from '../../../domain/officialDocument/types';
import { oneOf } from '../../parts/oneOf';
import { blocksOf, linesIn, type Piece, piecesOf } from './pieces';

/** A document as it is edited: texts as typed, lists a line each, content in pieces. */
export interface Writing {
  /** What no field here changes. */
  paper: Paper;
  superior: string;
  issuer: string;
  notation: string;
  place: string;
  subject: string;
  urgency: string;
  circulation: string;
  addressees: string;
  authority: string;
  bases: string;
  content: Piece[];
  powers: string;
  position: string;
  name: string;
  alsoAs: string;
  secretary: string;
  recipients: string;
  unit: string;
  drafter: string;
  copies: string;
  contact: string;
  annexes: { title: string; content: Piece[]; as: Annex['as']; landscape: boolean }[];
}

/** What is proposed, to be edited. */
export const writingOf = (paper: Paper): Writing => ({
  paper,
  superior: paper.superior ?? '',
  issuer: paper.issuer,
  notation: paper.notation,
  place: paper.place,
  subject: paper.subject,
  urgency: paper.urgency ?? '',
  circulation: paper.circulation ?? '',
  addressees: paper.addressees.join('\n'),
  authority: paper.authority ?? '',
  bases: paper.bases.join('\n'),
  content: piecesOf(paper.blocks),
  powers: paper.signature.powers.map(({ capacity, of }) => `${capacity} ${of}`).join('\n'),
  position: paper.signature.position ?? '',
  name: paper.signature.name ?? '',
  alsoAs: paper.signature.alsoAs ?? '',
  secretary: paper.secretary ?? '',
  recipients: paper.recipients.join('\n'),
  unit: paper.kept.unit,
  drafter: paper.drafter?.sign ?? '',
  copies: `${paper.drafter?.copies ?? ''}`,
  contact: paper.contact.join('\n'),
  annexes: paper.annexes.map(({ blocks, ...annex }) => ({ ...annex, content: piecesOf(blocks) })),
});

/** What was typed as a document; what is empty is left out of it. */
export function paperOf(writing: Writing): Paper {
  const { paper } = writing;
  const orNull = (text: string): string | null => text.trim() || null;
  return {
    ...paper,
    superior: orNull(writing.superior),
    issuer: writing.issuer.trim(),
    notation: writing.notation.trim(),
    place: writing.place.trim(),
    subject: writing.subject.trim(),
    urgency: orNull(writing.urgency) as Paper['urgency'],
    circulation: orNull(writing.circulation) as Paper['circulation'],
    addressees: linesIn(writing.addressees),
    authority: orNull(writing.authority),
    bases: linesIn(writing.bases),
    blocks: blocksOf(writing.content),
    signature: {
      ...paper.signature,
      powers: linesIn(writing.powers).map(powerIn),
      position: orNull(writing.position),
      name: orNull(writing.name),
      alsoAs: orNull(writing.alsoAs),
    },
    secretary: orNull(writing.secretary),
    recipients: linesIn(writing.recipients),
    kept: { ...paper.kept, unit: writing.unit.trim() },
    drafter: !writing.drafter.trim()
      ? null
      : { sign: writing.drafter.trim(), copies: Number.parseInt(writing.copies, 10) || null },
    contact: linesIn(writing.contact),
    annexes: writing.annexes
      .map(({ content, title, ...annex }) => ({ ...annex, title: title.trim(), blocks: blocksOf(content) }))
      .filter(({ title, blocks }) => title || blocks.length > 0),
  };
}

/** "KT. Chủ tịch": without one of the closed abbreviations it is on behalf of whoever stands there. */
function powerIn(line: string): Paper['signature']['powers'][number] {
  const [first = '', ...rest] = line.split(' ');
  const capacity = oneOf(CAPACITIES, first.toUpperCase());
  return capacity ? { capacity, of: rest.join(' ') } : { capacity: 'TM.', of: line };
}
