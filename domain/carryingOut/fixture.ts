import type { Calendar } from '../calendar/calendar';
import { at, headOf, officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { libraryOf } from '../case/law';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { WEEKS } from '../law/fixture';
import type { Party } from '../support/party';
import { carryingOut } from './index';
import type { CarryingOpening, CarryingState, IndicatorPlan } from './state';

/** The day on which the first quarter's report is due becomes a holiday. */
const CORRECTED: Calendar = {
  ...WEEKS,
  version: '2',
  days: { '2027-04-12': { kind: 'off', name: { vi: 'Nghỉ', en: 'Day off' } } },
};
/** One that ends before the year's reports are due. */
const TOO_SHORT = { ...WEEKS, version: '3', to: '2027-03-31' };
export const LAW = libraryOf({ weeks: WEEKS, corrected: CORRECTED, short: TOO_SHORT });

const party = (id: string, kind: Party['kind'], ...bodies: string[]): Party => ({
  id,
  kind,
  name: { vi: id, en: id },
  bodies,
});
export const QUANG_NINH = party('22', 'province', '22.ubnd', '22.so-tai-chinh');
export const HAI_PHONG = party('31', 'province', '31.ubnd', '31.so-tai-chinh');
export const DELTA = party('R-DBSH', 'region', 'R-DBSH.hoi-dong');
export const CENTRAL = party('R-BTB', 'region', 'R-BTB.hoi-dong');
export const TRADE = party('VN.bo-cong-thuong', 'sector', 'VN.bo-cong-thuong');
export const HEALTH = party('22.so-y-te', 'sector', '22.so-y-te');

export const RULES: CarryingOpening['rules'] = {
  version: 'v',
  reminders: ['3wd'],
  support: { answer: '10wd', reminders: ['3wd'], cites: 'practice' },
  reports: {
    month: { opens: '10d', due: '5d', cites: 'practice' },
    quarter: { opens: '10d', due: '10d', cites: 'practice' },
    'half-year': { opens: '15d', due: '15d', cites: 'practice' },
    year: { opens: '15d', due: '31d', cites: 'practice' },
  },
};

export function indicator(
  id: string,
  targets: Record<string, string>,
  more: Partial<IndicatorPlan> = {},
): IndicatorPlan {
  return {
    id,
    name: { vi: id, en: id },
    measure: { vi: '%', en: '%' },
    direction: 'higher',
    targets,
    parties: ['31', 'VN.bo-cong-thuong'],
    touches: [],
    rules: [{ id: 'ninety', from: '2021-01-01', below: '0.90', trend: { over: 2, by: '5' }, cites: 'practice' }],
    ...more,
  };
}

/**
 * For tests: Quảng Ninh carries out its plan of 2027. Quarter 1 ends on Wednesday 31 March; its report is due on Monday
 * 12 April.
 */
export const OPENING: CarryingOpening = {
  caseId: '22.carrying-out.2027',
  unit: '22',
  year: 2027,
  title: { vi: 'Thực hiện kế hoạch', en: 'Carrying out' },
  calendar: 'weeks',
  carrier: QUANG_NINH,
  reporter: '22.so-tai-chinh',
  escalateTo: '22.ubnd',
  rules: RULES,
  indicators: [],
  parties: [HAI_PHONG, TRADE, DELTA],
  basis: { cycle: 'c' },
};

export const carrying = (indicators: IndicatorPlan[]): Story<CarryingState> =>
  opened(carryingOut, LAW, { ...OPENING, indicators }, '2027-01-04T01:00:00.000Z');

export const REPORTER = officerOf(OPENING.reporter);
export const COMMITTEE = headOf('22.ubnd');
export const Q1 = '2027-Q1';
export const IN_TIME = at('2027-04-05');
/** By the body that reports, in time, where nothing else is said. */
export const act = actsOf(REPORTER, IN_TIME);

/** A report or its correction: figures by indicator, of the first quarter where nothing else is said. */
export function figures(actual: Record<string, string>, period = Q1): Data {
  return { period, figures: Object.entries(actual).map(([id, figure]) => ({ indicator: id, actual: figure })) };
}

export const report = (actual: Record<string, string>, when = IN_TIME, period = Q1): Lodged =>
  act('report-figures', figures(actual, period), when);
