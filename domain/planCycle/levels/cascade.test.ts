import type { Data } from '../../case/entry';
import { ENGINE, officerOf } from '../../case/fixture';
import { planCycle } from '../index';
import { cascadeCounts } from './cascade';
import { begin, lettersOf, LINK, minutes, START } from './fixture';

const units = ['01', '04', '22', '31', '79'];

/** An upper plan whose units were looked up, at the start. */
function cascading(lower: 'all' | string[] = 'all') {
  const register = begin('upper', lower);
  const asked = lettersOf(register.settle(START));
  register.lodge('units-below', { step: 'lower', round: 1, units: [...units].reverse() }, START, ENGINE);
  return { register, asked, first: lettersOf(register.settle(START)) };
}

const reached = (unit: string): Data => ({ step: 'lower', unit, case: `${unit}.q.2026`, at: START });

describe('S1 S2: an upper plan opens the lower ones', () => {
  test('it asks on the day who is below, and opens them batch by batch, in the order of their codes', () => {
    const { register, asked, first } = cascading();
    expect(asked).toMatchObject([
      { toCase: 'VN.p.2026', name: 'units-below', below: { procedure: 'q', unit: 'VN', year: 2026 } },
    ]);
    expect(first.map(({ toCase, name }) => `${toCase} ${name}`)).toEqual([
      '01.q.2026 open',
      '01.q.2026 upper-plan',
      '04.q.2026 open',
      '04.q.2026 upper-plan',
    ]);
    expect(first[0]).toMatchObject({
      key: '01.q.2026/open',
      opens: { kind: 'plan-cycle', cycle: { procedure: 'q', unit: '01', year: 2026, lower: 'all' } },
    });
    expect(planCycle.dates(register.state, START)[0]).toEqual({ step: 'lower', purpose: 'batch', at: minutes(5) });
    expect(lettersOf(register.settle(minutes(4)))).toEqual([]);
    expect(
      lettersOf(register.settle(minutes(60)))
        .filter(({ name }) => name === 'open')
        .map(({ toCase }) => toCase),
    ).toEqual(['22.q.2026', '31.q.2026']);
    expect(lettersOf(register.settle(minutes(65))).filter(({ name }) => name === 'open')).toHaveLength(1);
    expect(cascadeCounts(register.state, 'lower')).toEqual({
      units: 5,
      opened: 5,
      reached: 0,
      cancelled: 0,
      failed: 0,
      missing: 5,
    });
    expect(register.reread()).toEqual(register.state);
  });

  test('only those that take part; where nobody was named, nothing is opened and the step is done', () => {
    expect(cascading(['22', '06652']).first.map(({ toCase }) => toCase)).toEqual(['22.q.2026', '22.q.2026']);
    const alone = begin('upper');
    expect(alone.settle(START).events).toContain('gathered');
    expect(planCycle.steps(alone.state)).toMatchObject([
      { step: 'lower', status: 'done', outcome: 'nothing-opened' },
      { step: 'framework', status: 'open' },
    ]);
  });

  test('the step is done once all have reached the point; one that was cancelled is waited for no longer', () => {
    const { register } = cascading(['01', '04']);
    register.lodge('lower-reached', reached('01'), minutes(1), ENGINE).settle(minutes(1));
    expect(planCycle.steps(register.state)[0]).toMatchObject({
      status: 'open',
      facts: { cascade: { reached: 1, missing: 1 } },
    });
    register.lodge('lower-withdrawn', { ...reached('01'), why: 'returned' }, minutes(2), ENGINE).settle(minutes(2));
    register.lodge('lower-withdrawn', { ...reached('04'), why: 'cancelled' }, minutes(3), ENGINE).settle(minutes(3));
    expect(cascadeCounts(register.state, 'lower')).toMatchObject({ reached: 0, cancelled: 1, missing: 1 });
    register.lodge('lower-reached', reached('01'), minutes(4), ENGINE).settle(minutes(4));
    expect(planCycle.steps(register.state)).toMatchObject([
      { status: 'done', outcome: 'gathered' },
      { status: 'open' },
    ]);
    expect(register.reread()).toEqual(register.state);
  });

  test('the holder goes on without those who are missing only once the day has passed; who they are is on record', () => {
    const { register } = cascading(['01', '04']);
    register.lodge('lower-reached', reached('01'), minutes(1), ENGINE);
    expect(
      register.lodge('submit', { step: 'lower' }, minutes(2), officerOf('VN.office')).settle(minutes(2)).rulings.at(-1),
    ).toBe('too-early');
    expect(planCycle.tasks(register.state)).toEqual([]);
    register.settle('2025-05-06T20:00:00.000Z');
    expect(planCycle.tasks(register.state)).toMatchObject([{ body: 'VN.office', acts: ['submit'] }]);
    register
      .lodge('submit', { step: 'lower' }, '2025-05-07T01:00:00.000Z', officerOf('VN.office'))
      .settle('2025-05-07T01:00:00.000Z');
    expect(register.state.steps.lower).toMatchObject({
      outcome: 'closed-without',
      result: { without: ['04'], reached: 1, missing: 1 },
    });
  });

  test('a plan that could not be opened is missing and says why; people cannot write what the engine writes', () => {
    const { register } = cascading(['01']);
    expect(
      register.lodge('not-opened', { step: 'lower', unit: '01', code: 'no-procedure' }, START, ENGINE).settle(START)
        .rulings,
    ).toEqual(['accepted']);
    expect(cascadeCounts(register.state, 'lower')).toMatchObject({ opened: 0, failed: 1, missing: 1 });
    for (const name of ['units-below', 'lower-reached', 'upper-plan']) {
      expect(
        register.lodge(name, { ...reached('01'), round: 1 }, START, officerOf('VN.office')).settle(START).rulings[0],
      ).not.toBe('accepted');
    }
    expect(register.lodge('lower-reached', reached('99'), START, ENGINE).settle(START).rulings).toEqual([
      'no-such-unit',
    ]);
  });
});

describe('S2: a lower plan tells the one above', () => {
  const sign = (register: ReturnType<typeof begin>, step: string, at: string) =>
    lettersOf(register.lodge('sign', { step }, at, officerOf('22.office')).settle(at));

  test('when it has reached the point, when its dossier went back, and when it reached it again', () => {
    const register = begin('lower');
    register.lodge('upper-plan', LINK, START, ENGINE).settle(START);
    expect(sign(register, 'draft', minutes(1))).toEqual([]);
    expect(sign(register, 'send-up', minutes(2))).toMatchObject([
      { toCase: 'VN.p.2026', name: 'lower-reached', data: { step: 'lower', unit: '22', at: minutes(2) } },
    ]);
    expect(
      lettersOf(
        register
          .lodge('council-decision', { step: 'adopt', outcome: 'returned' }, minutes(3), ENGINE)
          .settle(minutes(3)),
      ),
    ).toMatchObject([{ name: 'lower-withdrawn', data: { why: 'returned' } }]);
    sign(register, 'draft', minutes(4));
    expect(sign(register, 'send-up', minutes(5))).toMatchObject([{ name: 'lower-reached', data: { at: minutes(5) } }]);
  });

  test('one that was linked when it had passed the point, or was closed, says so at once; so does one that is cancelled', () => {
    const late = begin('lower');
    for (const [index, step] of ['draft', 'send-up'].entries()) sign(late, step, minutes(index));
    late.lodge('council-decision', { step: 'adopt', outcome: 'adopted' }, minutes(2), ENGINE).settle(minutes(2));
    expect(late.state.closedAt).not.toBeNull();
    expect(lettersOf(late.lodge('upper-plan', LINK, minutes(9), ENGINE).settle(minutes(9)))).toMatchObject([
      { name: 'lower-reached', data: { at: minutes(1) } },
    ]);
    const cancelled = begin('lower');
    cancelled
      .lodge('upper-plan', LINK, START, ENGINE)
      .lodge('cancel', {}, minutes(1), { ...officerOf('22.office'), role: 'head' });
    expect(lettersOf(cancelled.settle(minutes(1)))).toMatchObject([
      { name: 'lower-withdrawn', data: { why: 'cancelled' } },
    ]);
  });
});
