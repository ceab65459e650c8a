import { type Document, type ErrorCode, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Text } from '../domain/text';
import { checkedBy } from './files';

/** A fault of a text that is being drafted: where in it, and what is wrong, in both languages. */
export interface TextFault {
  rule: string;
  /** As `steps.3.due.0`, in the text as it was written; empty for the whole. */
  path: string;
  /** From 1. */
  line: number;
  says: Text;
}

/** A YAML text as somebody wrote it: what it says, and on which line each thing of it stands. */
export class Written {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines });
  }

  /** Why it is no YAML text, line by line. */
  private syntax(): TextFault[] {
    return this.document.errors.map(({ code, pos: [at] }) => ({
      rule: 'yaml',
      path: '',
      line: this.lines.linePos(at).line,
      says: SYNTAX[code] ?? NOT_YAML,
    }));
  }

  /**
   * Where a rule's finding stands: rules name a step, an anchor or a setting by its id (`send-up.due.0`), the text has
   * it by its place in a list (`steps.12.due.0`).
   */
  placeOf(path: string): string[] {
    const [first = '', ...rest] = path.split('.').filter(Boolean);
    const { contents } = this.document;
    if (!isMap(contents) || contents.has(first)) return [first, ...rest].filter(Boolean);
    for (const list of ['steps', 'anchors', 'settings']) {
      const items = contents.get(list);
      const at = isSeq(items) ? items.items.findIndex((one) => isMap(one) && String(one.get('id')) === first) : -1;
      if (at >= 0) return [list, String(at), ...rest];
    }
    return [];
  }

  /** The line of what stands at a place, or of the nearest thing that it would stand in. */
  lineOf(place: string[]): number {
    let node: unknown = this.document.contents;
    let at = 0;
    for (const name of place) {
      const next = within(node, name);
      if (!next) break;
      ({ at, node } = next);
    }
    return this.lines.linePos(at).line;
  }

  /** A fault at the place that a rule names. */
  fault(rule: string, path: string, says: Text): TextFault {
    const place = this.placeOf(path);
    return { rule, path: place.join('.'), line: this.lineOf(place), says };
  }

  /** What it says, where that is fields. */
  private value(): unknown {
    try {
      return isMap(this.document.contents) ? (this.document.toJS() as unknown) : undefined;
    } catch {
      // It refers to itself without end.
      return undefined;
    }
  }

  /** What keeps it from being read as what it should be: its syntax first, then its form. */
  faults(schema: z.ZodType): TextFault[] {
    const syntax = this.syntax();
    if (syntax.length > 0) return syntax;
    const value = this.value();
    if (value === undefined) return [{ rule: 'yaml', path: '', line: 1, says: NO_FIELDS }];
    return (checkedBy(schema, { value }).issues ?? []).map(({ path, message, vi }) =>
      this.fault('schema', path, { vi: vi ?? message, en: message }),
    );
  }
}

interface Here {
  at: number;
  node: unknown;
}

function within(node: unknown, name: string): Here | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    return pair && isScalar(pair.key) ? { at: pair.key.range?.[0] ?? 0, node: pair.value } : undefined;
  }
  const item = isSeq(node) ? node.items[Number(name)] : undefined;
  const range = isMap(item) || isSeq(item) || isScalar(item) ? item.range : undefined;
  return range ? { at: range[0], node: item } : undefined;
}

const NO_FIELDS: Text = {
  vi: 'Văn bản phải gồm các trường như “id: …”, “steps: …”',
  en: 'The text must have fields such as “id: …”, “steps: …”',
};
const NOT_YAML: Text = { vi: 'Dòng này không đúng cú pháp YAML', en: 'This line is not YAML' };
const SYNTAX: Partial<Record<ErrorCode, Text>> = {
  BAD_INDENT: { vi: 'Dòng này thụt vào không đúng mức', en: 'This line is indented wrongly' },
  TAB_AS_INDENT: { vi: 'Thụt dòng bằng dấu cách, không dùng phím Tab', en: 'Indent by spaces, not by tabs' },
  DUPLICATE_KEY: { vi: 'Trường này đã có ở trên', en: 'This field stands twice' },
  MISSING_CHAR: { vi: 'Thiếu một dấu đóng: ” hoặc ] hoặc }', en: 'A closing sign is missing: " or ] or }' },
  MULTIPLE_DOCS: { vi: 'Chỉ được có một văn bản YAML', en: 'Only one YAML document may stand here' },
};
