import type { Data } from '../../case/entry';
import { headOf, officerOf } from '../../case/fixture';
import { itIs } from '../../case/specification';
import { act, START } from '../fixture';
import { planCycle } from '../index';
import { turnAfter, turnBefore } from '../state';
import { cascadeCounts } from './cascade';
import { below, lettersOf, LINK, lowerPlan, minutes, sign, told, upperPlan } from './fixture';

const HOLDER = officerOf('VN.office');
const units = ['01', '04', '22', '31', '79'];

/** An upper plan whose units were looked up, at the start. */
const cascading = (lower: 'all' | string[] = 'all') => upperPlan(lower).given(below(...[...units].reverse()));

const about = (unit: string): Data => ({ step: 'lower', unit, case: `${unit}.q.2026`, at: START });
const reached = (unit: string, when = START) => told('lower-reached', about(unit), when);
const withdrawn = (unit: string, why: string, when: string) => told('lower-withdrawn', { ...about(unit), why }, when);
const goOn = (when: string) => act('submit', { step: 'lower' }, when, HOLDER);

describe('S1 S2: an upper plan opens the lower ones', () => {
  test('it asks on the day who is below, and opens them batch by batch, in the order of their codes', () => {
    const names = (story: ReturnType<typeof cascading>) =>
      lettersOf(story)
        .filter(({ name }) => name === 'open')
        .map(({ toCase }) => toCase);
    expect(lettersOf(upperPlan('all'))).toMatchObject([
      { toCase: 'VN.p.2026', name: 'units-below', below: { procedure: 'q', unit: 'VN', year: 2026 } },
    ]);
    const first = cascading();
    expect(lettersOf(first).map(({ toCase, name }) => `${toCase} ${name}`)).toEqual([
      '01.q.2026 open',
      '01.q.2026 upper-plan',
      '04.q.2026 open',
      '04.q.2026 upper-plan',
    ]);
    expect(lettersOf(first)[0]).toMatchObject({
      key: '01.q.2026/open',
      opens: { kind: 'plan-cycle', cycle: { procedure: 'q', unit: '01', year: 2026, lower: 'all' } },
    });
    expect(planCycle.dates(first.state, START)[0]).toEqual({ step: 'lower', purpose: 'batch', at: minutes(5) });
    const second = first
      .when(itIs(minutes(4)))
      .then({ letters: [] })
      .given(itIs(minutes(60)));
    expect(names(second)).toEqual(['22.q.2026', '31.q.2026']);
    const third = second.given(itIs(minutes(65)));
    expect(names(third)).toHaveLength(1);
    expect(cascadeCounts(third.state, 'lower')).toEqual({
      units: 5,
      opened: 5,
      reached: 0,
      cancelled: 0,
      failed: 0,
      missing: 5,
    });
  });

  test('only those that take part; where nobody was named, nothing is opened and the step is done', () => {
    expect(lettersOf(cascading(['22', '06652'])).map(({ toCase }) => toCase)).toEqual(['22.q.2026', '22.q.2026']);
    const alone = upperPlan();
    expect(alone.consequences.map(({ event }) => event.name)).toContain('gathered');
    expect(planCycle.steps(alone.state)).toMatchObject([
      { step: 'lower', status: 'done', outcome: 'nothing-opened' },
      { step: 'framework', status: 'open' },
    ]);
  });

  test('where nobody was named nobody is asked to act or said to be late, however late the plan was begun', () => {
    const said = (story: ReturnType<typeof upperPlan>) =>
      story.consequences.flatMap(({ mails }) => mails.map(({ step, template }) => `${step} ${template}`));
    expect(said(upperPlan('all'))).toContain('lower step-opened');
    expect(said(upperPlan(undefined, '2025-06-02T01:00:00.000Z'))).toEqual(['framework step-opened']);
  });

  test('the step is done once all have reached the point; one that was cancelled is waited for no longer', () => {
    const without = cascading(['01', '04'])
      .when(reached('01', minutes(1)))
      .then({ steps: [{ status: 'open', facts: { cascade: { reached: 1, missing: 1 } } }, {}] })
      .given(withdrawn('01', 'returned', minutes(2)), withdrawn('04', 'cancelled', minutes(3)));
    expect(cascadeCounts(without.state, 'lower')).toMatchObject({ reached: 0, cancelled: 1, missing: 1 });
    without
      .when(reached('01', minutes(4)))
      .then({ steps: [{ status: 'done', outcome: 'gathered' }, { status: 'open' }] });
  });

  test('a plan that reached it in time, looked at only after the day, makes nobody late; one that came after did', () => {
    const day = '2025-05-06';
    const events = (...happenings: Parameters<ReturnType<typeof cascading>['when']>) =>
      cascading(['01'])
        .when(...happenings)
        .then()
        .consequences.map(({ event }) => `${event.name} ${String(event.data.asOf)}`)
        .filter((word) => /^(gathered|overdue)/.test(word));
    expect(events(reached('01', `${day}T10:00:00.000Z`), itIs('2025-05-07'))).toEqual([
      `gathered ${day}T10:00:00.000Z`,
    ]);
    const tooLate = '2025-05-07T10:00:00.000Z';
    expect(events(reached('01', tooLate), itIs('2025-05-08'))).toEqual([`overdue ${tooLate}`, `gathered ${tooLate}`]);
  });

  test('the holder goes on without those who are missing only once the day has passed; who they are is on record', () => {
    cascading(['01', '04'])
      .given(reached('01', minutes(1)))
      .when(goOn(minutes(2)))
      .then({ ruling: 'too-early', tasks: [] })
      .when(itIs('2025-05-06T20:00:00.000Z'))
      .then({ tasks: [{ body: 'VN.office', acts: ['submit'] }] })
      .when(goOn('2025-05-07T01:00:00.000Z'))
      .then({
        state: {
          steps: { lower: { outcome: 'closed-without', result: { without: ['04'], reached: 1, missing: 1 } } },
        },
      });
  });

  test('a plan that could not be opened is missing and says why; people cannot write what the engine writes', () => {
    const failed = cascading(['01'])
      .when(told('not-opened', { step: 'lower', unit: '01', code: 'no-procedure' }))
      .then({ rulings: ['accepted'] });
    expect(cascadeCounts(failed.state, 'lower')).toMatchObject({ opened: 0, failed: 1, missing: 1 });
    for (const name of ['units-below', 'lower-reached', 'upper-plan'])
      failed
        .when(act(name, { ...about('01'), round: 1 }, START, HOLDER))
        .then({ ruling: expect.not.stringMatching('accepted') });
    failed.when(reached('99')).thenRefused('no-such-unit');
  });
});

describe('a cancelled cycle does not keep its year: the unit begins it anew, in its next turn', () => {
  const TWICE = '22.q.2026.2';
  const CANCEL = act('cancel', {}, minutes(1), headOf('22.office'));
  const ANEW = told('begun-anew', { case: TWICE }, minutes(2));

  test('the id says which turn it is, in a rehearsal too; the first follows none', () => {
    expect(turnAfter('22.q.2026')).toBe(TWICE);
    expect(turnAfter(TWICE)).toBe('22.q.2026.3');
    expect(turnAfter('22.q.mot-viec.2026.rehearsal')).toBe('22.q.mot-viec.2026.2.rehearsal');
    expect(['22.q.2026', TWICE, '22.q.2026.3', '22.q.2026.2.rehearsal', '22.q.2026.rehearsal'].map(turnBefore)).toEqual(
      [null, '22.q.2026', TWICE, '22.q.2026.rehearsal', null],
    );
  });

  test('the new one tells the cancelled one once, and is a case like any other', () => {
    const second = lowerPlan(TWICE);
    expect(lettersOf(second)).toMatchObject([
      { toCase: '22.q.2026', name: 'begun-anew', key: `${TWICE}/begun-anew`, data: { case: TWICE } },
    ]);
    second.when(sign('draft', minutes(1))).then({ letters: [] });
    expect(lettersOf(lowerPlan())).toEqual([]);
  });

  test('the cancelled one tells the plans above which it is now, whether they linked it before or only after', () => {
    const begun = { toCase: 'VN.p.2026', name: 'lower-begun', data: { step: 'lower', unit: '22', case: TWICE } };
    lowerPlan()
      .given(told('upper-plan', LINK), CANCEL)
      .when(ANEW)
      .then({ state: { begunAnew: TWICE }, letters: [begun], outcome: 'cancelled' });
    lowerPlan()
      .given(CANCEL, ANEW)
      .when(told('upper-plan', LINK, minutes(3)))
      .then({ letters: [begun] });
    lowerPlan().when(ANEW).thenRefused('case-exists', { case: '22.q.2026' });
  });

  test('the plan above waits for the new one, links it once with what holds now, and hears only of it', () => {
    const anew = cascading(['22'])
      .given(withdrawn('22', 'cancelled', minutes(1)))
      .when(told('lower-begun', { step: 'lower', unit: '22', case: TWICE }, minutes(2)))
      .then({
        events: ['lower-linked'],
        letters: [{ toCase: TWICE, name: 'upper-plan', data: { upper: 'VN.p.2026', watch: { until: 'send-up' } } }],
        state: { cascades: { lower: { plans: { '22': { case: TWICE, outcome: null } } } } },
      });
    anew.when(itIs('2025-05-06')).then({ letters: [] });
    // Seen from below: the plan above that was begun anew takes the place of the cancelled one.
    const linked = lowerPlan().given(told('upper-plan', LINK), told('upper-plan', { ...LINK, upper: 'VN.p.2026.2' }));
    expect(Object.keys(linked.state.uppers)).toEqual(['VN.p.2026.2']);
    anew.when(told('lower-begun', { step: 'lower', unit: '04', case: '04.q.2026.2' })).thenRefused('no-such-unit');
  });
});

describe('S2: a lower plan tells the one above', () => {
  test('when it has reached the point, when its dossier went back, and when it reached it again', () => {
    lowerPlan()
      .given(told('upper-plan', LINK))
      .when(sign('draft', minutes(1)))
      .then({ letters: [] })
      .when(sign('send-up', minutes(2)))
      .then({
        letters: [{ toCase: 'VN.p.2026', name: 'lower-reached', data: { step: 'lower', unit: '22', at: minutes(2) } }],
      })
      .when(told('council-decision', { step: 'adopt', outcome: 'returned' }, minutes(3)))
      .then({ letters: [{ name: 'lower-withdrawn', data: { why: 'returned' } }] })
      .given(sign('draft', minutes(4)))
      .when(sign('send-up', minutes(5)))
      .then({ letters: [{ name: 'lower-reached', data: { at: minutes(5) } }] });
  });

  test('one that was linked when it had passed the point, or was closed, says so at once; so does one that is cancelled', () => {
    lowerPlan()
      .given(sign('draft'), sign('send-up', minutes(1)))
      .when(told('council-decision', { step: 'adopt', outcome: 'adopted' }, minutes(2)))
      .then({ closed: true })
      .when(told('upper-plan', LINK, minutes(9)))
      .then({ letters: [{ name: 'lower-reached', data: { at: minutes(1) } }] });
    lowerPlan()
      .when(told('upper-plan', LINK), act('cancel', {}, minutes(1), headOf('22.office')))
      .then({ letters: [{ name: 'lower-withdrawn', data: { why: 'cancelled' } }] });
  });
});
