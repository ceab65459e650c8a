import { LONGEST_TEXT } from '../case/forms';
import { type CellFault, faultAt, readCells, type SheetColumn, written } from '../sheet';

/** A consultee's answer has no more comments. */
export const MOST_COMMENTS = 200;

type ColumnId = 'comment';

/** The column of a list of comments; one comment a row. */
export const COMMENT_COLUMNS: readonly SheetColumn<ColumnId>[] = [
  { id: 'comment', head: { vi: 'Ý kiến', en: 'Comment' }, needed: true },
];

/** The comments in the rows of a sheet, or the cells that stand in the way. Empty rows are left out. */
export function commentsInSheet(sheet: unknown[][]): { comments: string[]; faults: CellFault[] } {
  const { rows, at, faults } = readCells(COMMENT_COLUMNS, sheet);
  const said = rows
    .map(({ row, cells }) => ({ row, comment: written(cells.comment) }))
    .filter(({ comment }) => comment !== '');
  const long = said
    .filter(({ comment }) => comment.length > LONGEST_TEXT)
    .map(({ row }) =>
      faultAt(
        { row, column: 'comment', at },
        `dài quá ${LONGEST_TEXT} ký tự; hãy tách thành nhiều ý kiến`,
        `longer than ${LONGEST_TEXT} characters; part it into several comments`,
      ),
    );
  return { comments: said.map(({ comment }) => comment), faults: [...faults, ...long] };
}
