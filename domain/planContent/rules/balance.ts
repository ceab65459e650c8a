import { lessOf, signOf, sumOf } from '../../decimal';
import { both, type Rules, type Said } from '../fault';
import type { Content } from '../parts';

type Balance = Content<'balances'>['balances'][number];
type Line = Balance['lines'][number];

/** The balance of investment capital, which the projects' capital is held against. */
export const INVESTMENT = 'investment';

/** S9: what comes in is what goes out, in each year; where it may differ, the balance says why. */
export const balanceRules: Rules<'balances'> = ({ variant, balances }, { contents, setting }) => {
  const variants = contents.forecasts?.variants ?? [];
  return [
    ...(balances.length === 0 ? [[[], 'chưa có bảng cân đối nào', 'there is no balance yet'] as Said] : []),
    ...(variant !== undefined && !variants.some(({ id }) => id === variant)
      ? [
          [
            ['variant'],
            `phần dự báo không có phương án “${variant}”`,
            `the forecasts have no variant “${variant}”`,
          ] as Said,
        ]
      : []),
    ...balances.flatMap((balance) => [
      ...partsOff(balance),
      ...setting.years.flatMap((year) => sidesOff(balance, year)),
    ]),
  ];
};

/** Years for which a line, or one of its parts, has a figure. */
const yearsOf = (lines: Line[]): string[] => [...new Set(lines.flatMap(({ figures }) => Object.keys(figures)))];

/** A line with parts is their sum. */
function partsOff({ id, lines }: Balance): Said[] {
  const ids = new Set(lines.map((line) => line.id));
  const orphans = lines
    .filter(({ of }) => of !== undefined && !ids.has(of))
    .map((line): Said => [[id, line.id], `không có dòng “${line.of}”`, `there is no line “${line.of}”`]);
  return [
    ...orphans,
    ...lines.flatMap((line) => {
      const parts = lines.filter(({ of }) => of === line.id);
      return parts.length === 0 ? [] : yearsOf([line, ...parts]).flatMap((year) => partOff(id, line, parts, year));
    }),
  ];
}

function partOff(balance: string, line: Line, parts: Line[], year: string): Said[] {
  const [whole, sum] = [line.figures[year] ?? '0', sumOf(parts.map(({ figures }) => figures[year] ?? '0'))];
  const off = lessOf(whole, sum);
  if (signOf(off) === 0) return [];
  const [a, b, c] = [both(whole), both(sum), both(off)];
  return [
    [
      [balance, line.id, year],
      `${line.name} ${year}: ghi ${a.vi}, các dòng con cộng lại ${b.vi} (lệch ${c.vi})`,
      `${line.name} ${year}: ${a.en} is written, its parts add up to ${b.en} (off by ${c.en})`,
    ],
  ];
}

/** The sum of one side's own lines in a year. */
export const sideOf = ({ lines }: Balance, side: Line['side'], year: number): string =>
  sumOf(lines.filter((line) => line.side === side && line.of === undefined).map(({ figures }) => figures[year] ?? '0'));

function sidesOff(balance: Balance, year: number): Said[] {
  const [incoming, outgoing] = [sideOf(balance, 'in', year), sideOf(balance, 'out', year)];
  const off = lessOf(incoming, outgoing);
  if (signOf(off) === 0 || balance.gap) return [];
  const [a, b, c] = [both(incoming), both(outgoing), both(off)];
  return [
    [
      [balance.id, `${year}`],
      `${balance.name} ${year}: nguồn ${a.vi}, sử dụng ${b.vi} (lệch ${c.vi}); cân lại hoặc nêu lý do`,
      `${balance.name} ${year}: ${a.en} comes in, ${b.en} goes out (off by ${c.en}); balance it or say why`,
    ],
  ];
}
