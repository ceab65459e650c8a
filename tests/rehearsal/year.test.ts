import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRegister } from '../../register/verify';
import { onStage } from '../../rehearsal/stage';
import { assertYear, rehearseYear, yearStart } from '../../rehearsal/year/run';
import { freshDatabase } from '../support/database';

const REQUEST = { unit: 'R-DBSH', year: 2027, seed: 7, late: {}, silent: [] as string[] };

test('S24 S25 a simulated year: a region’s provinces report each quarter, a shortfall is told and supported to its end, a corrected one heals', async () => {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'phoihop-year-'));
  const request = { ...REQUEST, late: { '2027-Q3': 4 }, silent: ['VN.bo-cong-thuong'] };
  try {
    const { report, chain } = await onStage(database.url, yearStart(request), dataDir, async (engine, time) => ({
      report: await rehearseYear(engine, time, request),
      chain: await verifyRegister(engine.db),
    }));
    expect(report.outcome).toBe('completed-late');
    expect(report.provinces.map(({ caseId }) => caseId)).toEqual(
      ['01', '22', '24', '31', '33', '37'].map((code) => `${code}.carrying-out.2027.rehearsal`),
    );
    expect(
      report.provinces.flatMap(({ reports }) => reports.filter(({ late }) => late).map(({ period }) => period)),
    ).toEqual(Array(6).fill('2027-Q3'));
    const [healed] = report.supports.filter(({ outcome }) => outcome === 'healed');
    expect(healed).toMatchObject({ asked: 8, shortfalls: [{ period: '2027-Q1', healed: true }] });
    const told = report.supports.filter(({ outcome }) => outcome !== 'healed');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      shortfalls: [{ period: '2027-Q2', attainment: '80.00', healed: false }],
      asked: 8,
      answered: 7,
      sides: ['province-province', 'region-province', 'sector-province'],
    });
    expect(told[0]!.offers).toBeGreaterThan(0);
    expect(['resolved', 'unresolved']).toContain(told[0]!.outcome);
    expect(chain.faults).toEqual([]);
  } finally {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 180_000);

test('a year that can’t be played is refused before anything starts', () => {
  expect(() => assertYear({ ...REQUEST, unit: '99' })).toThrow('no-such-unit');
  expect(() => assertYear({ ...REQUEST, year: 2019 })).toThrow();
  expect(() => assertYear({ ...REQUEST, late: { '2027-Q5': 1 } })).toThrow('no-such-step');
  expect(() => assertYear({ ...REQUEST, silent: ['22.so-gi-do'] })).toThrow('not-consulted');
});
