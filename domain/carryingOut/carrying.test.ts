import type { Data } from '../case/entry';
import { ENGINE, officerOf } from '../case/fixture';
import { itIs, type Story } from '../case/specification';
import { act, carrying, COMMITTEE, figures, IN_TIME, indicator, Q1, report, REPORTER } from './fixture';
import { carryingOut } from './index';
import type { CarryingState } from './state';

const Q2 = '2027-Q2';
/** The last instant of Monday 12 April in Vietnam, and the first of the day after. */
const LAST_MOMENT = '2027-04-12T16:59:59.999Z';
const TOO_LATE = '2027-04-12T17:00:00.000Z';
const SUPPORT = '22.carrying-out.2027.support.grdp.1';
const JULY = '2027-07-05';

const one = () => carrying([indicator('grdp', { [Q1]: '8', [Q2]: '8' })]);
const two = () => carrying([indicator('grdp', { [Q1]: '8' }), indicator('jobs', { [Q1]: '100' })]);
const correct = (actual: Record<string, string>, when: string, period = Q1) =>
  act('correct-figures', figures(actual, period), when);
const supportClosed = (when: string, more: Data = {}) =>
  act('support-closed', { support: SUPPORT, indicator: 'grdp', outcome: 'resolved', ...more }, when, ENGINE);
const firstRow = ({ state }: Story<CarryingState>) => carryingOut.steps(state)[0];

describe('S24 reports by period', () => {
  test('a report may be made from ten days before the period’s end; then its office has a task with the due day', () => {
    const early = one().when(itIs('2027-03-18T16:59:59.999Z')).then({ events: [] });
    // 31 March less ten days is a Sunday: counted back, it opens on Friday 19 March.
    expect(carryingOut.dates(early.state, '2027-03-01T00:00:00.000Z')[0]).toEqual({
      step: Q1,
      purpose: 'opening',
      at: '2027-03-18T17:00:00.000Z',
    });
    early.when(itIs('2027-03-18T17:00:00.000Z')).then({
      events: ['report-opened'],
      tasks: [{ body: '22.so-tai-chinh', step: Q1, acts: ['report-figures'], dueOn: '2027-04-12' }],
    });
    one()
      .when(report({ grdp: '8' }, '2027-03-18T16:00:00.000Z'))
      .then({ rulings: ['too-early'] });
  });

  test('reminded once, then overdue with its holder, told to the body above', () => {
    const late = one()
      .when(itIs('2027-04-07'))
      .then({ events: ['report-opened', 'reminded'] })
      .when(itIs(TOO_LATE))
      .then({ events: ['overdue'], mails: [{ toBody: '22.so-tai-chinh' }, { toBody: '22.ubnd' }] });
    expect(firstRow(late)).toMatchObject({
      step: Q1,
      holder: '22.so-tai-chinh',
      overdue: true,
      status: 'open',
      dueOn: '2027-04-12',
    });
    late.when(itIs(TOO_LATE)).then({ events: [] });
  });

  test.each([
    ['the day’s last instant is in time', LAST_MOMENT, 'reported'],
    ['the next is late, recorded as late', TOO_LATE, 'late'],
  ])('the stamp decides: %s', (_what, when, outcome) => {
    expect(firstRow(one().given(report({ grdp: '8' }, when)))).toMatchObject({
      status: 'done',
      outcome,
      overdue: false,
    });
  });

  test('another body’s report, an unknown period, a missing and an unknown figure are refused; so is a second report', () => {
    two()
      .when({ ...report({ grdp: '8', jobs: '90' }), by: officerOf('22.ubnd') })
      .thenRefused('not-your-step')
      .when(report({ grdp: '8' }, IN_TIME, '2027-Q3'))
      .thenRefused('no-such-step')
      .when(report({ grdp: '8' }))
      .thenRefused('figures-missing')
      .when(report({ grdp: '8', jobs: '90', other: '1' }))
      .thenRefused('unknown-indicator')
      .when(report({ grdp: '8,5', jobs: '90' }))
      .thenRefused('invalid-input')
      .when(report({ grdp: '8', jobs: '95' }))
      .then()
      .when(report({ grdp: '9', jobs: '95' }))
      .thenRefused('step-done');
  });

  test('a corrected calendar moves the due day; one by which it can’t be counted, or from anybody else, is refused', () => {
    const recalendar = (calendar: string, by = ENGINE) => act('recalendar', { calendar }, IN_TIME, by);
    const corrected = one()
      .given(itIs(IN_TIME))
      .when(recalendar('corrected', REPORTER))
      .thenRefused('not-permitted')
      .when(recalendar('short'))
      .thenRefused('invalid-input')
      .when(recalendar('corrected'))
      .then();
    expect(firstRow(corrected)).toMatchObject({ dueOn: '2027-04-13' });
  });

  test('a correction is a later version: what it corrects stays, what it leaves alone stands', () => {
    const { state } = two()
      .when(correct({ grdp: '8' }, IN_TIME))
      .then({ ruling: 'step-not-open' })
      .given(report({ grdp: '8', jobs: '95' }), correct({ grdp: '8.4' }, '2027-04-20'));
    expect(state.reports[Q1]!.map((version) => version.figures)).toEqual([
      { grdp: '8', jobs: '95' },
      { grdp: '8.4', jobs: '95' },
    ]);
  });
});

describe('S24 shortfall', () => {
  test('opens one support case with the figures that decided, the rule, and whom it concerns', () => {
    const short = one().given(report({ grdp: '6.5' }));
    const told = short.consequences.find(({ event }) => event.name === 'shortfall')!;
    expect(told.event.data).toMatchObject({
      indicator: 'grdp',
      period: Q1,
      target: '8',
      actual: '6.5',
      attainment: '81.25',
      because: 'below',
      rule: 'ninety',
      below: '0.90',
    });
    expect(told.letters).toMatchObject([
      {
        toCase: SUPPORT,
        opens: { kind: 'support' },
        name: 'open',
        data: { need: { id: '22' }, parties: [{ id: '31' }, { id: 'VN.bo-cong-thuong' }] },
      },
    ]);
    expect(told.mails.map(({ template, toBody }) => [template, toBody])).toEqual([
      ['shortfall', '22.ubnd'],
      ['shortfall', '22.so-tai-chinh'],
    ]);
    short.when(itIs('2027-04-06')).then({ consequences: [] });
  });

  test('two indicators short in one report have a support case each', () => {
    two()
      .when(report({ grdp: '6.5', jobs: '10' }))
      .then({ letters: [{ toCase: SUPPORT }, { toCase: '22.carrying-out.2027.support.jobs.1' }] });
  });

  test('the next period’s goes to the open support case; after its close, to a new one', () => {
    one()
      .given(report({ grdp: '6.5' }))
      .when(report({ grdp: '6' }, JULY, Q2))
      .then({ letters: [{ toCase: SUPPORT, name: 'shortfall-told' }] })
      .when(supportClosed('2027-07-10'))
      .then({ consequences: [] })
      .when(correct({ grdp: '5' }, '2027-07-12', Q2))
      .then({ letters: [{ toCase: '22.carrying-out.2027.support.grdp.2', name: 'open' }] });
  });

  test('a shortfall that reached a support case after its close opens the next', () => {
    one()
      .given(report({ grdp: '6.5' }), report({ grdp: '6' }, JULY, Q2))
      .when(supportClosed('2027-07-05T03:00:00.000Z'), supportClosed('2027-07-05T03:00:01.000Z', { unheard: Q2 }))
      .then({
        letters: [
          { toCase: '22.carrying-out.2027.support.grdp.2', name: 'open', data: { shortfalls: [{ period: Q2 }] } },
        ],
      });
  });

  test('a correction that heals it is told to the support case; one that makes it fall short again, too', () => {
    one()
      .given(report({ grdp: '6.5' }))
      .when(correct({ grdp: '7.9' }, '2027-04-20'))
      .then({ letters: [{ toCase: SUPPORT, name: 'shortfall-healed' }] })
      .when(correct({ grdp: '6.4' }, '2027-04-21'))
      .then({ letters: [{ name: 'shortfall-told', data: { shortfall: { actual: '6.4', times: 2 } } }] });
  });

  test('a correction of an earlier period may heal a later one’s trend', () => {
    const targets = { '2027-Q1': '100', '2027-Q2': '100', '2027-Q3': '100' };
    const names = ({ consequences }: Story<CarryingState>) => consequences.map(({ event }) => event.name);
    const falling = carrying([indicator('exports', targets)]).given(
      report({ exports: '101' }),
      report({ exports: '98' }, JULY, Q2),
      report({ exports: '95' }, '2027-10-05', '2027-Q3'),
    );
    expect(names(falling)).toContain('shortfall');
    expect(names(falling.given(correct({ exports: '97' }, '2027-10-06')))).toContain('shortfall-healed');
  });
});

describe('the year’s end', () => {
  test('closes by an act, once every report is in; short or on target by the last figures', () => {
    const close = (when: string, by = REPORTER) => act('close-carrying-out', {}, when, by);
    one()
      .given(report({ grdp: '6.5' }))
      .when(close(IN_TIME))
      .thenRefused('reports-missing')
      .when(report({ grdp: '8' }, JULY, Q2))
      .then({ tasks: [{ key: 'close', acts: ['close-carrying-out', 'correct-figures'] }] })
      .when(close('2027-07-06', officerOf('31.ubnd')))
      .thenRefused('not-your-step')
      .when(close('2027-07-06', COMMITTEE))
      .then({ closed: true, outcome: 'on-target', tasks: [] })
      .when(close('2027-07-07'))
      .thenRefused('case-closed')
      .when(supportClosed('2027-07-08'))
      .then({ rulings: ['accepted'] });
  });
});
