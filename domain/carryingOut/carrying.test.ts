import { ENGINE, officerOf } from '../case/fixture';
import { carrying, COMMITTEE, figures, indicator, REPORTER } from './fixture';
import { carryingOut } from './index';

const Q1 = '2027-Q1';
const IN_TIME = '2027-04-05T02:00:00.000Z';
/** The last instant of Monday 12 April in Vietnam, and the first of the day after. */
const LAST_MOMENT = '2027-04-12T16:59:59.999Z';
const TOO_LATE = '2027-04-12T17:00:00.000Z';

const one = () => carrying([indicator('grdp', { [Q1]: '8', '2027-Q2': '8' })]);
type Play = ReturnType<typeof carrying>;
const report = (play: Play, actual: Record<string, string>, at = IN_TIME, period = Q1) =>
  play.lodge('report-figures', figures(period, actual), at, REPORTER).settle(at);
const correct = (play: Play, actual: Record<string, string>, at: string, period = Q1) =>
  play.lodge('correct-figures', figures(period, actual), at, REPORTER).settle(at);

describe('S24 reports by period', () => {
  test('a report may be made from ten days before the period’s end; then its office has a task with the due day', () => {
    const play = one();
    expect(play.settle('2027-03-18T16:59:59.999Z').events).toEqual([]);
    // 31 March less ten days is a Sunday: counted back, it opens on Friday 19 March.
    expect(carryingOut.dates(play.state, '2027-03-01T00:00:00.000Z')[0]).toEqual({
      step: Q1,
      purpose: 'opening',
      at: '2027-03-18T17:00:00.000Z',
    });
    expect(play.settle('2027-03-18T17:00:00.000Z').events).toEqual(['report-opened']);
    expect(carryingOut.tasks(play.state)).toMatchObject([
      { body: '22.so-tai-chinh', step: Q1, acts: ['report-figures'], dueOn: '2027-04-12' },
    ]);
    expect(report(one(), { grdp: '8' }, '2027-03-18T16:00:00.000Z').rulings).toEqual(['too-early']);
  });

  test('reminded once, then overdue with its holder, told to the body above', () => {
    const play = one();
    expect(play.settle('2027-04-07T02:00:00.000Z').events).toEqual(['report-opened', 'reminded']);
    const { events, consequences } = play.settle(TOO_LATE);
    expect(events).toEqual(['overdue']);
    expect(consequences[0]!.mails.map(({ toBody }) => toBody)).toEqual(['22.so-tai-chinh', '22.ubnd']);
    expect(carryingOut.steps(play.state)[0]).toMatchObject({
      step: Q1,
      holder: '22.so-tai-chinh',
      overdue: true,
      status: 'open',
      dueOn: '2027-04-12',
    });
    expect(play.settle(TOO_LATE).events).toEqual([]);
  });

  test('the stamp decides: the day’s last instant is in time, the next is late, recorded as late', () => {
    const [inTime, late] = [one(), one()];
    report(inTime, { grdp: '8' }, LAST_MOMENT);
    report(late, { grdp: '8' }, TOO_LATE);
    expect(carryingOut.steps(inTime.state)[0]).toMatchObject({ status: 'done', outcome: 'reported', overdue: false });
    expect(carryingOut.steps(late.state)[0]).toMatchObject({ status: 'done', outcome: 'late', overdue: false });
  });

  test('another body’s report, an unknown period, a missing and an unknown figure are refused; so is a second report', () => {
    const play = carrying([indicator('grdp', { [Q1]: '8' }), indicator('jobs', { [Q1]: '100' })]);
    const refusal = (data: object, body = REPORTER) =>
      play.lodge('report-figures', data as never, IN_TIME, body).settle(IN_TIME).rulings[0];
    expect(refusal(figures(Q1, { grdp: '8', jobs: '90' }), officerOf('22.ubnd'))).toBe('not-your-step');
    expect(refusal(figures('2027-Q3', { grdp: '8' }))).toBe('no-such-step');
    expect(refusal(figures(Q1, { grdp: '8' }))).toBe('figures-missing');
    expect(refusal(figures(Q1, { grdp: '8', jobs: '90', other: '1' }))).toBe('unknown-indicator');
    expect(refusal(figures(Q1, { grdp: '8,5', jobs: '90' }))).toBe('invalid-input');
    expect(refusal(figures(Q1, { grdp: '8', jobs: '95' }))).toBe('accepted');
    expect(refusal(figures(Q1, { grdp: '9', jobs: '95' }))).toBe('step-done');
  });

  test('a corrected calendar moves the due day; one by which it can’t be counted, or from anybody else, is refused', () => {
    const play = one();
    const recalendar = (calendar: string, by = ENGINE) =>
      play.lodge('recalendar', { calendar }, IN_TIME, by).settle(IN_TIME).rulings[0];
    expect(recalendar('corrected', REPORTER)).toBe('not-permitted');
    expect(recalendar('short')).toBe('invalid-input');
    expect(recalendar('corrected')).toBe('accepted');
    expect(carryingOut.steps(play.state)[0]).toMatchObject({ dueOn: '2027-04-13' });
  });

  test('a correction is a later version: what it corrects stays, what it leaves alone stands', () => {
    const play = carrying([indicator('grdp', { [Q1]: '8' }), indicator('jobs', { [Q1]: '100' })]);
    expect(correct(play, { grdp: '8' }, IN_TIME).rulings).toEqual(['step-not-open']);
    report(play, { grdp: '8', jobs: '95' });
    correct(play, { grdp: '8.4' }, '2027-04-20T02:00:00.000Z');
    expect(play.state.reports[Q1]!.map((version) => version.figures)).toEqual([
      { grdp: '8', jobs: '95' },
      { grdp: '8.4', jobs: '95' },
    ]);
    expect(play.reread().reports).toEqual(play.state.reports);
  });
});

describe('S24 shortfall', () => {
  test('opens one support case with the figures that decided, the rule, and whom it concerns', () => {
    const play = one();
    const { consequences } = report(play, { grdp: '6.5' });
    const told = consequences.find(({ event }) => event.name === 'shortfall')!;
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
        toCase: '22.carrying-out.2027.support.grdp.1',
        opens: { kind: 'support' },
        name: 'open',
        data: { need: { id: '22' }, parties: [{ id: '31' }, { id: 'VN.bo-cong-thuong' }] },
      },
    ]);
    expect(told.mails.map(({ template, toBody }) => [template, toBody])).toEqual([
      ['shortfall', '22.ubnd'],
      ['shortfall', '22.so-tai-chinh'],
    ]);
    expect(play.settle('2027-04-06T02:00:00.000Z').consequences).toEqual([]);
  });

  test('two indicators short in one report have a support case each', () => {
    const play = carrying([indicator('grdp', { [Q1]: '8' }), indicator('jobs', { [Q1]: '100' })]);
    const { consequences } = report(play, { grdp: '6.5', jobs: '10' });
    expect(consequences.flatMap(({ letters }) => letters.map(({ toCase }) => toCase))).toEqual([
      '22.carrying-out.2027.support.grdp.1',
      '22.carrying-out.2027.support.jobs.1',
    ]);
  });

  test('the next period’s goes to the open support case; after its close, to a new one', () => {
    const play = one();
    report(play, { grdp: '6.5' });
    const next = report(play, { grdp: '6' }, '2027-07-05T02:00:00.000Z', '2027-Q2').consequences.flatMap(
      ({ letters }) => letters,
    );
    expect(next).toMatchObject([{ toCase: '22.carrying-out.2027.support.grdp.1', name: 'shortfall-told' }]);
    play.lodge(
      'support-closed',
      { support: '22.carrying-out.2027.support.grdp.1', indicator: 'grdp', outcome: 'resolved' },
      '2027-07-10T02:00:00.000Z',
      ENGINE,
    );
    expect(play.settle('2027-07-10T02:00:00.000Z').consequences).toEqual([]);
    const again = correct(play, { grdp: '5' }, '2027-07-12T02:00:00.000Z', '2027-Q2').consequences.flatMap(
      ({ letters }) => letters,
    );
    expect(again).toMatchObject([{ toCase: '22.carrying-out.2027.support.grdp.2', name: 'open' }]);
  });

  test('a shortfall that reached a support case after its close opens the next', () => {
    const play = one();
    report(play, { grdp: '6.5' });
    report(play, { grdp: '6' }, '2027-07-05T02:00:00.000Z', '2027-Q2');
    const closed = { support: '22.carrying-out.2027.support.grdp.1', indicator: 'grdp', outcome: 'resolved' };
    play
      .lodge('support-closed', closed, '2027-07-05T03:00:00.000Z', ENGINE)
      .lodge('support-closed', { ...closed, unheard: '2027-Q2' }, '2027-07-05T03:00:01.000Z', ENGINE);
    const letters = play.settle('2027-07-05T03:00:01.000Z').consequences.flatMap((consequence) => consequence.letters);
    expect(letters).toMatchObject([
      { toCase: '22.carrying-out.2027.support.grdp.2', name: 'open', data: { shortfalls: [{ period: '2027-Q2' }] } },
    ]);
  });

  test('a correction that heals it is told to the support case; one that makes it fall short again, too', () => {
    const play = one();
    report(play, { grdp: '6.5' });
    const healed = correct(play, { grdp: '7.9' }, '2027-04-20T02:00:00.000Z').consequences;
    expect(healed.flatMap(({ letters }) => letters)).toMatchObject([
      { toCase: '22.carrying-out.2027.support.grdp.1', name: 'shortfall-healed' },
    ]);
    const again = correct(play, { grdp: '6.4' }, '2027-04-21T02:00:00.000Z').consequences;
    expect(again.flatMap(({ letters }) => letters)).toMatchObject([
      { name: 'shortfall-told', data: { shortfall: { actual: '6.4', times: 2 } } },
    ]);
    expect(play.reread()).toEqual(play.state);
  });

  test('a correction of an earlier period may heal a later one’s trend', () => {
    const targets = { '2027-Q1': '100', '2027-Q2': '100', '2027-Q3': '100' };
    const play = carrying([indicator('exports', targets)]);
    report(play, { exports: '101' });
    report(play, { exports: '98' }, '2027-07-05T02:00:00.000Z', '2027-Q2');
    expect(report(play, { exports: '95' }, '2027-10-05T02:00:00.000Z', '2027-Q3').events).toContain('shortfall');
    expect(correct(play, { exports: '97' }, '2027-10-06T02:00:00.000Z').events).toContain('shortfall-healed');
  });
});

describe('the year’s end', () => {
  test('closes by an act, once every report is in; short or on target by the last figures', () => {
    const play = one();
    const close = (at: string, by = REPORTER) => play.lodge('close-carrying-out', {}, at, by).settle(at).rulings;
    report(play, { grdp: '6.5' });
    expect(close(IN_TIME)).toEqual(['reports-missing']);
    report(play, { grdp: '8' }, '2027-07-05T02:00:00.000Z', '2027-Q2');
    expect(carryingOut.tasks(play.state)).toMatchObject([
      { key: 'close', acts: ['close-carrying-out', 'correct-figures'] },
    ]);
    expect(close('2027-07-06T02:00:00.000Z', officerOf('31.ubnd'))).toEqual(['not-your-step']);
    expect(close('2027-07-06T02:00:00.000Z', COMMITTEE)).toEqual(['accepted']);
    expect([carryingOut.closed(play.state), carryingOut.outcome(play.state), carryingOut.tasks(play.state)]).toEqual([
      true,
      'on-target',
      [],
    ]);
    expect(close('2027-07-07T02:00:00.000Z')).toEqual(['case-closed']);
    play.lodge(
      'support-closed',
      { support: '22.carrying-out.2027.support.grdp.1', indicator: 'grdp', outcome: 'resolved' },
      '2027-07-08T02:00:00.000Z',
      ENGINE,
    );
    expect(play.settle('2027-07-08T02:00:00.000Z').rulings).toEqual(['accepted']);
  });
});
