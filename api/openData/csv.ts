/** A table as CSV (RFC 4180), in UTF-8 with its mark, so that spreadsheets read Vietnamese. No cell is a formula. */
export const csvOf = (rows: (string | number | boolean | null)[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
