import type PizZip from 'pizzip';
import { DomainError } from '../../domain/errors';
import type { Piece } from '../layout/pieces';
import { Lists } from './numbering';
import { paragraphPieces, type Part } from './paragraphs';
import { Styles } from './styles';
import { tablePieces } from './tables';
import type { Undrawn } from './undrawn';
import { attribute, child, children, has, isOn, number, points, rootOf, within, type Xml } from './xml';

/** Pages of one kind, as a Word file has them; lengths in points. */
export interface WordSection {
  sheet: { width: number; height: number; left: number; right: number };
  margins: { top: number; bottom: number; header: number; footer: number };
  pieces: Piece[];
  /** What stands above and below on the first page, on those of even numbers and on all others. */
  headers: Record<PageKind, Piece[]>;
  footers: Record<PageKind, Piece[]>;
  /** The number of its first page; null where it goes on from the section before. */
  startsAt: number | null;
}

export type PageKind = 'first' | 'even' | 'default';

export interface WordFile {
  sections: WordSection[];
  /** Whether the number of pages is written on them. */
  countsPages: boolean;
  /** What of it can't be drawn. */
  undrawn: Undrawn[];
}

/** A Word file as what is drawn of it. Throws `template-damaged` where it can't be read. */
export function readWord(zip: PizZip): WordFile {
  try {
    return new Reading(zip).file();
  } catch {
    throw new DomainError('template-damaged');
  }
}

/** A4 with the margins that Word begins with, in points: where a file says nothing. */
const PAGE = { width: 595.3, height: 841.9, margin: 72, edge: 36 };
/** As small and as large as a PDF's page may be, in points. */
const SHEET = { least: 144, most: 14_400 };
/** Narrower than this nothing is written. */
const LEAST_WIDTH = 36;

class Reading {
  private readonly undrawn = new Set<Undrawn>();
  private readonly styles: Styles;
  private readonly lists: Lists;
  private readonly settings: Xml | undefined;
  private countsPages = false;

  constructor(private readonly zip: PizZip) {
    this.styles = new Styles(this.root('word/styles.xml'));
    this.lists = new Lists(this.root('word/numbering.xml'), this.undrawn);
    this.settings = this.root('word/settings.xml');
  }

  file(): WordFile {
    const path = 'word/document.xml';
    const body = child(this.root(path), 'body');
    if (!body) throw new Error('no body');
    const part = this.part(path);
    const sections: WordSection[] = [];
    let blocks: Xml[] = [];
    for (const block of blocksIn(body)) {
      if (block.name !== 'sectPr') blocks.push(block);
      const ends = block.name === 'sectPr' ? block : child(block, 'pPr', 'sectPr');
      if (!ends) continue;
      this.add(sections, this.section(ends, blocks, part, sections.at(-1)), ends);
      blocks = [];
    }
    return { sections, countsPages: this.countsPages, undrawn: [...this.undrawn].sort() };
  }

  /** One that goes on on the same page of the same size is a part of the section before it. */
  private add(sections: WordSection[], section: WordSection, properties: Xml): void {
    const before = sections.at(-1);
    const flows = attribute(child(properties, 'type'), 'val') === 'continuous';
    const alike = before && before.sheet.width === section.sheet.width && before.sheet.height === section.sheet.height;
    if (before && flows && alike) before.pieces.push(...section.pieces);
    else sections.push(section);
  }

  private section(properties: Xml, blocks: Xml[], part: Part, before: WordSection | undefined): WordSection {
    const [size, margin] = [child(properties, 'pgSz'), child(properties, 'pgMar')];
    const of = (from: Xml | undefined, name: string, otherwise: number): number => {
      const value = number(from, name);
      return value === undefined ? otherwise : points(value);
    };
    const width = within(of(size, 'w', PAGE.width), SHEET.least, SHEET.most);
    const left = within(of(margin, 'left', PAGE.margin) + of(margin, 'gutter', 0), 0, width - LEAST_WIDTH);
    const right = within(of(margin, 'right', PAGE.margin), 0, width - left - LEAST_WIDTH);
    const sheet = { width, height: within(of(size, 'h', PAGE.height), SHEET.least, SHEET.most), left, right };
    const room = width - left - right;
    if ((number(child(properties, 'cols'), 'num') ?? 1) > 1) this.undrawn.add('columns');
    const kinds = (name: string, known: Record<PageKind, Piece[]> | undefined) =>
      this.repeated(properties, name, room, known);
    return {
      sheet,
      margins: {
        top: Math.abs(of(margin, 'top', PAGE.margin)),
        bottom: Math.abs(of(margin, 'bottom', PAGE.margin)),
        header: of(margin, 'header', PAGE.edge),
        footer: of(margin, 'footer', PAGE.edge),
      },
      pieces: this.pieces(blocks, part, room),
      headers: kinds('headerReference', before?.headers),
      footers: kinds('footerReference', before?.footers),
      startsAt: number(child(properties, 'pgNumType'), 'start') ?? null,
    };
  }

  /** What stands above or below each page; a section that has none of its own has that of the one before. */
  private repeated(
    properties: Xml,
    name: string,
    room: number,
    before: Record<PageKind, Piece[]> | undefined,
  ): Record<PageKind, Piece[]> {
    const found = { ...(before ?? { first: [], even: [], default: [] }) };
    const relations = this.relations('word/document.xml');
    for (const reference of children(properties, name)) {
      const path = relations.get(attribute(reference, 'id') ?? '') ?? '';
      const root = this.root(path);
      const kind = attribute(reference, 'type') as PageKind;
      const part = { ...this.part(path), repeated: true };
      if (root) found[kind] = this.pieces(blocksIn(root), part, room);
      this.countsPages ||= /(NUM|SECTION)PAGES/.test(this.text(path) ?? '');
    }
    const first = isOn(child(properties, 'titlePg')) ? found.first : found.default;
    const even = isOn(child(this.settings, 'evenAndOddHeaders')) ? found.even : found.default;
    return { first, even, default: found.default };
  }

  private pieces(blocks: Xml[], part: Part, room: number): Piece[] {
    return blocks.flatMap((block, index): Piece[] => {
      if (block.name === 'tbl') return this.table(block, part, room);
      if (block.name !== 'p') return [];
      // Nothing may end with a table, so that a paragraph without words follows it.
      const closes = index === blocks.length - 1 && blocks[index - 1]?.name === 'tbl' && isEmpty(block);
      return closes ? [] : paragraphPieces(block, part);
    });
  }

  private table(table: Xml, part: Part, room: number): Piece[] {
    return tablePieces(table, part, room, (cell, inner, width) => this.pieces(blocksIn(cell), inner, width));
  }

  private part(path: string): Part {
    const relations = this.relations(path);
    return {
      styles: this.styles,
      lists: this.lists,
      undrawn: this.undrawn,
      target: (id) => {
        const file = this.zip.file(relations.get(id) ?? '');
        return file ? Buffer.from(file.asUint8Array()) : undefined;
      },
      table: { paragraph: {}, run: {} },
      hangsTables: this.hangsTables(),
      repeated: false,
    };
  }

  private hangsTables(): boolean {
    const mode = children(child(this.settings, 'compat'), 'compatSetting').find(
      (setting) => attribute(setting, 'name') === 'compatibilityMode',
    );
    return (number(mode, 'val') ?? 0) < 15;
  }

  private text(path: string): string | undefined {
    return this.zip.file(path)?.asText();
  }

  private root(path: string): Xml | undefined {
    return rootOf(this.text(path) ?? '');
  }

  /** The paths of what a part points to, by their ids; what lies outside the file is none. */
  private relations(path: string): Map<string, string> {
    const at = path.lastIndexOf('/');
    const root = this.root(`${path.slice(0, at)}/_rels${path.slice(at)}.rels`);
    return new Map(
      children(root).flatMap((one): [string, string][] => {
        const target = attribute(one, 'Target') ?? '';
        if (attribute(one, 'TargetMode') === 'External') return [];
        return [
          [attribute(one, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `${path.slice(0, at)}/${target}`],
        ];
      }),
    );
  }
}

/** Paragraphs and tables right below an element, those in content controls too. */
const blocksIn = (of: Xml): Xml[] =>
  children(of).flatMap((one) => (['sdt', 'sdtContent', 'ins', 'customXml'].includes(one.name) ? blocksIn(one) : [one]));

const isEmpty = (paragraph: Xml): boolean => !has(paragraph, 'r');
