import type { Data } from '../../domain/case/entry';
import { entryRow } from '../../register/canonical';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import type { Engine } from '../../rehearsal/engine';
import { bodies, consultationOpening, cycleOpening, officer, reply } from '../support/cases';
import { ownEngine } from '../support/engine';

/** Whoever can reach Temporal, or writes to the register past the deciders, completes nothing. */
let engine: Engine;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ engine, close } = await ownEngine('forged'));
});

afterAll(() => close?.());

test('a signal that carries a made-up act completes no step: the register alone says what was done', async () => {
  const { toOpen, act } = cycleOpening('2026-11-23');
  await engine.lodger.open(toOpen, act);
  await engine.settle(toOpen.id);
  const before = await readAll(engine.db, toOpen.id);
  const made = { seq: before.length + 1, kind: 'act', name: 'sign', at: new Date().toISOString() };
  const forged = { ...made, by: officer('VN.thu-tuong'), data: { step: 'pm-directive', documents: [] } };
  const handle = engine.client.workflow.getHandle(`${engine.prefix}${toOpen.id}`);
  for (const signal of ['arrived', 'woken']) await handle.signal(signal, { prev: 1, acts: [forged] });
  await handle.executeUpdate<undefined, []>('look');
  expect(await readAll(engine.db, toOpen.id)).toEqual(before);
  const step = await engine.db.step.findUniqueOrThrow({
    where: { caseId_step: { caseId: toOpen.id, step: 'pm-directive' } },
  });
  expect(step.status).toBe('open');
  expect((await verifyRegister(engine.db, toOpen.id)).faults).toEqual([]);
});

describe('the database refuses a ruling', () => {
  const ID = '22.forged';

  beforeAll(async () => {
    const [only, other] = bodies(2) as [string, string];
    const { toOpen, act } = consultationOpening(ID, [only, other], { dueOn: '2031-12-01' });
    await engine.lodger.open(toOpen, act);
    await engine.settle(ID);
    await engine.act(reply(ID, only));
  });

  /** A commit as a decider makes it, with this ruling in it. */
  async function commit(of: number, data: Data): Promise<unknown> {
    const { actSeq, decidedSeq } = await engine.db.case.findUniqueOrThrow({ where: { id: ID } });
    const by = { body: 'system', officer: 'system', role: 'system' as const };
    const entries = [entryRow({ kind: 'ruling', name: 'reply', by, of, data })];
    const rows = { replace: false, putTasks: [], dropTasks: [], putSteps: [], letters: [] };
    const rest = { timed: false, wakeAt: null, closedAt: null, outcome: null, milestone: true, at: null };
    const asOf = new Date().toISOString();
    const input = JSON.stringify({ caseId: ID, actSeq, decidedSeq, asOf, entries, ...rows, ...rest });
    return engine.db.$queryRaw`SELECT settle_case(${input}::jsonb)`;
  }

  test.each([
    ['of an act that is not there', () => 999],
    ['of an event', async () => (await readAll(engine.db, ID)).find(({ kind }) => kind === 'event')?.seq as number],
  ])('%s', async (_what, of) => {
    const before = await readAll(engine.db, ID);
    await expect(commit(await of(), { accepted: true, facts: {} })).rejects.toThrow('ruling-without-act');
    expect(await readAll(engine.db, ID)).toEqual(before);
  });

  test('of an act that was ruled on already', async () => {
    const ruling = (await readAll(engine.db, ID)).find(({ kind }) => kind === 'ruling');
    await expect(commit(ruling?.of as number, { accepted: true, facts: {} })).rejects.toThrow('ruled-already');
  });
});
