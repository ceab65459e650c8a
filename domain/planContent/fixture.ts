import type { CommonIndicator, Setting } from './indicators';
import type { Contents } from './parts';

const indicator = (id: string, more: Partial<CommonIndicator> = {}): [string, CommonIndicator] => [
  id,
  { id, name: { vi: id, en: id }, unit: 'vnd-billion', direction: 'higher', adds: true, ...more },
];

/** A common set of four: two that add up, a share and a growth that follow from them. */
const COMMON = new Map([
  indicator('grdp'),
  indicator('investment'),
  indicator('investment-share', {
    unit: 'percent',
    adds: false,
    formula: { how: 'share', part: 'investment', whole: 'grdp' },
  }),
  indicator('growth', { unit: 'percent', adds: false, formula: { how: 'growth', of: 'grdp' } }),
]);

export const SETTING: Setting = { common: COMMON, year: 2027, years: [2027] };

const rows = (grdp: string, investment: string, year = '2027') => [
  { indicator: 'grdp', figures: { [year]: grdp } },
  { indicator: 'investment', figures: { [year]: investment } },
];

/** A plan whose every part keeps its rules; a test says in which it doesn't. */
export const aPlan = (): Required<Contents> => ({
  indicators: { indicators: [...COMMON.keys()].map((id) => ({ id })) },
  assessment: {
    rows: [
      { indicator: 'grdp', figures: { '2025': '100', '2026': '110' } },
      { indicator: 'investment', figures: { '2026': '33' } },
    ],
  },
  viewpoints: {
    dimensions: (['economy', 'society', 'environment'] as const).map((dimension) => ({
      dimension,
      achieved: 'x',
      limits: 'x',
      viewpoint: 'x',
      indicators: [],
    })),
  },
  forecasts: {
    variants: [{ id: 'base', name: 'Cơ sở', method: 'trend', assumptions: 'x', rows: rows('121', '40') }],
    potentials: [],
  },
  balances: {
    variant: 'base',
    balances: [
      {
        id: 'investment',
        name: 'Vốn đầu tư',
        unit: 'vnd-billion',
        lines: [
          { id: 'state', name: 'Ngân sách', side: 'in', figures: { '2027': '12.5' } },
          { id: 'private', name: 'Tư nhân', side: 'in', figures: { '2027': '27.5' } },
          { id: 'works', name: 'Đầu tư', side: 'out', figures: { '2027': '40' } },
        ],
      },
    ],
  },
  options: {
    options: [
      { id: 'one', name: 'Một', variant: 'base', says: 'x', rows: rows('121', '40') },
      { id: 'two', name: 'Hai', says: 'x', rows: rows('125', '42') },
    ],
    chosen: 'one',
    why: 'x',
  },
  targets: { rows: rows('121', '40') },
  programmes: { programmes: [{ id: 'p1', name: 'x', objective: 'x', with: [], capital: [], indicators: ['grdp'] }] },
  solutions: {
    solutions: [{ id: 's1', says: 'x', lead: '22.so-tai-chinh', with: [], by: '2027-06-30', indicators: [] }],
  },
  projects: {
    projects: [
      {
        id: 'd1',
        name: 'Đường ven biển',
        programme: 'p1',
        total: '50000',
        before: '10000',
        capital: [{ source: 'Ngân sách tỉnh', figures: { '2027': '20000' } }],
        indicators: [],
      },
    ],
  },
  allocation: {
    units: [
      { unit: '06649', figures: { grdp: '60' } },
      { unit: '06652', figures: { grdp: '61' } },
    ],
    why: [],
  },
});
