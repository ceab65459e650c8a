/** What a Word file may have that the PDF made of it shows otherwise, or not at all. */
export const UNDRAWN = [
  'typeface',
  'text-box',
  'shape',
  'picture',
  'object',
  'equation',
  'footnotes',
  'columns',
  'shading',
  'symbol',
  'numbering',
  'upright-text',
] as const;
export type Undrawn = (typeof UNDRAWN)[number];
