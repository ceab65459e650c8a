/** A text in the two languages the product speaks. */
export interface Text {
  vi: string;
  en: string;
}

/** Whether something read from the register is such a text. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'vi' in value &&
  typeof value.vi === 'string' &&
  'en' in value &&
  typeof value.en === 'string';
