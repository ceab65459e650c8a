import type { Annex, Paper } from '../../../domain/officialDocument/paper';
import { CAPACITIES } from '../../../domain/officialDocument/types';
import { oneOf } from '../../parts/oneOf';
import { linesIn } from '../../parts/linesIn';
import { blocksOf, type Piece, piecesOf } from './pieces';

/** Texts that a document has, texts that it may have, and lists, an entry a line: each is edited under its own name. */
const NEEDED = ['issuer', 'notation', 'place', 'subject'] as const;
const OPTIONAL = ['superior', 'urgency', 'circulation', 'authority', 'secretary'] as const;
const LISTS = ['addressees', 'bases', 'recipients', 'contact'] as const;
type Further = 'powers' | 'position' | 'name' | 'alsoAs' | 'unit' | 'drafter' | 'copies';
export type TextName = (typeof NEEDED | typeof OPTIONAL | typeof LISTS)[number] | Further;

/** A document as it is edited: texts as typed, content in pieces. */
export interface Writing extends Record<TextName, string> {
  /** What no field here changes. */
  paper: Paper;
  content: Piece[];
  annexes: { title: string; content: Piece[]; as: Annex['as']; landscape: boolean }[];
}

const each = <K extends string, V>(names: readonly K[], of: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, V>;

/** What is proposed, to be edited. */
export const writingOf = (paper: Paper): Writing => ({
  paper,
  ...each(NEEDED, (name) => paper[name]),
  ...each(OPTIONAL, (name) => paper[name] ?? ''),
  ...each(LISTS, (name) => paper[name].join('\n')),
  content: piecesOf(paper.blocks),
  powers: paper.signature.powers.map(({ capacity, of }) => `${capacity} ${of}`).join('\n'),
  position: paper.signature.position ?? '',
  name: paper.signature.name ?? '',
  alsoAs: paper.signature.alsoAs ?? '',
  unit: paper.kept.unit,
  drafter: paper.drafter?.sign ?? '',
  copies: `${paper.drafter?.copies ?? ''}`,
  annexes: paper.annexes.map(({ blocks, ...annex }) => ({ ...annex, content: piecesOf(blocks) })),
});

/** What was typed as a document; what is empty is left out of it. */
export function paperOf(writing: Writing): Paper {
  const { paper } = writing;
  const orNull = (text: string): string | null => text.trim() || null;
  return {
    ...paper,
    ...each(NEEDED, (name) => writing[name].trim()),
    // Urgency and circulation are chosen from closed lists.
    ...(each(OPTIONAL, (name) => orNull(writing[name])) as Pick<Paper, (typeof OPTIONAL)[number]>),
    ...each(LISTS, (name) => linesIn(writing[name])),
    blocks: blocksOf(writing.content),
    signature: {
      ...paper.signature,
      powers: linesIn(writing.powers).map(powerIn),
      position: orNull(writing.position),
      name: orNull(writing.name),
      alsoAs: orNull(writing.alsoAs),
    },
    kept: { ...paper.kept, unit: writing.unit.trim() },
    drafter: !writing.drafter.trim()
      ? null
      : { sign: writing.drafter.trim(), copies: Number.parseInt(writing.copies, 10) || null },
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
