import { Figures } from '../figures';
import { faultIf, type Held, nameOf, type Rules, type Said, unequal, unknownIn } from '../fault';
import { inputsOf, type PlanIndicator } from '../indicators';
import type { Contents, Row } from '../parts';

/** The figures of the years behind, with this year's estimate. */
export const behind = ({ contents, indicators }: Held): Figures =>
  new Figures(indicators, contents.assessment?.rows ?? []);

/** Figures of years to come, of which growth is reckoned from those behind. */
export const ahead = (held: Held, rows: readonly Row[]): Figures => new Figures(held.indicators, rows, behind(held));

/** Each of the common set or described; formulas of indicators that are there, none of itself. */
export const indicatorRules: Rules<'indicators'> = ({ indicators: written }, { setting: { common }, indicators }) =>
  written.flatMap(({ id, own }): Said[] => {
    if (!own && !common.has(id))
      return [
        [
          [id],
          'không có trong bộ chỉ tiêu chung; hãy mô tả chỉ tiêu riêng',
          'not in the common set; describe it as your own',
        ],
      ];
    if (own && common.has(id)) return [[[id], 'trùng mã với bộ chỉ tiêu chung', 'the common set has this id']];
    const formula = indicators.get(id)?.formula;
    if (!formula) return [];
    const missing = inputsOf(formula).filter((input) => !indicators.has(input));
    const needed = missing.join(', ');
    if (needed) return [[[id], `công thức cần chỉ tiêu ${needed}`, `its formula needs the indicators ${needed}`]];
    return faultIf(circular(id, indicators), [id], 'công thức quay lại chính nó', 'its formula comes back to itself');
  });

function circular(id: string, indicators: Held['indicators']): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const formula = indicators.get(at)?.formula;
    for (const input of formula ? inputsOf(formula) : []) {
      if (input === id && formula?.how !== 'growth') return true;
      if (!seen.has(input)) waiting.push(input);
      seen.add(input);
    }
  }
  return false;
}

/** A figure that follows from others is theirs: whoever types another is told by how much it differs. */
export function againstFormulas(rows: readonly Row[], figures: Figures, held: Held, at: string[] = []): Said[] {
  return rows.flatMap(({ indicator, figures: given }) =>
    Object.entries(given).flatMap(([year, value]): Said[] => {
      const reckoned = figures.byFormula(indicator, Number(year));
      if (reckoned === null) return [];
      return unequal(value, reckoned, (typed, right) => [
        [...at, indicator, year],
        `${nameOf(indicator, held).vi} ${year}: ghi ${typed.vi}, tính theo công thức là ${right.vi}`,
        `${nameOf(indicator, held).en} ${year}: ${typed.en} is written, its formula gives ${right.en}`,
      ]);
    }),
  );
}

/** Figures of other years than these. */
export function ofOtherYears(
  rows: readonly Row[],
  wanted: (year: number) => boolean,
  says: [string, string],
  at: string[] = [],
): Said[] {
  return rows.flatMap(({ indicator, figures }) =>
    Object.keys(figures)
      .filter((year) => !wanted(Number(year)))
      .map((year): Said => [[...at, indicator, year], `${year}: ${says[0]}`, `${year}: ${says[1]}`]),
  );
}

/** Indicators without a figure for a year, where somebody has to give it. */
function without(wanted: Iterable<PlanIndicator>, figures: Figures, year: number, at: string[] = []): Said[] {
  return [...wanted]
    .filter(({ id }) => figures.of(id, year) === null)
    .map(({ id, name }) => [
      [...at, id, `${year}`],
      `${name.vi}: thiếu số năm ${year}`,
      `${name.en}: no figure for ${year}`,
    ]);
}

/** S6: each indicator has this year's estimate; years to come are no part of it. */
export const assessmentRules: Rules<'assessment'> = ({ rows }, held) => {
  const estimate = held.setting.year - 1;
  return [
    ...unknownIn(rows, held),
    ...ofOtherYears(rows, (year) => year <= estimate, [
      'chưa qua, không thuộc phần đánh giá',
      'has not been; it is no part of the assessment',
    ]),
    ...againstFormulas(rows, behind(held), held),
    ...without(held.indicators.values(), behind(held), estimate),
  ];
};

/** S8: at least one variant, each with the plan's first year for every indicator that was assessed. */
export const forecastRules: Rules<'forecasts'> = ({ variants }, held) => {
  if (variants.length === 0) return [[[], 'chưa có phương án dự báo nào', 'there is no variant yet']];
  return variants.flatMap(({ id, rows }) => toCome(rows, held, [id]));
};

/** Rows of years to come: of the plan's indicators, of its years or later, complete for its first. */
export function toCome(rows: readonly Row[], held: Held, at: string[]): Said[] {
  const { year } = held.setting;
  const figures = ahead(held, rows);
  return [
    ...unknownIn(rows, held, at),
    ...ofOtherYears(
      rows,
      (one) => one >= year,
      ['trước kỳ kế hoạch, thuộc phần đánh giá', 'before the plan; it belongs to the assessment'],
      at,
    ),
    ...againstFormulas(rows, figures, held, at),
    ...without(held.indicators.values(), figures, year, at),
  ];
}

/** The rows of the option that was chosen; none while none is. */
export const chosenRows = ({ options }: Contents): readonly Row[] =>
  options?.options.find(({ id }) => id === options.chosen)?.rows ?? [];
