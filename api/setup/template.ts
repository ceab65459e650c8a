import writeSheets, { type Row } from 'write-excel-file/node';
import { formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import { type Role, ROLE_WORDS } from '../../domain/seating/people';
import { COLUMNS } from '../../domain/seating/sheet';
import type { Directory } from '../../domain/units/directory';
import type { NeededBody } from './needs';

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const WIDTHS = [28, 32, 30, 60, 14, 14, 22].map((width) => ({ width }));

const NOTES = [
  ['Mỗi dòng là một vị trí của một người. Người giữ nhiều vị trí thì ghi nhiều dòng, cùng một địa chỉ thư.'],
  [
    'Dòng chưa ghi họ tên và địa chỉ thư thì bỏ qua: các dòng ghi sẵn là những vị trí quy trình đang cần mà chưa có người.',
  ],
  ['Cơ quan: ghi mã, hoặc để trống mã và ghi đúng tên. Trang “Cơ quan” có mã của mọi cơ quan trong đơn vị.'],
  [
    `Vị trí: ${Object.values(ROLE_WORDS)
      .map(([word]) => word)
      .join(', ')}. Người ký: mỗi cơ quan một người.`,
  ],
  ['Từ ngày: dd/mm/yyyy; để trống là từ hôm nay. Tên đăng nhập: để trống thì lấy phần trước @ của địa chỉ thư.'],
  ['Không đổi tên các cột. Tối đa 5.000 dòng; có một ô sai thì chưa dòng nào được ghi.'],
];

/**
 * The list to be filled in: a row for each seat that the procedures need and nobody holds, the codes of all bodies, and
 * how it is filled in.
 */
export async function templateOf(
  directory: Directory,
  units: string[],
  missing: NeededBody[],
  on: IsoDate,
): Promise<Buffer> {
  const bodies = units.flatMap((unit) => directory.bodiesOf(unit, on));
  const name = (body: string): string => directory.bodyName(body, on).vi;
  return writeSheets(
    [
      {
        sheet: 'Cán bộ',
        columns: WIDTHS,
        stickyRowsCount: 1,
        data: [
          heads(COLUMNS.map(({ head }) => head.vi)),
          ...missing.flatMap((need) =>
            rolesMissing(need).map((role) =>
              texts(['', '', need.body, name(need.body), ROLE_WORDS[role][0], formatVnDate(on), '']),
            ),
          ),
        ],
      },
      {
        sheet: 'Cơ quan',
        columns: [{ width: 32 }, { width: 80 }],
        stickyRowsCount: 1,
        data: [heads(['Mã cơ quan', 'Tên cơ quan']), ...bodies.map((body) => texts([body, name(body)]))],
      },
      { sheet: 'Hướng dẫn', columns: [{ width: 120 }], data: NOTES.map(texts) },
    ],
    FONT,
  ).toBuffer();
}

/** The seats that a body lacks for what it is needed for: one who signs, and deputies where it votes. */
function rolesMissing({ seats, duties }: NeededBody): Role[] {
  if (duties.includes('vote')) return seats.deputy === 0 ? ['deputy'] : [];
  return seats.head === 0 ? ['head'] : [];
}

const heads = (names: readonly string[]): Row =>
  names.map((value) => ({ value, type: String, fontWeight: 'bold', borderStyle: 'thin' }));

/** A text is a text: nothing that stands in a register is ever read as a formula. */
const texts = (values: readonly string[]): Row =>
  values.map((value) => (value === '' ? null : { value, type: String, wrap: true }));
