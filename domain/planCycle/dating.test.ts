import type { Data } from '../case/entry';
import { headOf } from '../case/fixture';
import { aProcedure, aStep, DUE } from '../law/fixture';
import type { Citation, DeadlineRule } from '../law/procedure';
import { sourceOf } from '../law/source';
import { stepDue } from './due';
import { itIs } from '../case/specification';
import { act, begun, HEAD, OFFICE, START } from './fixture';
import { below, lowerPlan, minutes, told, upperPlan } from './levels/fixture';

const LAW: Citation = { instrument: 'law', article: '7', verified: 'read', checkedOn: '2025-01-01' };
const LAWS_DAY: DeadlineRule = { fixed: { month: 6, day: 20, mode: 'by', year: -1 }, cites: [LAW] };

/** Three steps that nobody dates stand before one whose day the law names: Friday 20 June. */
const PROCEDURE = aProcedure([
  aStep('draft', [], [DUE.maySix], { kind: 'draft' }),
  aStep('revise', ['draft'], [DUE.fiveWorkingDays], { kind: 'draft' }),
  aStep('check', ['revise'], [DUE.fiveWorkingDays], { kind: 'appraise' }),
  aStep('report', ['check'], [LAWS_DAY], { kind: 'draft' }),
]);
const BOSS = headOf(OFFICE.body);
const begin = () => begun(PROCEDURE);

const own = (days: Record<string, string>, day = '2025-05-05', by = BOSS, more: Data = {}) =>
  act('set-timetable', { number: '12/KH-STC', signedOn: '2025-05-05', days: daysOf(days), ...more }, day, by);
const directive = (days: Record<string, string>, day = '2025-05-05') =>
  act(
    'enter-directive',
    { title: 'Chỉ thị', issuer: 'Thủ tướng', number: '20/CT-TTg', signedOn: '2025-05-02', days: daysOf(days) },
    day,
    BOSS,
  );
const daysOf = (days: Record<string, string>): Data[] => Object.entries(days).map(([step, on]) => ({ step, on }));

describe('the unit’s own working timetable', () => {
  test('sets the days of steps that no law dates, and is what they rest on; the rest counts on from it', () => {
    const set = begin()
      .when(own({ draft: '2025-05-16', revise: '2025-05-23' }))
      .then({
        mails: [
          { template: 'due-moved', facts: { oldDue: '2025-05-06', newDue: '2025-05-16', cause: 'set-timetable' } },
        ],
      });
    const { law, dueOn } = stepDue(set.state, 'revise');
    expect([dueOn, law && sourceOf(law.rule.cites)]).toEqual(['2025-05-23', 'timetable']);
    expect(law?.rule.cites).toMatchObject([{ name: { vi: 'Lịch làm việc của đơn vị số 12/KH-STC ngày 05/05/2025' } }]);
    expect(stepDue(set.state, 'check').dueOn).toBe('2025-05-30');
    expect(stepDue(set.state, 'report').law?.rule.cites).toEqual([LAW]);
  });

  test('is the planning office’s, in the seat that signs', () => {
    begin()
      .when(own({ draft: '2025-05-16' }, '2025-05-05', OFFICE))
      .thenRefused('role-required', { role: 'head' });
    begin()
      .when(own({ draft: '2025-05-16' }, '2025-05-05', HEAD))
      .thenRefused('not-your-step');
  });

  test('dates no step that the law does, nor one that the year’s directive does', () => {
    begin()
      .when(own({ report: '2025-06-10' }))
      .thenRefused('day-laid-down', { step: 'report', dueOn: '2025-06-20', source: 'law' });
    begin()
      .given(directive({ check: '2025-06-06' }))
      .when(own({ check: '2025-06-09' }))
      .thenRefused('day-laid-down', { step: 'check', dueOn: '2025-06-06', source: 'directive' });
  });

  test('keeps the order of the steps and the law’s days: what would contradict them is refused', () => {
    begin()
      .when(own({ draft: '2025-05-23', revise: '2025-05-16' }))
      .thenRefused('days-contradict', { step: 'draft', waits: 'revise', days: 5 });
    begin()
      .when(own({ check: '2025-06-27' }))
      .thenRefused('days-contradict', { step: 'check', waits: 'report', days: 5 });
  });

  test.each([
    ['a rest day', { draft: '2025-05-17' }, {}, 'days.draft'],
    ['a day before the document', { draft: '2025-05-02' }, {}, 'days.draft'],
    ['a document of tomorrow', { draft: '2025-05-16' }, { signedOn: '2025-05-06' }, 'signedOn'],
  ])('%s is refused', (_case, days, more, field) => {
    begin()
      .when(own(days, '2025-05-05', BOSS, more))
      .thenRefused('bad-date', expect.objectContaining({ field }) as object);
  });

  test('a later one takes the place of the one before whole', () => {
    const set = begin().given(own({ draft: '2025-05-16' }), own({ revise: '2025-05-20' }, '2025-05-06'));
    expect(stepDue(set.state, 'draft').dueOn).toBe('2025-05-06');
  });

  test('a day granted later moves it; one granted before doesn’t', () => {
    const extend = (newDue: string, day: string) => act('extend', { step: 'draft', newDue }, day, HEAD);
    const before = begin().given(extend('2025-05-08', '2025-05-05'), own({ draft: '2025-05-16' }, '2025-05-06'));
    expect(stepDue(before.state, 'draft').dueOn).toBe('2025-05-16');
    const after = begin().given(own({ draft: '2025-05-16' }), extend('2025-05-20', '2025-05-06'));
    expect(stepDue(after.state, 'draft').dueOn).toBe('2025-05-20');
  });
});

describe('the year’s directive', () => {
  test('binds over the law’s own day, earlier or later, and the law’s stands beside it', () => {
    for (const day of ['2025-06-16', '2025-06-27']) {
      const { law, dueOn } = stepDue(begin().given(directive({ report: day })).state, 'report');
      expect([dueOn, law && sourceOf(law.rule.cites)]).toEqual([day, 'directive']);
      expect(law?.rule.cites).toMatchObject([{ name: { vi: 'Chỉ thị số 20/CT-TTg ngày 02/05/2025 của Thủ tướng' } }]);
      expect(law?.candidates.map(({ dueOn: on }) => on)).toEqual([day, '2025-06-20']);
    }
  });

  test('goes before the unit’s own timetable', () => {
    const set = begin().given(own({ draft: '2025-05-16' }), directive({ draft: '2025-05-13' }, '2025-05-06'));
    expect(stepDue(set.state, 'draft').dueOn).toBe('2025-05-13');
  });
});

describe('a directive for the plans below', () => {
  const BELOW = [
    { procedure: 'q', step: 'draft', on: '2025-05-22' },
    { procedure: 'other', step: 'x', on: '2025-05-23' },
  ];
  const forBelow = (when: string) =>
    act(
      'enter-directive',
      {
        title: 'Chỉ thị',
        issuer: 'Thủ tướng',
        number: '20/CT-TTg',
        signedOn: '2025-05-02',
        days: [{ step: 'framework', on: '2025-06-16' }],
        below: BELOW,
      },
      when,
      headOf('VN.office'),
    );

  test('is told to those that are there, and to those opened later as they open', () => {
    const units = below('01', '04', '22');
    upperPlan('all')
      .given(units)
      .when(forBelow(START))
      .then({
        letters: [
          { toCase: '01.q.2026', name: 'upper-directive', data: { number: '20/CT-TTg', below: BELOW } },
          { toCase: '04.q.2026', name: 'upper-directive' },
        ],
      })
      .when(itIs(minutes(5)))
      .then({ letters: [{ name: 'open' }, { name: 'upper-plan' }, { toCase: '22.q.2026', name: 'upper-directive' }] });
  });

  test('binds there by its own procedure, says whose it is, and goes further down', () => {
    const heard = lowerPlan().given(
      told('upper-directive', {
        title: 'Chỉ thị',
        issuer: 'Thủ tướng',
        number: '20/CT-TTg',
        signedOn: '2025-05-02',
        below: BELOW,
      }),
    );
    const { law, dueOn } = stepDue(heard.state, 'draft');
    expect([dueOn, law && sourceOf(law.rule.cites)]).toEqual(['2025-05-22', 'directive']);
    expect(heard.state.dating.above?.below).toEqual([{ procedure: 'other', step: 'x', on: '2025-05-23' }]);
    expect(heard.state.moves).toMatchObject([
      { step: 'draft', newDue: '2025-05-22', cause: 'upper-directive' },
      {},
      {},
    ]);
  });
});
