import type { Data } from '../../case/entry';
import { ENGINE, headOf, officerOf } from '../../case/fixture';
import { planCycle } from '../index';
import { begin, lettersOf, LINK, minutes, START } from './fixture';
import { standsOn, toReconcile } from './targets';

const OFFICE = headOf('22.office');
const growth = (value: string | number): Data => ({ indicator: 'grdp-growth', value, unit: 'percent' });
const upperTargets = (version: number, value: string): Data => ({
  upper: 'VN.p.2026',
  version,
  targets: [growth(value)],
});

/** A lower plan begun on version 1 of the upper targets; version 2 has come since. */
function changed() {
  const register = begin('lower');
  register.lodge('upper-plan', { ...LINK, version: 1, targets: [growth('8')] }, START, ENGINE).settle(START);
  register.lodge('upper-targets', upperTargets(2, '10'), minutes(1), ENGINE).settle(minutes(1));
  return register;
}
const upper = (register: ReturnType<typeof begin>) => Object.values(register.state.uppers)[0]!;
const answer = (register: ReturnType<typeof begin>, data: Data, by = OFFICE) =>
  register.lodge('reconcile', data, minutes(2), by).settle(minutes(2)).rulings.at(-1);
const ADOPT: Data = { upper: 'VN.p.2026', version: 2, decision: 'adopt' };

describe('S2 S4: targets', () => {
  test('are set as versions and reach every plan below by letter, those opened later with their opening', () => {
    const register = begin('upper', ['01', '04', '22']);
    register.settle(START);
    register.lodge('units-below', { step: 'lower', round: 1, units: ['01', '04', '22'] }, START, ENGINE).settle(START);
    const set = register
      .lodge('set-targets', { targets: [growth(8)] }, minutes(1), headOf('VN.office'))
      .settle(minutes(1));
    expect(lettersOf(set)).toMatchObject(
      ['01', '04'].map((unit) => ({
        toCase: `${unit}.q.2026`,
        name: 'upper-targets',
        data: { upper: 'VN.p.2026', version: 1, targets: [growth('8')] },
      })),
    );
    expect(lettersOf(register.settle(minutes(6))).at(-1)).toMatchObject({
      toCase: '22.q.2026',
      name: 'upper-plan',
      data: { version: 1, targets: [growth('8')] },
    });
    expect(
      lettersOf(
        register.lodge('set-targets', { targets: [growth('8.5')] }, minutes(7), headOf('VN.office')).settle(minutes(7)),
      ),
    ).toHaveLength(3);
    expect(register.state.targets.map(({ version, targets }) => [version, targets[0]?.value])).toEqual([
      [1, '8'],
      [2, '8.5'],
    ]);
    expect(register.reread()).toEqual(register.state);
  });

  test.each<[string, unknown]>([
    ['no list', undefined],
    ['none', []],
    ['a text', [{ ...growth('much') }]],
    ['an indicator twice', [growth('1'), growth('2')]],
    ['an unknown measure', [{ ...growth('1'), unit: 'cups' }]],
    ['free text as indicator', [{ ...growth('1'), indicator: 'Tăng trưởng' }]],
    ['seven decimals', [growth('1.1234567')]],
  ])('%s is refused', (_what, targets) => {
    const register = begin('lower');
    expect(register.lodge('set-targets', { targets } as Data, START, OFFICE).settle(START).rulings).toEqual([
      'invalid-input',
    ]);
  });

  test('are set by whoever manages the plan, in the seat that signs', () => {
    const set = (by: ReturnType<typeof headOf>) =>
      begin('lower')
        .lodge('set-targets', { targets: [growth('1')] }, START, by)
        .settle(START).rulings[0];
    expect([set(headOf('79.office')), set(officerOf('22.office')), set(OFFICE)]).toEqual([
      'not-your-step',
      'role-required',
      'accepted',
    ]);
  });
});

describe('S2: changed upper targets', () => {
  test('are a task of the planning office below until it adopts them; it has then said so once', () => {
    const register = changed();
    expect([standsOn(upper(register)), toReconcile(upper(register))]).toEqual([1, 2]);
    expect(planCycle.tasks(register.state)).toContainEqual(
      expect.objectContaining({ body: '22.office', acts: ['reconcile'], key: 'reconcile/VN.p.2026' }),
    );
    expect(answer(register, ADOPT)).toBe('accepted');
    expect([standsOn(upper(register)), toReconcile(upper(register))]).toEqual([2, null]);
    expect(planCycle.tasks(register.state).some(({ acts }) => acts.includes('reconcile'))).toBe(false);
    expect(answer(register, ADOPT)).toBe('stale-version');
  });

  test('may be answered by keeping one’s own, with a reason; the plan goes on standing on what it stood on', () => {
    const register = changed();
    const keep: Data = { ...ADOPT, decision: 'keep' };
    expect(answer(register, keep)).toBe('invalid-input');
    expect(answer(register, { ...keep, why: 'hash' })).toBe('accepted');
    expect([standsOn(upper(register)), toReconcile(upper(register))]).toEqual([1, null]);
    register.lodge('upper-targets', upperTargets(3, '9'), minutes(3), ENGINE).settle(minutes(3));
    expect(toReconcile(upper(register))).toBe(3);
  });

  test.each<[string, Data, ReturnType<typeof headOf>, string]>([
    ['an older version', { ...ADOPT, version: 1 }, OFFICE, 'stale-version'],
    ['another office', ADOPT, headOf('79.office'), 'not-your-step'],
    ['a plan that isn’t above', { ...ADOPT, upper: 'constructor' }, OFFICE, 'not-found'],
    ['neither adopt nor keep', { ...ADOPT, decision: 'perhaps' }, OFFICE, 'invalid-input'],
  ])('%s is refused', (_what, data, by, code) => expect(answer(changed(), data, by)).toBe(code));

  test('a letter that was overtaken by a newer one changes nothing; people cannot write it', () => {
    const register = changed();
    register.lodge('upper-targets', upperTargets(1, '3'), minutes(2), ENGINE).settle(minutes(2));
    expect(upper(register).versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(
      register.lodge('upper-targets', upperTargets(9, '3'), minutes(2), OFFICE).settle(minutes(2)).rulings,
    ).toEqual(['not-permitted']);
  });

  test('a plan whose work had begun before it was linked has the first version to reconcile too', () => {
    const register = begin('lower');
    register
      .lodge('sign', { step: 'draft' }, START, officerOf('22.office'))
      .lodge('upper-plan', { ...LINK, version: 1, targets: [growth('8')] }, minutes(1), ENGINE)
      .settle(minutes(1));
    expect([standsOn(upper(register)), toReconcile(upper(register))]).toEqual([0, 1]);
  });

  test('during the Council’s vote change nothing of what is voted on: the vote stands on the versions of its agenda item', () => {
    const register = changed();
    for (const step of ['draft', 'send-up']) register.lodge('sign', { step }, minutes(3), officerOf('22.office'));
    register.lodge('set-targets', { targets: [growth('8')] }, minutes(4), OFFICE);
    register.lodge('on-agenda', { step: 'adopt', item: 'plan', session: 's' }, minutes(5), ENGINE).settle(minutes(5));
    register
      .lodge('upper-targets', upperTargets(3, '12'), minutes(6), ENGINE)
      .lodge('set-targets', { targets: [growth('12')] }, minutes(6), OFFICE);
    register.lodge('council-decision', { step: 'adopt', outcome: 'adopted' }, minutes(7), ENGINE).settle(minutes(7));
    expect(register.state.steps.adopt?.result).toMatchObject({
      footing: { own: 1, uppers: { 'VN.p.2026': { known: 2, standsOn: 1 } } },
    });
    expect(register.reread()).toEqual(register.state);
  });
});
