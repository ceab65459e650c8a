import { sumOf } from '../../decimal';
import { faultIf, noSuchVariant, type Rules, type Said, unequal } from '../fault';
import type { Content } from '../parts';

type Balance = Content<'balances'>['balances'][number];
type Line = Balance['lines'][number];

/** The balance of investment capital, which the projects' capital is held against. */
export const INVESTMENT = 'investment';

/** S9: what comes in is what goes out, in each year; where it may differ, the balance says why. */
export const balanceRules: Rules<'balances'> = ({ variant, balances }, held) => [
  ...faultIf(balances.length === 0, [], 'chưa có bảng cân đối nào', 'there is no balance yet'),
  ...noSuchVariant(variant, held, 'variant'),
  ...balances.flatMap((balance) => [
    ...partsOff(balance),
    ...held.setting.years.flatMap((year) => sidesOff(balance, year)),
  ]),
];

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
  return unequal(whole, sum, (a, b, off) => [
    [balance, line.id, year],
    `${line.name} ${year}: ghi ${a.vi}, các dòng con cộng lại ${b.vi} (lệch ${off.vi})`,
    `${line.name} ${year}: ${a.en} is written, its parts add up to ${b.en} (off by ${off.en})`,
  ]);
}

/** The sum of one side's own lines in a year. */
export const sideOf = ({ lines }: Balance, side: Line['side'], year: number): string =>
  sumOf(lines.filter((line) => line.side === side && line.of === undefined).map(({ figures }) => figures[year] ?? '0'));

function sidesOff(balance: Balance, year: number): Said[] {
  if (balance.gap) return [];
  return unequal(sideOf(balance, 'in', year), sideOf(balance, 'out', year), (a, b, off) => [
    [balance.id, `${year}`],
    `${balance.name} ${year}: nguồn ${a.vi}, sử dụng ${b.vi} (lệch ${off.vi}); cân lại hoặc nêu lý do`,
    `${balance.name} ${year}: ${a.en} comes in, ${b.en} goes out (off by ${off.en}); balance it or say why`,
  ]);
}
