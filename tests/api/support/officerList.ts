import writeSheets from 'write-excel-file/node';
import { COLUMNS } from '../../../domain/seating/sheet';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A row as an office fills it in: name, e-mail, body, seat, first day. */
export type Cells = (string | Date)[];

/** The list of officers that an office hands in. */
export const officerList = (rows: Cells[]): Promise<Buffer> =>
  writeSheets(
    [
      {
        sheet: 'Cán bộ',
        data: [
          COLUMNS.map(({ head }) => cell(head.vi)),
          ...rows.map(([name = '', email = '', body = '', role = '', from = '']) =>
            [name, email, body, '', role, from].map(cell),
          ),
        ],
      },
    ],
    {},
  ).toBuffer();

const cell = (value: string | Date) =>
  value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value === '' ? null : { value, type: String };
