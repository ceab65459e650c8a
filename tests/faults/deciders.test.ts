import { KINDS } from '../../domain/kinds';
import type { CaseRegister } from '../../register/commit';
import { createCaseRegister } from '../../register/committer';
import { Cases, createCaseReader } from '../../register/cases';
import { databaseClock } from '../../register/clock';
import { Lodger } from '../../register/lodge';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import type { Engine } from '../../rehearsal/engine';
import { bodies, consultationOpening, reply } from '../support/cases';
import { ownEngine } from '../support/engine';
import { until } from '../support/plant';

/** Several who decide over one case: two processes that take acts, and the case's workflow. */
let engine: Engine;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ engine, close } = await ownEngine('deciders'));
});

afterAll(() => close?.());

const SILENT = { publish: () => undefined, stop: async () => undefined };

/** Another process: it lodges and rules, and knows of the engine's own only through the register. */
function anotherProcess(
  through: (register: CaseRegister) => CaseRegister = (register) => register,
  onError: (error: unknown) => void = () => undefined,
): Lodger {
  const { db, workflows, directory } = engine;
  const clock = databaseClock;
  const publicUrl = 'http://localhost';
  const register = through(createCaseRegister({ db, clock, directory, workflows, answers: SILENT, publicUrl }));
  const cases = new Cases({ db, register, workflows, onError });
  return new Lodger(db, clock, (lodged) => cases.handle(lodged));
}

const ruledOn = (caseId: string) => async () => {
  const { actSeq, ruledSeq } = await engine.db.case.findUniqueOrThrow({ where: { id: caseId } });
  return actSeq === ruledSeq;
};

const allTold = (caseId: string) => async () => {
  const { milestoneSeq, toldSeq } = await engine.db.case.findUniqueOrThrow({ where: { id: caseId } });
  return milestoneSeq > 0 && toldSeq >= milestoneSeq;
};

/** Inbox and step rows are what reading the register from its first line gives. */
async function expectRowsAsFolded(caseId: string): Promise<void> {
  const view = await createCaseReader(engine.db).read(caseId);
  const logic = KINDS[view!.kind];
  const [tasks, steps] = await Promise.all([
    engine.db.task.findMany({ where: { caseId }, select: { key: true } }),
    engine.db.step.findMany({ where: { caseId }, select: { step: true, status: true, outcome: true } }),
  ]);
  expect(tasks.map(({ key }) => key).sort()).toEqual(
    logic
      .tasks(view!.file.state)
      .map(({ key }) => key)
      .sort(),
  );
  const folded = logic.steps(view!.file.state).map(({ step, status, outcome }) => ({ step, status, outcome }));
  expect(steps.sort((a, b) => (a.step < b.step ? -1 : 1))).toEqual(folded.sort((a, b) => (a.step < b.step ? -1 : 1)));
}

test('three at once rule on each act once, and leave the rows as the register says', async () => {
  const asked = bodies(60);
  const { toOpen, act } = consultationOpening('22.three', asked, { dueOn: '2031-12-01' });
  await engine.lodger.open(toOpen, act);
  const other = anotherProcess();
  const answered = asked.slice(0, 55);
  await Promise.all(
    answered.map(async (body, index) => {
      await (index % 2 ? other : engine.lodger).lodge(reply('22.three', body));
      if (index % 10 === 0) await engine.workflows.waken('22.three');
    }),
  );
  await until(ruledOn('22.three'), 'all acts to be ruled on');
  const rulings = (await readAll(engine.db, '22.three')).filter(({ kind }) => kind === 'ruling');
  expect(rulings).toHaveLength(55);
  expect(new Set(rulings.map(({ of }) => of)).size).toBe(55);
  expect(rulings.every(({ data }) => data.accepted === true)).toBe(true);
  await expectRowsAsFolded('22.three');
  expect((await verifyRegister(engine.db, '22.three')).faults).toEqual([]);
});

test('a case that closes in the process that took the act ends its workflow, and leaves nothing for the relay', async () => {
  const [only] = bodies(1) as [string];
  const { toOpen, act } = consultationOpening('22.closing', [only], { dueOn: '2031-12-01' });
  await engine.lodger.open(toOpen, act);
  await engine.settle('22.closing');
  await anotherProcess().lodge(reply('22.closing', only));
  const handle = engine.client.workflow.getHandle(`${engine.prefix}22.closing`);
  await until(async () => (await handle.describe()).status.name === 'COMPLETED', 'the workflow to end');
  await until(
    async () => (await engine.db.case.findUniqueOrThrow({ where: { id: '22.closing' } })).wakeAt === null,
    'nothing to be due',
  );
  await expectRowsAsFolded('22.closing');
});

test('an act that its process could not rule on is ruled on by the workflow', async () => {
  const [only, another] = bodies(2) as [string, string];
  const { toOpen, act } = consultationOpening('22.broken', [only, another], { dueOn: '2031-12-01' });
  await engine.lodger.open(toOpen, act);
  // While the workflow still looks at the opening, it may well rule before the process that fails has tried.
  await until(allTold('22.broken'), 'the opening to be told');
  const errors: unknown[] = [];
  const broken = anotherProcess(
    (register) => ({ ...register, commit: () => Promise.reject(new Error('connection lost')) }),
    (error) => errors.push(error),
  );
  const { seq } = await broken.lodge(reply('22.broken', only));
  expect(await engine.answers.wait('22.broken', seq, 60_000)).toMatchObject({ accepted: true });
  expect(String(errors[0])).toContain('connection lost');
  await expectRowsAsFolded('22.broken');
});
