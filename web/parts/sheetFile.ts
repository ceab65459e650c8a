import writeSheet, { type Row } from 'write-excel-file/browser';

/** How wide a column may become, in characters. */
const WIDEST = 60;

/** Gives a table to the browser as an Excel file of that title. */
export async function saveSheet(title: string, heads: string[], lines: string[][]): Promise<void> {
  const widest = (column: number): number =>
    Math.max(...[heads, ...lines].flatMap((line) => (line[column] ?? '').split('\n').map((text) => text.length)));
  await writeSheet(
    [
      heads.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true })),
      ...lines.map((line): Row => line.map(cellOf)),
    ],
    { columns: heads.map((_head, column) => ({ width: Math.min(widest(column) + 2, WIDEST) })), stickyRowsCount: 1 },
  ).toFile(`${title}.xlsx`);
}

/** A whole number is one; any other text is a text, and never read as a formula. */
const cellOf = (text: string) =>
  /^[1-9]\d{0,14}$|^0$/.test(text)
    ? { value: Number(text), type: Number }
    : { value: text, type: String, wrap: true, alignVertical: 'top' as const };
