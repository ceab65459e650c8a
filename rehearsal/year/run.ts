import { randomUUID } from 'node:crypto';
import { loadCalendar } from '../../procedures/calendars/load';
import { carryingOpening } from '../../procedures/carryingOut';
import { loadDirectory } from '../../procedures/load';
import { publishCalendar } from '../../register/law';
import type { Calendar } from '../../domain/calendar/calendar';
import { startOfVnDay } from '../../domain/calendar/dates';
import { SYSTEM, type Data } from '../../domain/case/entry';
import { assertDatesHold } from '../../domain/carryingOut/state';
import { DomainError } from '../../domain/errors';
import type { SupportState } from '../../domain/support/state';
import type { Task } from '../../prisma/generated/client';
import { chance } from '../chance';
import { answerText, type Engine } from '../engine';
import { plannedFor } from '../schedule';
import type { SkippedTime } from '../skippedTime';
import { closing, type Doing, doingsFor, type YearOffice } from './officers';
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
/** Not long after the last support of the fourth quarter. */
const LONGEST_DAYS = 600;

/** The instant at which the rehearsed year begins. */
export const yearStart = ({ year }: Pick<YearRequest, 'year'>): string => startOfVnDay(`${year}-01-04`);

/**
 * Refuses a year that can't be played. Throws `no-such-unit`, `no-procedure`, `calendar-out-of-range`, `no-such-step`,
 * `not-consulted`.
 */
export function assertYear(request: Pick<YearRequest, 'unit' | 'year' | 'late' | 'silent'>): void {
  const { year, late, silent } = request;
  const on = `${year}-01-04`;
  assertDatesHold(loadCalendar(), openings(request, 'c')[0]!);
  const periods = QUARTERS.map((quarter) => `${year}-${quarter}`);
  const step = Object.keys(late).find((one) => !periods.includes(one));
  if (step) throw new DomainError('no-such-step', { step });
  const body = silent.find((one) => !loadDirectory().bodyExists(one, on));
  if (body) throw new DomainError('not-consulted', { body });
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
  const hash = await publishCalendar(engine.db, calendar);
  const cases = openings(request, hash);
  for (const data of cases) {
    const { caseId, unit, year, title } = data;
    const act = { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data: data as unknown as Data };
    await engine.lodger.open({ id: caseId, kind: 'carrying-out', unit, year, rehearsal: true, title }, act);
  }
  await new Year(
    engine,
    time,
    request,
    calendar,
    cases.map(({ caseId }) => caseId),
  ).run();
  return yearReport(
    engine,
    cases.map(({ caseId }) => caseId),
  );
}

class Year {
  private readonly planned = new Map<string, string | null>();
  private readonly office: YearOffice;
  private correction: { at: string; doing: Doing } | null = null;
  private refusals = 0;

  constructor(
    readonly engine: Engine,
    readonly time: SkippedTime,
    readonly request: YearRequest,
    readonly calendar: Calendar,
    readonly cases: string[],
  ) {
    const { seed, year } = request;
    const pick = (word: string): number => Math.floor(chance(seed, 'plot', word) * cases.length);
    const [first, shift] = [pick('short'), 1 + (pick('mistaken') % (cases.length - 1))];
    this.office = {
      engine,
      seed,
      short: { caseId: cases[first] as string, period: `${year}-Q2` },
      mistaken: { caseId: cases[(first + shift) % cases.length] as string, period: `${year}-Q1` },
    };
  }

  async run(): Promise<void> {
    const last = new Date(Date.parse(await this.time.now()) + LONGEST_DAYS * 86_400_000).toISOString();
    for (;;) {
      const open = await this.engine.db.case.findMany({
        where: { closedAt: null, rehearsal: true },
        select: { id: true, kind: true },
      });
      if (open.length === 0) return;
      for (const { id } of open) await this.engine.settle(id);
      await this.closeSupports(open.filter(({ kind }) => kind === 'support').map(({ id }) => id));
      const next = await this.nextMoment();
      if (next === null || next > last) return;
      await this.time.skipTo(next);
      await this.actAt(await this.time.now());
    }
  }

  private tasks(): Promise<Task[]> {
    return this.engine.db.task.findMany({
      where: { rehearsal: true, case: { closedAt: null } },
      orderBy: [{ caseId: 'asc' }, { key: 'asc' }],
    });
  }

  private async nextMoment(): Promise<string | null> {
    const acts = (await this.tasks()).map((task) => this.plannedAt(task));
    const wakes = await this.engine.db.case.findMany({
      where: { closedAt: null, rehearsal: true, wakeAt: { not: null } },
      select: { wakeAt: true },
    });
    const moments = [...acts, this.correction?.at ?? null, ...wakes.map(({ wakeAt }) => wakeAt?.toISOString() ?? null)];
    return moments.filter((at): at is string => at !== null).sort()[0] ?? null;
  }

  /**
   * When the task will be done; decided once. Of a party's bodies the first acts; the party in need closes when it can.
   */
  private plannedAt(task: Task): string | null {
    const key = [task.caseId, task.key, task.openedAt.toISOString(), task.acts.length].join('|');
    const known = this.planned.get(key);
    if (known !== undefined) return known;
    const idle =
      task.acts.includes('close-support') ||
      this.request.silent.includes(task.body) ||
      (task.key !== 'close' && task.body.endsWith('.so-tai-chinh') && task.acts[0] !== 'report-figures');
    const at = idle
      ? null
      : plannedFor({ seed: this.request.seed, calendar: this.calendar, late: this.request.late, silent: [] }, task);
    this.planned.set(key, at);
    return at;
  }

  private async actAt(now: string): Promise<void> {
    const due = (await this.tasks()).filter((task) => {
      const at = this.plannedAt(task);
      return at !== null && at <= now;
    });
    for (const task of due) {
      this.planned.set([task.caseId, task.key, task.openedAt.toISOString(), task.acts.length].join('|'), null);
      for (const doing of await doingsFor(this.office, task, now)) await this.lodge(task.caseId, task.body, doing);
      this.noteMistake(task, now);
    }
    if (this.correction && this.correction.at <= now) {
      const { doing } = this.correction;
      this.correction = null;
      await this.lodge(this.office.mistaken.caseId, `${this.office.mistaken.caseId.split('.')[0]}.so-tai-chinh`, doing);
    }
  }

  /** The mistaken report is corrected half an hour later, before anybody has offered anything. */
  private noteMistake({ caseId, step, acts }: Task, now: string): void {
    const { mistaken } = this.office;
    if (caseId !== mistaken.caseId || step !== mistaken.period || !acts.includes('report-figures')) return;
    const [indicator = '', actual = ''] = Object.entries(INDICATORS)[0] ?? [];
    const doing = {
      name: 'correct-figures',
      data: { period: step, figures: [{ indicator, actual }] },
      texts: { why: 'Diễn tập: nhầm số liệu.' },
    };
    this.correction = { at: new Date(Date.parse(now) + 1_800_000).toISOString(), doing };
  }

  private async closeSupports(ids: string[]): Promise<void> {
    const now = await this.time.now();
    for (const id of ids) {
      const state = (await this.engine.reader.read<SupportState>(id))?.file.state;
      const doing = state && closing(state, now);
      if (doing) await this.lodge(id, state.opening.need.bodies[0] as string, doing);
    }
  }

  private async lodge(caseId: string, body: string, { name, data, texts }: Doing): Promise<void> {
    const answer = await this.engine.act({
      id: randomUUID(),
      caseId,
      name,
      by: { body, officer: 'rehearsal', role: 'head' },
      data,
      texts,
    });
    this.request.onAct?.(`${caseId} ${name} ${body}: ${answerText(answer)}`);
    if (!answer?.accepted && (this.refusals += 1) > 50)
      throw new Error(`Rehearsal stuck: ${name}: ${answerText(answer)}`);
  }
}
