import type { DocumentStore } from '../../api/documents/stores/store';
import { type IsoInstant, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { loadCalendar } from '../../procedures/calendars/load';
import { publishCalendar } from '../../register/law';
import { DEPUTIES } from '../../register/sample';
import { cycleOfficers } from '../cycleOfficers';
import type { Engine } from '../engine';
import type { Desk } from '../office';
import { type Lodge, type Officers, Play, type Plot } from '../play';
import { openCycle } from '../run';
import { instant } from '../schedule';
import type { SkippedTime } from '../skippedTime';
import { untilAllTakenIn } from '../takenIn';
import { openYear, yearCases, type YearRequest, yearStart } from '../year/run';
import { yearOffices } from '../year/offices';
import { samplePlan } from './plan';
import { PROVINCE_PLAN, type Scenario } from './scenario';
import type { Moment, Scene } from './scene';

const SEED = 11;

export interface SampleRequest {
  unit: string;
  /** The moment up to which it is played (ISO instant). */
  until: IsoInstant;
  dataDir: string;
  /** Where documents' bytes lie. */
  documents: DocumentStore;
  /** Told how far it has come, from 0 to 1. */
  onProgress(share: number): void;
}

/** The moment from which a sample is played. */
export const sampleStart = ({ begins }: Scenario): IsoInstant => startOfVnDay(begins);

/** Plays the sample on the engine's own workflows, activities and tables, up to now. */
export async function playSample(
  engine: Engine,
  time: SkippedTime,
  request: SampleRequest,
  scenario: Scenario,
): Promise<void> {
  const calendar = loadCalendar();
  const calendarHash = await publishCalendar(engine.db, calendar);
  const year = { unit: request.unit, year: scenario.carrying };
  const habits = { calendar, late: {} };
  const carrying = yearOffices(engine, { ...habits, seed: SEED, silent: [], ...shortOf(year, yearCases(year)) });
  const { dataDir, documents } = request;
  const office: Desk = { engine, documents, dataDir, printed: true, seed: SEED, silent: [], deputies: DEPUTIES };
  const plan: Desk['plan'] = ({ procedure, opening }) =>
    procedure.id === PROVINCE_PLAN && opening.unit === request.unit ? samplePlan(opening.unit, opening.year) : null;
  const cycles = cycleOfficers({ ...office, silent: scenario.silent, plan }, { ...habits, receipts: false });
  const scene = { engine, calendarHash, office };
  const opening: Moment = {
    on: vnDateOf(yearStart(year)),
    hour: 0,
    play: () => openYear(engine, year, calendarHash),
  };
  const plot = plotOf({ ...scenario, moments: [opening, ...scenario.moments] }, scene, carrying.plot, request);
  await new Play(engine, time, officersOf(scenario, carrying.officers, cycles), plot).run({ until: request.until });
  await untilAllTakenIn(engine.db);
}

/** The sample's own province falls short in its second quarter; another of the region reports a mistaken figure. */
function shortOf({ unit, year }: Pick<YearRequest, 'unit' | 'year'>, cases: string[]) {
  const own = cases.find((id) => id.startsWith(`${unit}.`)) as string;
  const other = cases.find((id) => id !== own) as string;
  return { short: { caseId: own, period: `${year}-Q2` }, mistaken: { caseId: other, period: `${year}-Q1` } };
}

const OF_YEAR = [
  'report-figures',
  'close-carrying-out',
  'answer-offer',
  'record-delivery',
  'offer-support',
  'acknowledge-need',
  'close-support',
];

/** Each task goes to the officers of its kind; slow offices leave theirs. */
function officersOf({ slow }: Scenario, year: Officers, cycles: Officers): Officers {
  const of = ({ acts }: { acts: string[] }): Officers => (acts.some((act) => OF_YEAR.includes(act)) ? year : cycles);
  return {
    plannedFor: (task) => (slow.includes(task.body) && of(task) === cycles ? null : of(task).plannedFor(task)),
    work: (task, now, lodge) => of(task).work(task, now, lodge),
  };
}

/** Cycles begin on their days, moments happen on theirs; how far it has come is told on the way. */
function plotOf(
  { cycles, moments, begins }: Scenario,
  given: Omit<Scene, 'on' | 'now' | 'lodge'>,
  year: Plot,
  { until, onProgress }: SampleRequest,
): Plot {
  const starts = cycles.map(
    (cycle): Moment => ({ on: cycle.on, hour: 8, play: async ({ engine }) => void (await openCycle(engine, cycle)) }),
  );
  const left = [...starts, ...moments]
    .map((moment) => ({ at: instant(moment.on, moment.hour), moment }))
    .filter(({ at }) => at < until)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const [from, to] = [Date.parse(startOfVnDay(begins)), Date.parse(until)];
  return {
    next: () => [left[0]?.at ?? null, year.next()].filter((at) => at !== null).sort()[0] ?? null,
    async act(now, lodge: Lodge) {
      while (left[0] && left[0].at <= now) await left.shift()!.moment.play({ ...given, now, on: vnDateOf(now), lodge });
      await year.act(now, lodge);
      onProgress((Date.parse(now) - from) / (to - from));
    },
  };
}
