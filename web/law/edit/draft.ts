import { type Document, isSeq, parseDocument } from 'yaml';

/** Where something stands in a procedure's text: `['steps', '3', 'due']`. */
export type Place = readonly string[];

/**
 * The text of a procedure as the form reads it. What the form changes is changed in the text, remarks and layout left
 * as they are: there is one truth, and it is the text.
 */
export interface Draft {
  value: Record<string, unknown>;
  /** The text with something else at a place; `undefined` takes it away. */
  put(place: Place, value: unknown): string;
  /** The text with one thing of a list in another's place. */
  shift(list: Place, from: number, to: number): string;
}

/** Reads a text; nothing where it is no YAML or has no fields, which the API says line by line. */
export function draftOf(text: string): Draft | null {
  const document = parseDocument(text);
  const value = saidBy(document);
  if (!isFields(value)) return null;
  return {
    value,
    put: (place, next) =>
      changed(document, () => (next === undefined ? document.deleteIn(place) : document.setIn(place, next))),
    shift: (list, from, to) =>
      changed(document, () => {
        const items: unknown = document.getIn(list);
        if (isSeq(items)) items.items.splice(to, 0, ...items.items.splice(from, 1));
      }),
  };
}

function saidBy(document: Document.Parsed): unknown {
  try {
    return document.errors.length === 0 ? document.toJS() : null;
  } catch {
    // It refers to itself without end.
    return null;
  }
}

function changed(document: Document, change: () => void): string {
  change();
  return document.toString({ lineWidth: 0 });
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a place. */
export const at = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>(
    (within, name) => (typeof within === 'object' && within !== null ? Reflect.get(within, name) : undefined),
    value,
  );

/** The part of the form that shows a place: a step, the anchors, the lengths, or what is said of the whole. */
export function partOf(place: Place): string {
  const [list = '', index] = place;
  if (list === 'steps') return `steps.${index ?? 0}`;
  return list === 'anchors' || list === 'settings' ? list : '';
}

/** The characters of one line of a text, from its first to its last. */
export function rangeOf(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [from, from + (lines[line - 1]?.length ?? 0)];
}
