import { randomUUID } from 'node:crypto';
import { officerOf } from '../../domain/case/fixture';
import { libraryOf } from '../../domain/case/law';
import { itIs, opened } from '../../domain/case/specification';
import { CASE_KINDS, type CaseKind, type CaseWorkflow, KINDS, workflowOf } from '../../domain/kinds';
import type { Engine } from '../../rehearsal/engine';
import * as workflows from '../../workflows';
import { ownEngine } from '../support/engine';
import { errand, type Opening } from './errand';

/** What docs/adding-a-kind.md says: one folder and one line. The line is here the one of `register` below. */
const KIND = errand.kind as unknown as CaseKind;
const RUNNER = officerOf('22.so-y-te');
const OPENED = '2026-05-04T02:00:00.000Z';
const opening: Opening = { caseId: 'errand', runner: RUNNER.body, dueOn: '2026-05-08' };
const asked = opened(errand, libraryOf({}), opening, OPENED);
const DONE = { name: 'run-errand', by: RUNNER, at: '2026-05-06T02:00:00.000Z', data: { steps: 3 } };

beforeAll(() => void Object.assign(KINDS, { [KIND]: errand }));

describe('its rules', () => {
  test('done in time, it is over', () => {
    const done = asked.when(DONE).then({ events: [] });
    expect(done.state).toMatchObject({ closedAt: DONE.at, outcome: 'done' });
  });

  test('once over it takes nothing more', () => {
    const again = { ...DONE, at: '2026-05-07T02:00:00.000Z' };
    asked.given(DONE).when(again).thenRefused('case-closed', { closedOn: '2026-05-06' });
  });

  test('no other body runs it', () => {
    const other = { ...DONE, by: officerOf('22.so-tai-chinh') };
    asked
      .when(other)
      .thenRefused('not-your-step', { step: 'run-errand', holder: RUNNER.body, body: '22.so-tai-chinh' });
  });

  test('a field of the wrong form is named, with its rule', () => {
    const none = { ...DONE, data: { steps: 0 } };
    asked.when(none).thenRefused('invalid-input', { field: 'steps', rule: expect.stringContaining('>=1') });
  });

  test('an act that it hasn’t is no act of it', () => {
    asked
      .when({ ...DONE, name: 'reply' })
      .thenRefused('wrong-act', expect.objectContaining({ allowed: 'run-errand, give-back, remind, escalate' }));
  });

  test('its day passes by itself', () => {
    asked
      .when(itIs('2026-05-08T16:59:59.999Z'))
      .then({ events: [] })
      .when(itIs('2026-05-08T17:00:00.000Z'))
      .then({ events: ['overdue'] });
  });
});

test('whoever has no part is turned away by the opening alone', () => {
  const act = { name: 'run-errand', data: {} };
  expect(errand.refusedAtOpening(opening, act, officerOf('22.ubnd'))?.code).toBe('not-your-step');
  expect(errand.refusedAtOpening(opening, act, RUNNER)).toBeNull();
});

test('the workflow that runs it is called as its folder would be; each kind has one', () => {
  expect(workflowOf(KIND)).toBe('schoolErrand');
  const named: Record<CaseWorkflow, unknown> = workflows;
  expect(CASE_KINDS.map((kind) => typeof named[workflowOf(kind)])).toEqual(CASE_KINDS.map(() => 'function'));
});

describe('on a register', () => {
  let engine: Engine;
  let close: () => Promise<void>;
  const caseId = '22.errand.1';

  beforeAll(async () => {
    ({ engine, close } = await ownEngine('errand'));
    const title = { vi: 'Việc vặt', en: 'Errand' };
    const act = {
      id: randomUUID(),
      caseId,
      name: 'open',
      by: RUNNER,
      data: { ...opening, caseId, dueOn: '2031-05-08' },
    };
    await engine.lodger.open({ id: caseId, kind: KIND, unit: '22', title }, act);
  });
  afterAll(() => close?.());

  test('an act is ruled on and committed with its rows, and the case read again says the same', async () => {
    const done = { id: randomUUID(), caseId, name: 'run-errand', by: RUNNER, data: { steps: 3 } };
    const { seq } = await engine.lodger.lodge(done);
    expect(await engine.answers.wait(caseId, seq, 20_000)).toMatchObject({ accepted: true });
    const row = await engine.db.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(row).toMatchObject({ kind: 'school-errand', outcome: 'done' });
    expect(row.closedAt).not.toBeNull();
    expect(await engine.db.step.findMany({ where: { caseId }, select: { step: true, status: true } })).toEqual([
      { step: 'errand', status: 'done' },
    ]);
    expect(await engine.db.task.count({ where: { caseId } })).toBe(0);
    const view = await engine.reader.read(caseId);
    expect(errand.outcome(view?.file.state as never)).toBe('done');
  });
});
