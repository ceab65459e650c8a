import { missedSession, type PhaseStep, phaseStates } from './phases';

const step = (id: string, more: Partial<PhaseStep>): PhaseStep => ({
  step: id,
  kind: 'draft',
  phase: 'drafting',
  openedOn: null,
  dueOn: null,
  doneOn: null,
  ...more,
});
const STEPS = [
  step('forecasts', { openedOn: '2026-08-01', dueOn: '2026-08-20', doneOn: '2026-08-18' }),
  step('consult', { phase: 'consultation', openedOn: '2026-09-01', dueOn: '2026-09-20' }),
  step('decide', { phase: 'approval', kind: 'council-decision', dueOn: '2026-12-11' }),
];
const expected = (id: string, expectedOn: string, late: boolean) => ({
  step: id,
  expectedOn,
  late,
  afterSuggested: false,
});

test('given a phase done, one expected late and one ahead, then each says so with its last day', () => {
  const states = phaseStates(STEPS, [expected('consult', '2026-10-02', true), expected('decide', '2026-12-11', false)]);
  expect(states.map(({ phase, done, all, until, look }) => [phase, done, all, until, look])).toEqual([
    ['drafting', 1, 1, '2026-08-18', 'done'],
    ['consultation', 0, 1, '2026-10-02', 'late'],
    ['approval', 0, 1, '2026-12-11', 'rest'],
  ]);
});

test('given a step expected only after a day that nobody laid down, then its phase is not called late', () => {
  const drafted = expected('consult', '2026-10-02', false);
  expect(phaseStates(STEPS, [{ ...drafted, afterSuggested: true }])[1]).toMatchObject({ look: 'soon' });
});

test('given nothing late, then a phase that has begun is under way', () => {
  expect(phaseStates(STEPS, [])[1]).toMatchObject({ look: 'mine', from: '2026-09-01', until: '2026-09-20' });
});

describe('the session that a decision was meant for', () => {
  const sessions = ['2026-12-09', '2027-03-03', '2026-07-08'];
  test('is missed where the decision is expected only after its day, and the next one is named', () => {
    expect(missedSession(STEPS, [expected('decide', '2026-12-20', true)], sessions)).toEqual({
      session: '2026-12-09',
      expectedOn: '2026-12-20',
      next: '2027-03-03',
    });
    expect(missedSession(STEPS, [expected('decide', '2027-05-01', true)], sessions)).toMatchObject({ next: null });
  });

  test.each([
    ['the decision comes in time', [expected('decide', '2026-12-11', false)], sessions],
    ['no session is called', [expected('decide', '2026-12-20', true)], []],
    ['nothing is expected', [], sessions],
  ])('is not missed where %s', (_what, then, days) => {
    expect(missedSession(STEPS, then, days)).toBeNull();
  });
});
