import type { Data } from '../case/entry';
import { at } from '../case/fixture';
import { itIs, type Story } from '../case/specification';
import { aLaw, aSpan, act, OPENED, registered } from './fixture';
import { elapsed, standingIn } from './progress';
import type { ProjectState } from './state';

const APPROVED = {
  decidedBy: 'UBND tỉnh',
  number: '12/QĐ-UBND',
  signedOn: '2026-01-15',
  total: '125000.5',
  startsOn: '2026-01-01',
  finishesOn: '2027-12-31',
  capital: [
    { year: 2026, source: 'local-budget', amount: '50000' },
    { year: 2027, source: 'local-budget', amount: '75000.5' },
  ],
  milestones: [{ name: 'Giải phóng mặt bằng', dueOn: '2026-06-30' }],
};
const approve = (more: Data = {}) => act('enter-approval', { ...APPROVED, ...more });
const FIGURES = { disbursed: [{ source: 'local-budget', amount: '20000' }], work: '20', reached: [] };
const report = (asOf: string, more: Data = {}, when = asOf) =>
  act('report-progress', { asOf, ...FIGURES, ...more }, at(when));
const approved = () => registered().given(approve());
const deviations = ({ state }: Story<ProjectState>) => standingIn(state).deviations;

describe('S30 what was approved of a project', () => {
  test.each<[string, Data, string]>([
    ['assigns more than the total', { total: '125000.4' }, 'capital-above-total'],
    ['was signed on a day to come', { signedOn: '2026-04-01' }, 'bad-date'],
    ['ends before it begins', { finishesOn: '2025-12-31' }, 'bad-date'],
  ])('is refused where it %s', (_case, data, code) => {
    registered().when(approve(data)).thenRefused(code);
  });

  test('shows that the registered total is another', () => {
    expect(deviations(registered().given(approve({ total: '130000' })))).toEqual([
      {
        kind: 'total',
        what: null,
        expected: '130000',
        actual: '125000.5',
        difference: '-4999.5',
        since: '2026-01-15',
      },
    ]);
  });
});

describe('S30 an owner’s report', () => {
  test.each<[string, Data, string, object]>([
    [
      'more than was assigned from a source',
      { disbursed: [{ source: 'local-budget', amount: '50000.1' }] },
      'disbursed-above-capital',
      { field: 'disbursed.local-budget', assigned: '50000', year: 2026 },
    ],
    [
      'money from a source that none was assigned from',
      { disbursed: [{ source: 'oda', amount: '1' }] },
      'disbursed-above-capital',
      { field: 'disbursed.oda', assigned: '0' },
    ],
    ['a milestone that nobody approved', { reached: [{ name: 'x', on: '2026-04-01' }] }, 'no-such-milestone', {}],
    ['figures of a day to come', { asOf: '2026-09-01' }, 'bad-date', { field: 'asOf' }],
  ])('that says %s is refused with the field and the figures', (_case, more, code, facts) => {
    approved()
      .when(report('2026-08-31', more))
      .then({ rulings: [code], facts });
  });

  test('whose figures fall is refused, unless it corrects the one before', () => {
    const first = approved().given(report('2026-05-31'));
    const less = { disbursed: [{ source: 'local-budget', amount: '19000' }] };
    first
      .when(report('2026-08-31', less))
      .thenRefused('figure-falls', {
        field: 'disbursed.local-budget',
        given: '19000',
        before: '20000',
        on: '2026-05-31',
      })
      .when(report('2026-08-31', { work: '19' }))
      .thenRefused('figure-falls', { field: 'work', given: '19', before: '20', on: '2026-05-31' })
      .when(report('2026-08-31', { ...less, corrects: true }))
      .then({ state: { reports: [{ corrects: false }, { corrects: true, disbursed: less.disbursed }] } });
  });

  test('is laid beside what was approved: how much it is off, and since which report', () => {
    const late = approved().given(report('2026-05-31'), report('2026-08-31'), report('2027-01-15', { work: '30' }));
    expect(deviations(late)).toMatchObject([
      { kind: 'disbursement', expected: '50000', actual: '20000', difference: '30000', since: '2027-01-15' },
      { kind: 'work', expected: '51.99', actual: '30', difference: '21.99', since: '2026-05-31' },
      { kind: 'milestone', what: 'Giải phóng mặt bằng', difference: '199', since: '2026-06-30' },
    ]);
  });

  test('that keeps to it shows no deviation, and one after the approved end does', () => {
    const paid = { disbursed: [{ source: 'local-budget', amount: '50000' }], work: '60' };
    const reached = [{ name: 'Giải phóng mặt bằng', on: '2026-06-30' }];
    const inTime = approved().given(report('2026-12-31', { ...paid, reached }));
    expect(deviations(inTime)).toEqual([]);
    const over = inTime.given(report('2028-01-30', { ...paid, reached }));
    expect(deviations(over).map(({ kind, difference }) => [kind, difference])).toEqual([
      ['disbursement', '75000.5'],
      ['work', '40'],
      ['finish', '30'],
    ]);
  });

  test('of a project of which nothing was approved is compared with nothing', () => {
    expect(deviations(registered().given(report('2026-05-31')))).toEqual([]);
  });
});

test.each([
  ['2025-12-31', '0'],
  ['2026-12-31', '49.93'],
  ['2028-01-01', '100'],
])('on %s %s per cent of the approved time is gone', (on, share) => {
  expect(elapsed({ ...APPROVED, seq: 1, finishesOn: '2027-12-31', capital: [], milestones: [] }, on)).toBe(share);
});

describe('S30 an owner reports each half-year and year', () => {
  const law = {
    ...aLaw('two-tiers', 'commune'),
    progress: {
      title: { vi: 'x', en: 'x' },
      covers: ['S30'],
      cites: 'practice' as const,
      within: {
        by: { half: { day: 10, month: 7, year: 0 }, year: { day: 10, month: 2, year: 1 } },
        cites: 'practice' as const,
      },
      reminders: ['2wd'],
    },
  };
  const owing = () => registered([aSpan(['c1'])], OPENED, { 'two-tiers': law });
  const duty = 'progress.2026-H1';
  const half = (more: Data = {}, when = '2026-07-06') => report('2026-06-30', { duty, ...more }, when);

  test('from the day after a period its report is owed by the law’s day to the Councils that are told', () => {
    const inJuly = owing().given(itIs('2026-06-30'));
    expect(inJuly.state.duties).not.toHaveProperty([duty]);
    inJuly.when(itIs('2026-07-01')).then({
      events: ['period-ended', 'progress-due'],
      state: { duties: { [duty]: { dueOn: '2026-07-10', owedTo: ['c1.hdnd', 'c1.thuong-truc-hdnd'] } } },
      mails: [{ toBody: '22.so-xay-dung', template: 'project-duty', dueOn: '2026-07-10' }],
    });
  });

  test('brought in time it is delivered to them; a day too early its figures are refused', () => {
    owing()
      .given(itIs('2026-07-01'))
      .when(half({ asOf: '2026-06-29' }))
      .thenRefused('bad-date')
      .when(half())
      .then({ mails: ['delivered c1.hdnd', 'delivered c1.thuong-truc-hdnd'], state: { reports: [{ late: false }] } })
      .when(half())
      .thenRefused('step-done');
  });

  test('late, it is overdue with the owner; the year’s report ends what was owed of the half-year', () => {
    const late = owing().given(itIs('2026-07-11'), itIs('2027-01-04'));
    expect(late.state.duties[duty]).toMatchObject({ overdue: true, end: null });
    late
      .when(report('2026-12-31', { duty: 'progress.2026-Y' }, '2027-01-05'))
      .then({ state: { duties: { [duty]: { end: 'dropped' }, 'progress.2026-Y': { end: 'done' } } } });
  });
});
