import writeSheets, { type Row } from 'write-excel-file/node';
import { docxFile } from '../../../documents/docx';
import {
  BODY_HEADS,
  COMMENT_HEADS,
  NO_COMMENTS,
  opinionsSheet,
  type OpinionTable,
  sourceOf,
  summaryOf,
  TITLE,
} from '../../../documents/from/opinions';
import { MOTTO, NATION } from '../../../documents/layout/annexOne';

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const CELL = { borderStyle: 'thin', wrap: true, alignVertical: 'top' } as const;

/** The table as a Word file, laid out by Annex I of Decree 30/2020/NĐ-CP; across the page since it is a table. */
export const opinionsDocx = (table: OpinionTable): Promise<Buffer> =>
  docxFile([opinionsSheet(table)], { title: `${TITLE}: ${table.title}`, author: table.askedBy });

/** The table as an Excel file: the comments on one sheet, those who were asked on another. */
export async function opinionsXlsx(table: OpinionTable): Promise<Buffer> {
  const comments = table.comments.map(({ text, from, handling }) => [text, from, handling]);
  return writeSheets(
    [
      {
        sheet: 'Tiếp thu, giải trình',
        orientation: 'landscape',
        columns: [6, 50, 28, 54].map(width),
        data: [
          ...head(table, 4),
          ...grid(COMMENT_HEADS, comments.length > 0 ? comments : [[NO_COMMENTS, '', '']]),
          [],
          [sourceOf(table)],
        ],
      },
      {
        sheet: 'Cơ quan được lấy ý kiến',
        orientation: 'landscape',
        columns: [6, 60, 14, 14, 44].map(width),
        data: grid(
          BODY_HEADS,
          table.bodies.map(({ name, sent, answered, answer }) => [name, sent, answered, answer]),
        ),
      },
    ],
    FONT,
  ).toBuffer();
}

const width = (characters: number): { width: number } => ({ width: characters });

function head(table: OpinionTable, columns: number): Row[] {
  const across = (value: string, more: object = {}): Row => [
    { value, type: String, columnSpan: columns, align: 'center', wrap: true, ...more },
  ];
  return [
    across(NATION, { fontWeight: 'bold' }),
    across(MOTTO, { fontWeight: 'bold' }),
    across(table.askedBy, { align: 'left', fontWeight: 'bold' }),
    [],
    across(TITLE, { fontWeight: 'bold', fontSize: 14 }),
    across(table.title, { fontWeight: 'bold' }),
    across(summaryOf(table), { align: 'left' }),
    [],
  ];
}

/** A text is a text: nothing that somebody wrote is ever read as a formula. */
function grid(heads: readonly string[], rows: string[][]): Row[] {
  const named = heads.map(
    (value) =>
      ({ value, type: String, fontWeight: 'bold', align: 'center', ...CELL, alignVertical: 'center' }) as const,
  );
  return [
    named,
    ...rows.map(
      (texts, index): Row => [
        { value: index + 1, type: Number, align: 'center', ...CELL },
        ...texts.map((value) => ({ value, type: String, ...CELL })),
      ],
    ),
  ];
}
