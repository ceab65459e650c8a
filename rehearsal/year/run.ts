import { loadCalendar } from '../../procedures/calendars/load';
import { carryingOpening } from '../../procedures/carryingOut';
import { loadDirectory } from '../../procedures/load';
import { publishCalendar } from '../../register/law';
import { startOfVnDay } from '../../domain/calendar/dates';
import { assertDatesHold } from '../../domain/carryingOut/state';
import { chance } from '../chance';
import type { Engine } from '../engine';
import { openCase } from '../cases';
import { Play } from '../play';
import { requireKnown } from '../run';
import type { SkippedTime } from '../skippedTime';
import type { YearOffice } from './officers';
import { yearOffices } from './offices';
import { yearReport, type YearReport } from './report';

export interface YearRequest {
  /** The region; of a province, its region. */
  unit: string;
  year: number;
  seed: number;
  /** Periods whose reports come so many days after their due date. */
  late: Record<string, number>;
  /** Bodies that never answer a need. */
  silent: string[];
  onAct?: (line: string) => void;
}

const INDICATORS: Record<string, string> = { 'industrial-production': '8', 'budget-revenue': '13900' };
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/** The instant at which the rehearsed year begins. */
export const yearStart = ({ year }: Pick<YearRequest, 'year'>): string => startOfVnDay(`${year}-01-04`);

/**
 * Refuses a year that can't be played. Throws `no-such-unit`, `no-procedure`, `calendar-out-of-range`, `no-such-step`,
 * `not-consulted`.
 */
export function assertYear(request: Pick<YearRequest, 'unit' | 'year' | 'late' | 'silent'>): void {
  const { year } = request;
  assertDatesHold(loadCalendar(), openings(request, 'c')[0]!);
  const periods = QUARTERS.map((quarter) => `${year}-${quarter}`);
  requireKnown(request, periods, `${year}-01-04`);
}

/** One carrying-out case for each province of the region, reporting quarter by quarter. */
function openings({ unit, year }: Pick<YearRequest, 'unit' | 'year'>, calendarHash: string) {
  const directory = loadDirectory();
  const on = `${year}-01-04`;
  const region = directory.level(unit, on) === 'region' ? unit : directory.regionOf(unit, on);
  const indicators = Object.entries(INDICATORS).map(([id, target]) => ({
    id,
    targets: Object.fromEntries(QUARTERS.map((quarter) => [`${year}-${quarter}`, target])),
  }));
  return directory.children(region, 'province', on).map((carrier) =>
    carryingOpening({
      directory,
      calendarHash,
      carrier,
      year,
      on,
      indicators,
      rehearsal: true,
      basis: { number: 'DT/NQ-HĐND', on: `${year - 1}-12-08` },
    }),
  );
}

/**
 * Plays a year of quarterly reports of one region's provinces (S24, S25): one figure falls short and brings a support
 * case to its end, one mistaken figure is corrected; on the engine's own workflows, activities and tables.
 */
export async function rehearseYear(engine: Engine, time: SkippedTime, request: YearRequest): Promise<YearReport> {
  const calendar = loadCalendar();
  await openYear(engine, request, await publishCalendar(engine.db, calendar));
  const ids = yearCases(request);
  const { officers, plot } = yearOffices(engine, { ...request, calendar, ...plotFor(request, ids) });
  await new Play(engine, time, officers, plot, request.onAct).run();
  return yearReport(engine, ids);
}

/** The cases of a region's provinces. */
export const yearCases = (request: Pick<YearRequest, 'unit' | 'year'>): string[] =>
  openings(request, '').map(({ caseId }) => caseId);

/** Opens the cases of a region's provinces. */
export async function openYear(
  engine: Engine,
  request: Pick<YearRequest, 'unit' | 'year'>,
  calendarHash: string,
): Promise<void> {
  for (const data of openings(request, calendarHash)) {
    const { caseId, unit, year, title } = data;
    await openCase(engine, { id: caseId, kind: 'carrying-out', unit, year, title }, data);
  }
}

/** Whose report falls short, and whose is mistaken: by the seed. */
function plotFor({ seed, year }: YearRequest, cases: string[]): Pick<YearOffice, 'short' | 'mistaken'> {
  const pick = (word: string): number => Math.floor(chance(seed, 'plot', word) * cases.length);
  const [first, shift] = [pick('short'), 1 + (pick('mistaken') % (cases.length - 1))];
  return {
    short: { caseId: cases[first] as string, period: `${year}-Q2` },
    mistaken: { caseId: cases[(first + shift) % cases.length] as string, period: `${year}-Q1` },
  };
}
