import { sumOf } from '../../decimal';
import { exceeding, faultIf, type Held, nameOf, type Rules, type Said, unequal, unknown } from '../fault';
import type { Content, Contents } from '../parts';
import { remembered } from '../../remembered';
import { INVESTMENT, sideOf } from './balance';

/** S11: of the plan's indicators; a programme doesn't end before it begins. */
export const programmeRules: Rules<'programmes'> = ({ programmes }, held) =>
  programmes.flatMap(({ id, name, indicators, from, to }) => [
    ...unknown(indicators, held, [id]),
    ...faultIf(
      from !== undefined && to !== undefined && to < from,
      [id],
      `${name}: kết thúc trước khi bắt đầu`,
      `${name}: ends before it begins`,
    ),
  ]);

/** S12: who leads, by when, is what makes it a solution. */
export const solutionRules: Rules<'solutions'> = ({ solutions }, held) => [
  ...faultIf(solutions.length === 0, [], 'chưa có giải pháp nào', 'there are no solutions yet'),
  ...solutions.flatMap(({ id, lead, by, indicators }) => [
    ...unknown(indicators, held, [id]),
    ...faultIf(!lead, [id, 'lead'], 'chưa có cơ quan chủ trì', 'says nobody who leads'),
    ...faultIf(!by, [id, 'by'], 'chưa có thời hạn', 'says no day by which'),
  ]),
];

type Project = Content<'projects'>['projects'][number];

/** What a project is given in a year, from all sources. */
export const capitalIn = ({ capital }: Project, year: number): string =>
  sumOf(capital.map(({ figures }) => figures[year] ?? '0'));

/** What a project was and is given in all years, from all sources. */
export const everGiven = ({ before = '0', capital }: Project): string[] => [
  before,
  ...capital.flatMap(({ figures }) => Object.values(figures)),
];

/** S15, S22: no more capital than the whole costs, none beyond what the balance of investment has. */
export const projectRules: Rules<'projects'> = ({ projects }, held) => {
  const programmes = new Set(held.contents.programmes?.programmes.map(({ id }) => id));
  return [
    ...projects.flatMap((project) => [
      ...unknown(project.indicators, held, [project.id]),
      ...noProgramme(project, programmes),
      ...overTotal(project),
    ]),
    ...held.setting.years.flatMap((year) => beyondFrame(projects, year, held)),
  ];
};

function noProgramme({ id, programme }: Project, programmes: ReadonlySet<string>): Said[] {
  const lost = programme !== undefined && !programmes.has(programme);
  return faultIf(lost, [id], `không có chương trình “${programme}”`, `there is no programme “${programme}”`);
}

const overTotal = remembered((project: Project): Said[] => {
  const { id, name, total } = project;
  return exceeding(sumOf(everGiven(project)), total, (given, whole, off) => [
    [id],
    `${name}: bố trí ${given.vi} triệu đồng, vượt tổng mức ${whole.vi} là ${off.vi}`,
    `${name}: ${given.en} million đồng are given, ${off.en} more than its total of ${whole.en}`,
  ]);
});

/** What the balance of investment gives for a year, in million đồng; null without one, or where it counts otherwise. */
export function investmentFrame({ balances }: Contents, year: number): string | null {
  const balance = balances?.balances.find(({ id }) => id === INVESTMENT);
  return balance ? inMillions(sideOf(balance, 'out', year), balance.unit) : null;
}

function beyondFrame(projects: Project[], year: number, { contents }: Held): Said[] {
  const frame = investmentFrame(contents, year);
  if (frame === null) return [];
  const needed = sumOf(projects.map((project) => capitalIn(project, year)));
  return exceeding(needed, frame, (a, b, off) => [
    [`${year}`],
    `${year}: dự án cần ${a.vi} triệu đồng, cân đối vốn đầu tư có ${b.vi} (thiếu ${off.vi})`,
    `${year}: the projects need ${a.en} million đồng, the balance of investment has ${b.en} (${off.en} short)`,
  ]);
}

/** Money of a balance in million đồng; null where it counts something else. */
function inMillions(sum: string, unit: string): string | null {
  if (unit === 'vnd-million') return sum;
  return unit === 'vnd-billion' ? sumOf(Array<string>(1000).fill(sum)) : null;
}

/** S2, S11: what the units below are assigned adds up to the target, or the difference is explained. */
export const allocationRules: Rules<'allocation'> = ({ units, why }, held) => {
  const explained = new Set(why.map(({ indicator }) => indicator));
  const assigned = new Set(units.flatMap(({ figures }) => Object.keys(figures)));
  const targets = new Map((held.contents.targets?.rows ?? []).map(({ indicator, figures }) => [indicator, figures]));
  return [
    ...unknown(assigned, held),
    ...[...assigned].flatMap((indicator): Said[] => {
      const target = targets.get(indicator)?.[held.setting.year];
      if (!held.indicators.get(indicator)?.adds || target === undefined || explained.has(indicator)) return [];
      const sum = sumOf(units.flatMap(({ figures }) => figures[indicator] ?? []));
      const { vi, en } = nameOf(indicator, held);
      return unequal(sum, target, (a, b, off) => [
        [indicator],
        `${vi}: giao cộng lại ${a.vi}, chỉ tiêu ${b.vi} (lệch ${off.vi}); cần giải thích`,
        `${en}: ${a.en} is assigned in all, the target is ${b.en} (off by ${off.en}); explain it`,
      ]);
    }),
  ];
};
