/**
 * What XML 1.0 has no place for (its production [2], Char), and so no Word or Excel file and no message to another
 * office either: most control characters, non-characters, halves of surrogate pairs. PostgreSQL doesn't take all of
 * them either.
 */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_UNWRITABLE = new RegExp(UNWRITABLE, 'gu');
/** Word's own breaks within a paragraph and between pages, as they come along when a text is pasted. */
const BREAKS = /[\v\f]/g;

/** The first such character of a text, as `U+000B`. */
export function unwritable(text: string): string | undefined {
  const found = UNWRITABLE.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A text that was taken before such characters were refused, as a file can hold it: breaks are breaks, the rest shows
 * as U+FFFD.
 */
export function writable(text: string): string {
  return text.replace(BREAKS, '\n').replace(ALL_UNWRITABLE, '\ufffd');
}
