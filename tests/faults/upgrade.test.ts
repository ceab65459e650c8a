import { Client as PgClient } from 'pg';
import { SYSTEM } from '../../domain/case/entry';
import { libraryOf } from '../../domain/case/law';
import { emptyFile, fold, settle } from '../../domain/case/machine';
import { KINDS } from '../../domain/kinds';
import { entryRow } from '../../register/canonical';
import { renewDerived } from '../../register/evidence/renewal';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { GENERATION } from '../../workflows/generation';
import { TASK_QUEUE } from '../../workflows/messages';
import { inParallel } from '../../register/inParallel';
import { bodies, consultationOpening, LAW, officer, publishLaw, reply } from '../support/cases';
import { leaks } from '../support/histories';
import { Plant, until } from '../support/plant';
import { fillDatabase, storedDatabases } from '../support/storedDatabase';

/** The last version whose workflows folded their case: its database, and its workflows on its queue. */
const BEFORE = '20261125111314_community_comments';
const OLD_QUEUE = 'phoihop';
/** Thousands, with acts coming in meanwhile, are a command's work: `npm run bench -- upgrade`. */
const COUNT = 80;
const ASKED = bodies(3);
const IDS = Array.from({ length: COUNT }, (_, index) => `22.upgrade-${index}`);
const OPENED = '2026-11-20T02:00:00.000Z';

/** A consultation as the version before opened and settled it, in its own statements. */
async function openedBefore(pg: PgClient, id: string): Promise<void> {
  const { toOpen, act } = consultationOpening(id, ASKED, { dueOn: '2031-12-01' });
  const open = entryRow({ kind: 'act', name: 'open', by: SYSTEM, data: act.data }, act.id);
  await pg.query('SELECT open_case($1, $2, $3)', [JSON.stringify(toOpen), OPENED, JSON.stringify(open)]);
  const file = emptyFile();
  const entry = { seq: 1, kind: 'act' as const, name: 'open', at: OPENED, by: SYSTEM, data: act.data };
  fold(KINDS.consultation, libraryOf(LAW), file, [entry]);
  const { entries } = settle(KINDS.consultation, file, OPENED);
  const { tasks, steps } = KINDS.consultation;
  const rows = { replace: true, putTasks: tasks(file.state), dropTasks: [], putSteps: steps(file.state), letters: [] };
  const seen = { caseId: id, actSeq: 1, clerkSeq: 0, asOf: OPENED, at: OPENED };
  const end = { timed: false, wakeAt: '2031-11-27T17:00:00.000Z', closedAt: null, outcome: null };
  const commit = { ...seen, ...rows, ...end, entries: entries.map((draft) => entryRow(draft)) };
  await pg.query('SELECT settle_case($1)', [JSON.stringify(commit)]);
}

describe('the version whose workflows folded their case', () => {
  let plant: Plant;

  beforeAll(async () => {
    plant = await Plant.start({ upTo: BEFORE });
    const pg = new PgClient({ connectionString: plant.databaseUrl });
    await pg.connect();
    for (const id of IDS) await openedBefore(pg, id);
    await pg.end();
    await inParallel(IDS, 20, async (caseId) => {
      const options = { workflowId: caseId, taskQueue: OLD_QUEUE, args: [{ caseId }] };
      await plant.client.workflow.start('consultation', options);
    });
    await plant.upgrade();
    await publishLaw(plant.db);
  }, 120_000);

  afterAll(() => plant?.stop());

  test('given 80 open cases of the version before, when this version starts, then each is carried by it, once', async () => {
    const before = await Promise.all(IDS.slice(0, 10).map((id) => readAll(plant.db, id)));
    await plant.startWorker();
    await until(
      async () => (await plant.db.case.count({ where: { carrier: GENERATION } })) === COUNT,
      'every case to be carried',
      90_000,
      () => plant.logs(),
    );
    const runs = await Promise.all(IDS.map((id) => plant.client.workflow.getHandle(id).describe()));
    expect(new Set(runs.map(({ status }) => status.name))).toEqual(new Set(['RUNNING']));
    expect(new Set(runs.map(({ taskQueue }) => taskQueue))).toEqual(new Set([TASK_QUEUE]));
    expect(await Promise.all(IDS.slice(0, 10).map((id) => readAll(plant.db, id)))).toEqual(before);
  }, 120_000);

  test('an act on one of them is ruled on, and its rows are as the register says', async () => {
    const [id] = IDS as [string];
    const { seq } = await plant.lodger().lodge(reply(id, ASKED[0] as string));
    expect(await plant.answer(id, seq)).toMatchObject({ accepted: true });
    const row = await plant.db.step.findUniqueOrThrow({
      where: { caseId_step: { caseId: id, step: ASKED[0] as string } },
    });
    expect(row).toMatchObject({ status: 'done', outcome: 'agree' });
  });

  test('the register holds, and no workflow task of this version failed', async () => {
    expect((await verifyRegister(plant.db)).faults).toEqual([]);
    expect(await leaks(plant.client)).toEqual([]);
  });
});

describe.each(storedDatabases())('a database with a case of each kind, as it stood at $upTo', (stored) => {
  let plant: Plant;
  let ids: string[];

  beforeAll(async () => {
    plant = await Plant.start({ upTo: stored.upTo });
    await fillDatabase(plant.databaseUrl, stored);
    await plant.setClock(stored.at, 0);
    await plant.upgrade();
    ids = (await plant.db.case.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  }, 120_000);

  afterAll(() => plant?.stop());

  /** What lists, inboxes and pages have of the cases, and how they ended. */
  const outcomes = async () => ({
    cases: await plant.db.case.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, headHash: true, outcome: true },
    }),
    steps: await plant.db.step.findMany({ orderBy: [{ caseId: 'asc' }, { step: 'asc' }] }),
    tasks: await plant.db.task.findMany({ orderBy: [{ caseId: 'asc' }, { key: 'asc' }] }),
  });

  test('when this version makes anew what the one before made of the record, then all that was said is as it was, and nothing seems altered', async () => {
    const { db, engine, errors } = plant;
    const before = await outcomes();
    expect(new Set(before.steps.map(({ caseId }) => caseId))).toEqual(new Set(ids));
    expect((await verifyRegister(db)).faults.map(({ says }) => says)).toContain('wrong-rows');
    const renew = (program: string, at = stored.at) =>
      renewDerived({
        db,
        cases: engine.cases,
        now: () => Promise.resolve(at),
        program,
        onError: (error) => errors.push(String(error)),
      });
    const first = await renew('this version');
    expect(first).toMatchObject({ cases: ids.length, endedAt: expect.any(Date) });
    expect((first as { renewed: number }).renewed).toBeGreaterThan(0);
    // A row may say more than it did.
    expect(await outcomes()).toMatchObject(before);
    expect((await verifyRegister(db)).faults).toEqual([]);
    expect(await renew('this version')).toBeNull();
    expect(await renew('the next')).toMatchObject({ cases: ids.length, renewed: 0 });
    // One that is under way elsewhere is left to whoever does it; where that one died, it is gone on with.
    await db.renewal.updateMany({ data: { endedAt: null } });
    expect(await renew('the next')).toBe('elsewhere');
    const later = new Date(Date.parse(stored.at) + 3_600_000).toISOString();
    expect(await renew('the next', later)).toMatchObject({ cases: ids.length, endedAt: expect.any(Date) });
  });

  test('its workers go on with what is open, and acts are ruled on', async () => {
    await plant.startWorker();
    const open = await plant.db.case.findMany({ where: { closedAt: null } });
    await until(
      async () => (await plant.client.workflow.count()).count === open.length,
      'open cases to be carried',
      60_000,
      () => plant.logs(),
    );
    const [one, another] = bodies(2) as [string, string];
    const answers = [one, another].map(async (body) => {
      const data = { duty: body, figures: [{ ask: 'growth', value: 8 }], projects: [], documents: [] };
      const act = { id: `upgraded/${body}`, caseId: '22.gathering', name: 'contribute', by: officer(body), data };
      return plant.answer('22.gathering', (await plant.lodger().lodge(act)).seq);
    });
    expect(await Promise.all(answers)).toMatchObject([{ code: 'already-answered' }, { accepted: true }]);
  }, 120_000);

  test('register and law hold', async () => {
    const { faults, law } = await verifyRegister(plant.db);
    expect({ faults, law }).toEqual({ faults: [], law: [] });
    expect(plant.errors).toEqual([]);
  });
});
