import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configuredStores } from '../../api/documents/stores/configured';
import { firstStart } from '../../cli/firstStart';
import { vnDateOf } from '../../domain/calendar/dates';
import type { PlanOnRecord } from '../../domain/planContent/onRecord';
import { submittedParts } from '../../domain/planCycle/content';
import { adoptedTargets } from '../../domain/planCycle/levels/targets';
import type { CycleState } from '../../domain/planCycle/state';
import { createDb } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { createCaseReader } from '../../register/cases';
import { databaseClock } from '../../register/clock';
import { Lodger } from '../../register/lodge';
import { lacksSample, removeSample } from '../../register/sample';
import { verifyRegister } from '../../register/verify';
import { loadSample } from '../../rehearsal/sample/load';
import { quieten } from '../../rehearsal/stage';
import { cycleOpening, publishLaw } from '../support/cases';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let db: PrismaClient;
let dataDir: string;

beforeAll(async () => {
  quieten();
  database = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'phoihop-sample-'));
  db = createDb(database.url);
  await firstStart({ databaseUrl: database.runUrl }, () => undefined);
  expect(await lacksSample(db)).toBe(true);
  await loadSample({
    databaseUrl: database.runUrl,
    serverUrl: database.url,
    dataDir,
    documents: configuredStores({ dataDir }).first,
    unit: '22',
  });
}, 240_000);

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = (kind: string) => db.case.findMany({ where: { kind, closedAt: null }, orderBy: { id: 'asc' } });
const steps = (where: object) => db.step.findMany({ where: { status: 'open', ...where } });

describe('what a newcomer finds', () => {
  test('cases of every kind that a province has, all marked, none carried by the rehearsal’s workflows', async () => {
    const kinds = await db.case.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'carrying-out',
      'consultation',
      'council-session',
      'gathering',
      'plan-cycle',
      'project',
      'supervision',
      'support',
    ]);
    expect(await db.case.count({ where: { OR: [{ rehearsal: false }, { carrier: { gt: 0 } }] } })).toBe(0);
  });

  test('plans of the nation, provinces, communes and a region, some of them late', async () => {
    const units = new Set((await db.case.findMany({ where: { kind: 'plan-cycle' } })).map(({ unit }) => unit));
    expect([...units]).toEqual(expect.arrayContaining(['VN', '22', 'R-DBSH', '06652']));
    expect((await steps({ overdue: true })).length).toBeGreaterThan(0);
  });

  test('S4 a plan that its Council adopted: the targets are those of its data, voted on with version and hash', async () => {
    const carried = await db.case.findFirstOrThrow({ where: { kind: 'carrying-out', unit: '22' } });
    const id = `22.annual-plan-province.${carried.year}.rehearsal`;
    const state = (await createCaseReader(db).read<CycleState>(id))?.file.state as CycleState;
    const adopted = adoptedTargets(state);
    expect(adopted).toMatchObject({ version: 1, from: 1 });
    expect(adopted?.targets.length).toBeGreaterThan(6);
    const { footing } = state.steps['council-decision']?.result as unknown as {
      footing: { plan: PlanOnRecord['parts'] };
    };
    expect(footing.plan).toMatchObject({ targets: { sha256: submittedParts(state).targets?.sha256 } });
  });

  test('a consultation under way: some have answered, some keep silent', async () => {
    const [asked] = await open('consultation');
    const bodies = await db.step.findMany({ where: { caseId: asked?.id } });
    expect(bodies.filter(({ status }) => status === 'done').length).toBeGreaterThan(3);
    expect(bodies.filter(({ status }) => status === 'open').map(({ holder }) => holder)).toContain('22.so-y-te');
  });

  test('a session ahead, a supervision with a task overdue, notices owed, a shortfall that was supported', async () => {
    const today = vnDateOf(new Date().toISOString());
    const ahead = (await open('council-session')).map(({ id }) => id.split('.')[2] as string);
    expect(ahead.some((day) => day > today)).toBe(true);
    expect(await steps({ overdue: true, case: { kind: 'supervision' } })).toHaveLength(1);
    expect((await steps({ case: { kind: 'project' }, dueOn: { not: null } })).length).toBeGreaterThan(0);
    expect(await db.case.count({ where: { kind: 'support', unit: '22' } })).toBeGreaterThan(0);
  });

  test('documents as offices write them, and what citizens wrote on a posted draft', async () => {
    const documents = await db.document.findMany({ select: { filename: true, title: true } });
    expect(documents.filter(({ filename }) => !filename.endsWith('.docx'))).toEqual([]);
    expect(documents.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Tờ trình: /));
    expect(await db.communityComment.count({ where: { status: 'waiting' } })).toBe(2);
  });

  test('a register without fault, what its plan holds with it', async () => {
    expect(await db.planContent.count()).toBeGreaterThan(8);
    expect((await verifyRegister(db)).faults).toEqual([]);
  });
});

describe('made real', () => {
  const { toOpen, act } = cycleOpening('2026-11-23');

  test('nothing of the register goes otherwise, and nothing becomes a sample or ceases to be one', async () => {
    await publishLaw(db);
    await new Lodger(db, databaseClock, () => undefined).open(toOpen, act);
    await expect(db.entry.deleteMany({})).rejects.toThrow('append-only');
    await expect(db.case.update({ where: { id: toOpen.id }, data: { rehearsal: true } })).rejects.toThrow(
      'append-only',
    );
    const removing = db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('phoihop.removing_rehearsals', 'on', true)`;
      await tx.entry.deleteMany({ where: { caseId: toOpen.id } });
    });
    await expect(removing).rejects.toThrow('append-only');
  });

  test('the sample is gone with its accounts; what is real stays as it was; no later start brings it back', async () => {
    const { cases, contents } = await removeSample(db);
    expect(cases.length).toBeGreaterThan(20);
    expect(contents.length).toBeGreaterThan(20);
    expect((await db.case.findMany()).map(({ id }) => id)).toEqual([toOpen.id]);
    const left = { where: { caseId: { not: toOpen.id } } };
    const counts = [db.entry.count(left), db.task.count(left), db.step.count(left), db.mail.count(left)];
    const held = [db.document.count(), db.communityComment.count(), db.planContent.count()];
    expect(await Promise.all([...counts, ...held])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await db.officer.findMany()).map(({ username }) => username)).toEqual(['admin']);
    expect((await verifyRegister(db)).faults).toEqual([]);
    expect(await db.sample.findMany()).toMatchObject([{ status: 'removed' }]);
    expect(await lacksSample(db)).toBe(false);
  });
});
