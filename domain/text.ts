/** A text in the two languages the product speaks. */
export type Text = { vi: string; en: string };

/** What is the same in both: what people wrote, numbers, ids of what has no name. */
export const same = (text: string): Text => ({ vi: text, en: text });

/** Several texts as one. */
export const joined = (texts: readonly Text[], mark: string): Text => ({
  vi: texts.map(({ vi }) => vi).join(mark),
  en: texts.map(({ en }) => en).join(mark),
});

/** Whether something read from the register is such a text. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'vi' in value &&
  typeof value.vi === 'string' &&
  'en' in value &&
  typeof value.en === 'string';
