import type { CommonIndicator, Setting } from '../../domain/planContent/indicators';
import type { Content, Contents, Row } from '../../domain/planContent/parts';

/** As large as a province's plan may become. */
export const LARGE = { indicators: 300, years: 10, variants: 3, projects: 2000, communes: 98, provinces: 34 } as const;

const IDS = Array.from({ length: LARGE.indicators }, (_, at) => `chi-tieu-${at + 1}`);
const YEAR = 2027;

/** Every tenth indicator follows from the two before it. */
const common = (id: string, at: number): [string, CommonIndicator] => {
  const formula = at % 10 === 9 ? { how: 'share' as const, part: IDS[at - 1] ?? '', whole: IDS[at - 2] ?? '' } : null;
  const unit = formula ? ('percent' as const) : ('vnd-billion' as const);
  return [
    id,
    {
      id,
      name: { vi: `Chỉ tiêu ${at + 1}`, en: id },
      unit,
      direction: 'higher',
      adds: !formula,
      ...(formula && { formula }),
    },
  ];
};

export const SETTING: Setting = { common: new Map(IDS.map(common)), year: YEAR, years: [YEAR] };

/** Codes of so many units. */
export const UNITS = (many: number): string[] => Array.from({ length: many }, (_, at) => `${10_000 + at}`);

const typed = IDS.filter((_id, at) => at % 10 !== 9);
const rows = (years: number[]): Row[] =>
  typed.map((indicator, at) => ({
    indicator,
    figures: Object.fromEntries(years.map((year) => [`${year}`, `${1000 + at + (year % 100)}.5`])),
  }));
const ahead = Array.from({ length: LARGE.years }, (_, at) => YEAR + at);

/** A plan of that size whose parts keep their rules. */
export const planOf = (unit: string): Contents => ({
  indicators: { indicators: IDS.map((id) => ({ id })) },
  assessment: { rows: rows(Array.from({ length: LARGE.years }, (_, at) => YEAR - 1 - at)) },
  forecasts: {
    variants: Array.from({ length: LARGE.variants }, (_, at) => ({
      id: `pa-${at + 1}`,
      name: `Phương án ${at + 1}`,
      method: 'trend' as const,
      assumptions: 'Giữ nhịp tăng',
      rows: rows(ahead),
    })),
    potentials: [],
  },
  targets: { rows: rows([YEAR]) },
  projects: { projects: Array.from({ length: LARGE.projects }, (_, at) => projectOf(unit, at)) },
});

const projectOf = (unit: string, at: number): Content<'projects'>['projects'][number] => ({
  id: `${unit}-du-an-${at}`,
  name: `Dự án số ${at}`,
  total: '50000',
  capital: [{ source: 'Ngân sách tỉnh', figures: { [`${YEAR}`]: '100', [`${YEAR + 1}`]: '200' } }],
  indicators: [IDS[at % 9] ?? ''],
});

/** Every target shared out among units. */
export const allocationOf = (units: string[]): Content<'allocation'> => ({
  units: units.map((unit) => ({ unit, figures: Object.fromEntries(typed.map((id, at) => [id, `${10 + at}.5`])) })),
  why: typed.map((indicator) => ({ indicator, says: 'Dự phòng' })),
});
