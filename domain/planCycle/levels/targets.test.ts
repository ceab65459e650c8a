import type { Actor, Data } from '../../case/entry';
import { headOf, officerOf } from '../../case/fixture';
import { actsOf, itIs, type Story } from '../../case/specification';
import { START } from '../fixture';
import { planCycle } from '../index';
import type { CycleState } from '../state';
import { below, LINK, lowerPlan, minutes, sign, told, upperPlan } from './fixture';
import { standsOn, toReconcile } from './targets';

const OFFICE = headOf('22.office');
const growth = (value: string | number): Data => ({ indicator: 'grdp-growth', value, unit: 'percent' });
const upperTargets = (version: number, value: string, when: string) =>
  told('upper-targets', { upper: 'VN.p.2026', version, targets: [growth(value)] }, when);
const setTargets = (value: string | number, when = START, by = OFFICE) =>
  actsOf(by)('set-targets', { targets: [growth(value)] }, when);
const link = (when = START) => told('upper-plan', { ...LINK, version: 1, targets: [growth('8')] }, when);

/** A lower plan begun on version 1 of the upper targets; version 2 has come since. */
const changed = () => lowerPlan().given(link(), upperTargets(2, '10', minutes(1)));
const upper = ({ state }: Story<CycleState>) => Object.values(state.uppers)[0]!;
const footing = (story: Story<CycleState>) => [standsOn(upper(story)), toReconcile(upper(story))];
const reconcile = (data: Data, by = OFFICE) => actsOf(by)('reconcile', data, minutes(2));
const ADOPT: Data = { upper: 'VN.p.2026', version: 2, decision: 'adopt' };

describe('S2 S4: targets', () => {
  test('are set as versions and reach every plan below by letter, those opened later with their opening', () => {
    const holder = headOf('VN.office');
    const opened = upperPlan(['01', '04', '22'])
      .given(below('01', '04', '22'))
      .when(setTargets(8, minutes(1), holder))
      .then({
        letters: ['01', '04'].map((unit) => ({
          toCase: `${unit}.q.2026`,
          name: 'upper-targets',
          data: { upper: 'VN.p.2026', version: 1, targets: [growth('8')] },
        })),
      })
      .given(itIs(minutes(6)));
    expect(opened.consequences.flatMap(({ letters }) => letters).at(-1)).toMatchObject({
      toCase: '22.q.2026',
      name: 'upper-plan',
      data: { version: 1, targets: [growth('8')] },
    });
    const { state } = opened.when(setTargets('8.5', minutes(7), holder)).then({ letters: [{}, {}, {}] });
    expect(state.targets.map(({ version, targets }) => [version, targets[0]?.value])).toEqual([
      [1, '8'],
      [2, '8.5'],
    ]);
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
    lowerPlan()
      .when(actsOf(OFFICE)('set-targets', { targets } as Data, START))
      .thenRefused('invalid-input');
  });

  test.each([
    ['another plan’s office', headOf('79.office'), 'not-your-step'],
    ['its office, in another seat', officerOf('22.office'), 'role-required'],
    ['its office', OFFICE, 'accepted'],
  ])('are set by whoever manages the plan, in the seat that signs: %s', (_who, by, ruling) => {
    lowerPlan()
      .when(setTargets('1', START, by))
      .then({ ruling });
  });
});

describe('S2: changed upper targets', () => {
  test('are a task of the planning office below until it adopts them; it has then said so once', () => {
    expect(footing(changed())).toEqual([1, 2]);
    expect(planCycle.tasks(changed().state)).toContainEqual(
      expect.objectContaining({ body: '22.office', acts: ['reconcile'], key: 'reconcile/VN.p.2026' }),
    );
    const adopted = changed().when(reconcile(ADOPT)).then();
    expect(footing(adopted)).toEqual([2, null]);
    expect(planCycle.tasks(adopted.state).some(({ acts }) => acts.includes('reconcile'))).toBe(false);
    adopted.when(reconcile(ADOPT)).thenRefused('stale-version');
  });

  test('may be answered by keeping one’s own, with a reason; the plan goes on standing on what it stood on', () => {
    const keep: Data = { ...ADOPT, decision: 'keep' };
    const kept = changed()
      .when(reconcile(keep))
      .thenRefused('invalid-input')
      .when(reconcile({ ...keep, why: 'hash' }))
      .then();
    expect(footing(kept)).toEqual([1, null]);
    expect(footing(kept.given(upperTargets(3, '9', minutes(3))))[1]).toBe(3);
  });

  test.each<[string, Data, Actor, string]>([
    ['an older version', { ...ADOPT, version: 1 }, OFFICE, 'stale-version'],
    ['another office', ADOPT, headOf('79.office'), 'not-your-step'],
    ['a plan that isn’t above', { ...ADOPT, upper: 'constructor' }, OFFICE, 'not-found'],
    ['neither adopt nor keep', { ...ADOPT, decision: 'perhaps' }, OFFICE, 'invalid-input'],
  ])('%s is refused', (_what, data, by, code) => {
    changed().when(reconcile(data, by)).thenRefused(code);
  });

  test('a letter that was overtaken by a newer one changes nothing; people cannot write it', () => {
    const overtaken = changed().given(upperTargets(1, '3', minutes(2)));
    expect(upper(overtaken).versions.map(({ version }) => version)).toEqual([1, 2]);
    overtaken.when({ ...upperTargets(9, '3', minutes(2)), by: OFFICE }).thenRefused('not-permitted');
  });

  test('a plan whose work had begun before it was linked has the first version to reconcile too', () => {
    expect(footing(lowerPlan().given(sign('draft'), link(minutes(1))))).toEqual([0, 1]);
  });

  test('during the Council’s vote change nothing of what is voted on: the vote stands on the versions of its agenda item', () => {
    changed()
      .given(
        sign('draft', minutes(3)),
        sign('send-up', minutes(3)),
        setTargets('8', minutes(4)),
        told('on-agenda', { step: 'adopt', item: 'plan', session: 's' }, minutes(5)),
        upperTargets(3, '12', minutes(6)),
        setTargets('12', minutes(6)),
      )
      .when(told('council-decision', { step: 'adopt', outcome: 'adopted' }, minutes(7)))
      .then({
        state: {
          steps: {
            adopt: { result: { footing: { own: 1, uppers: { 'VN.p.2026': { known: 2, standsOn: 1 } } } } },
          },
        },
      });
  });
});
