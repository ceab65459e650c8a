import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRegister } from '../../register/verify';
import { type RehearsalReport, reportOf } from '../../rehearsal/report';
import { rehearse, rehearsalStart } from '../../rehearsal/run';
import { onStage } from '../../rehearsal/stage';
import { loadProcedures, procedureFor } from '../../procedures/load';
import { freshDatabase } from '../support/database';

/**
 * A whole cycle on real PostgreSQL and Temporal under skipped time; the faults of its register come with the report.
 */
async function played(request: {
  procedure?: string;
  unit: string;
  year: number;
  late?: Record<string, number>;
  silent?: string[];
  provinces?: number;
  districts?: number;
  communes?: number;
}) {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'phoihop-rehearsal-test-'));
  try {
    return await onStage(
      database.url,
      rehearsalStart({ procedure: 'annual-plan-province', ...request }),
      dataDir,
      async (engine, time) => {
        const report = await rehearse(engine, time, {
          procedure: 'annual-plan-province',
          seed: 7,
          late: {},
          silent: [],
          ...request,
          dataDir,
        });
        const plans = await engine.db.case.findMany({
          where: { kind: 'plan-cycle' },
          orderBy: { id: 'asc' },
          select: { id: true, procedure: true, version: true, outcome: true },
        });
        const reports = plans.map(({ id, procedure, version }) => {
          const law = loadProcedures().find((one) => one.id === procedure && one.version === version);
          return reportOf(engine, id, law!);
        });
        return {
          report,
          plans,
          reports: await Promise.all(reports),
          chain: await verifyRegister(engine.db),
          mails: await engine.db.mail.groupBy({ by: ['status'], _count: true }),
        };
      },
    );
  } finally {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const step = (report: RehearsalReport, id: string) => report.steps.find((one) => one.id === id);

/** The eight drafting steps, by the point that each carries out. */
const DRAFTING = {
  S6: 'assess-situation',
  S7: 'state-of-development',
  S8: 'forecasts',
  S9: 'balances',
  S10: 'options',
  S11: 'orientation',
  S12: 'solutions',
  S13: 'draft-plan',
};
const PLAN_OF_2027 = procedureFor('annual-plan-province', 2027);

/** Whether each of the steps was done no later than the next. */
function inOrder(report: RehearsalReport, ...ids: string[]): boolean {
  const days = ids.map((id) => step(report, id)?.doneOn);
  return days.every((day, index) => day && (index === 0 || String(days[index - 1]) <= day));
}

/** The plan of 2027 of Lai Châu, the province with the fewest communes, from guidance to assigned targets. */
function assertWholePlan(report: RehearsalReport): void {
  // S6–S13: each drafting step is done, and none before what it stands on.
  for (const [point, id] of Object.entries(DRAFTING)) {
    const law = PLAN_OF_2027.steps.find((one) => one.id === id);
    expect([point, law?.covers, step(report, id)?.outcome]).toEqual([point, expect.arrayContaining([point]), 'done']);
    for (const need of law?.needs ?? []) expect([id, need, inOrder(report, need, id)]).toEqual([id, need, true]);
  }
  // S13: the community's part is asked before the Committee decides. S32: contents, targets, allocation, in that order.
  expect(
    inOrder(
      report,
      'draft-plan',
      'consult-communes',
      'committee-decision',
      'final-draft',
      'committee-submission',
      'verification',
      'council-decision',
      'assign-targets',
    ),
  ).toBe(true);
  // S33, S36: the two sides agree their schedule before the plan is drafted, and exchange with the committees before it
  // is decided.
  expect(
    inOrder(report, 'coordination-schedule', 'draft-plan', 'exchange-committees', 'committee-decision', 'discussion'),
  ).toBe(true);
  expect(report.steps.filter(({ broke }) => broke)).toEqual([]);
  expect(report).toMatchObject({ outcome: 'completed', version: '2027-redrawn' });
  expect(step(report, 'council-decision')).toMatchObject({ outcome: 'adopted', by: '12.hdnd' });
  expect(step(report, 'assign-targets')?.cites).toMatchObject([
    { instrument: 'law-89-2025', article: '46', clause: '7' },
    { instrument: 'decree-73-2026' },
  ]);
  expect(report.consultations.map(({ step: id, asked }) => [id, asked])).toEqual([
    ['consult-departments', 12],
    ['consult-communes', 38],
    ['consult-region', 8],
    ['standing-opinion', 1],
  ]);
}

test('S1 S2 S6–S13 S32 S33 S36: the nation’s plan of 2027 under Law 89/2025 gathers a province’s and a commune’s, and the province’s is in time from guidance to assigned targets', async () => {
  const { report, reports, chain } = await played({
    procedure: 'annual-plan-nation',
    unit: 'VN',
    year: 2027,
    provinces: 1,
    communes: 1,
  });
  expect(report.outcome).toBe('completed');
  expect(['cascade-provinces', 'cascade-sectors', 'provinces-assigned'].map((id) => step(report, id)?.outcome)).toEqual(
    ['gathered', 'nothing-opened', 'gathered'],
  );
  expect(report.measures).toMatchObject({ plans: 3 });
  expect(report.measures?.largestHistory.events).toBeLessThan(4_096);
  expect(chain.faults).toEqual([]);
  assertWholePlan(reports.find(({ procedure }) => procedure === 'annual-plan-province')!);
}, 120_000);

test('S1 S2 before July 2025 the nation’s plan opens three levels’: each waits for the one below, all are adopted; a silent department is deemed to consent, lateness is reported', async () => {
  const { report, plans, reports, chain } = await played({
    procedure: 'annual-plan-nation',
    unit: 'VN',
    year: 2025,
    provinces: 1,
    districts: 1,
    communes: 1,
    silent: ['48.so-y-te'],
    late: { 'draft-plan': 3 },
  });
  expect(report).toMatchObject({ outcome: 'completed-late', version: '2021-decree-163-programmes' });
  expect(['cascade-provinces', 'cascade-sectors', 'provinces-assigned'].map((id) => step(report, id)?.outcome)).toEqual(
    ['gathered', 'nothing-opened', 'gathered'],
  );
  expect(plans.map(({ id, version, outcome }) => [id.split('.').slice(0, 2).join(' '), version, outcome])).toEqual([
    ['20284 annual-plan-commune', '2025-decree-163', 'completed'],
    ['48 annual-plan-province', '2025-decree-163', 'completed'],
    ['494 annual-plan-district', '2021-decree-163', 'completed'],
    ['VN annual-plan-nation', '2021-decree-163-programmes', 'completed'],
  ]);
  const province = reports.find(({ procedure }) => procedure === 'annual-plan-province')!;
  expect(province.steps.filter(({ broke }) => broke).map(({ id, broke }) => [id, broke])).toEqual([
    ['draft-plan', 'late'],
  ]);
  expect(province.consultations).toContainEqual(expect.objectContaining({ deemed: 1 }));
  expect(chain.faults).toEqual([]);
}, 240_000);

test('S1 S5 the nation’s plan of 2031–2035 runs from its principles to what the last province assigned, with a province’s', async () => {
  const { report, plans, chain } = await played({
    procedure: 'five-year-plan-nation',
    unit: 'VN',
    year: 2031,
    provinces: 1,
    communes: 0,
  });
  expect(report.steps.filter(({ broke }) => broke)).toEqual([]);
  // S5: the outgoing Assembly's opinion, then the new one's decision, two years after the beginning.
  expect(
    inOrder(
      report,
      'allocation-principles',
      'pm-directive',
      'cascade-provinces',
      'government-submission',
      'na-opinion',
      'na-decision',
      'pm-assignment',
      'provinces-assigned',
    ),
  ).toBe(true);
  expect(plans.map(({ id, version, outcome }) => [id.split('.')[1], version, outcome])).toEqual([
    ['five-year-plan-province', '2031-community', 'completed'],
    ['five-year-plan-nation', '2031-law-89', 'completed'],
  ]);
  expect(chain.faults).toEqual([]);
}, 240_000);

test('S32 S33 a Council and a Committee work jointly, from their two schedules to the results of each step', async () => {
  const { report, chain } = await played({ procedure: 'council-committee-coordination', unit: '22', year: 2027 });
  expect(report.steps.filter(({ broke }) => broke)).toEqual([]);
  expect(report).toMatchObject({ outcome: 'completed', version: '2027-law-72' });
  expect(chain.faults).toEqual([]);
}, 120_000);
