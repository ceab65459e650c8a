import type { Data } from '../../case/entry';
import { ENGINE, officerOf } from '../../case/fixture';
import { planCycle } from '../index';
import { begin, lettersOf, LINK, START } from './fixture';
import { forecast } from './forecast';

const OFFICE = officerOf('22.office');
const at = (day: string): string => `${day}T02:00:00.000Z`;
/** The upper step is due on Tuesday 27 May; the lower one's draft was due on the 6th, and 5 working days follow it. */
const WATCH: Data = { ...(LINK.watch as Data), by: '2025-05-27' };

function linked() {
  const register = begin('lower');
  register.lodge('upper-plan', { ...LINK, watch: WATCH }, START, ENGINE).settle(START);
  return register;
}
const told = (register: ReturnType<typeof begin>, now: string) =>
  lettersOf(register.settle(now)).filter(({ name }) => name === 'lower-forecast');

describe('S2: a lower plan’s lateness', () => {
  test('is told upwards only when the point will be missed, with who holds what since when; and taken back when it is made good', () => {
    const register = linked();
    expect(told(register, at('2025-05-07'))).toEqual([]);
    expect(forecast(register.state, '2025-05-07')).toMatchObject([
      {
        step: 'draft',
        dueOn: '2025-05-06',
        expectedOn: '2025-05-07',
        late: true,
        because: [{ step: 'draft', holder: '22.office' }],
      },
      { step: 'send-up', dueOn: '2025-05-13', expectedOn: '2025-05-14', late: true },
      { step: 'adopt' },
    ]);
    // Something is late: each day is looked at anew until the plan above knows.
    expect(planCycle.dates(register.state, at('2025-05-07'))).toEqual([
      { step: 'send-up', purpose: 'forecast', at: '2025-05-07T17:00:00.000Z' },
      { step: 'draft', purpose: 'overdue', at: '2025-05-12T17:00:00.000Z' },
    ]);
    expect(told(register, at('2025-05-20'))).toEqual([]);
    expect(told(register, at('2025-05-21'))).toMatchObject([
      {
        toCase: 'VN.p.2026',
        data: {
          step: 'lower',
          unit: '22',
          expectedOn: '2025-05-28',
          asOf: '2025-05-21',
          chain: [{ case: '22.q.2026', unit: '22', step: 'draft', holder: '22.office', dueOn: '2025-05-06' }],
        },
      },
    ]);
    expect(told(register, at('2025-05-22'))).toEqual([]);
    expect(planCycle.dates(register.state, at('2025-05-22')).map(({ purpose }) => purpose)).toEqual(['overdue']);
    // Done at last, it is now the sending up that comes too late; then that is done too.
    register.lodge('sign', { step: 'draft' }, at('2025-05-23'), OFFICE);
    expect(told(register, at('2025-05-23'))).toMatchObject([
      { data: { expectedOn: '2025-05-30', chain: [{ step: 'send-up' }] } },
    ]);
    expect(
      lettersOf(register.lodge('sign', { step: 'send-up' }, at('2025-05-26'), OFFICE).settle(at('2025-05-26'))).map(
        ({ name }) => name,
      ),
    ).toEqual(['lower-reached']);
    expect(register.reread()).toEqual(register.state);
  });

  test('shows in the upper plan’s forecast, day by day later, with the chain down to the step and its holder', () => {
    const register = begin('upper', ['22']);
    register.settle(START);
    register.lodge('units-below', { step: 'lower', round: 1, units: ['22'] }, START, ENGINE).settle(START);
    expect(forecast(register.state, '2025-05-05')).toMatchObject([
      { step: 'lower', late: false, because: [] },
      { late: false },
    ]);
    const deep: Data = {
      case: '06652.r.2026',
      unit: '06652',
      step: 'draft',
      title: { vi: 'D', en: 'D' },
      holder: '06652.office',
      dueOn: '2025-05-02',
    };
    const chain: Data[] = [
      {
        case: '22.q.2026',
        unit: '22',
        step: 'communes',
        title: { vi: 'X', en: 'X' },
        holder: '22.office',
        dueOn: '2025-05-05',
      },
      deep,
    ];
    register
      .lodge(
        'lower-forecast',
        { step: 'lower', unit: '22', case: '22.q.2026', expectedOn: '2025-05-12', asOf: '2025-05-05', chain },
        START,
        ENGINE,
      )
      .settle(START);
    const [lower, framework] = forecast(register.state, '2025-05-06');
    expect(lower).toMatchObject({
      dueOn: '2025-05-06',
      expectedOn: '2025-05-13',
      late: true,
      because: [{ case: 'VN.p.2026', step: 'lower' }, ...chain],
    });
    expect(framework).toMatchObject({ expectedOn: '2025-05-20', late: true, because: [{ step: 'lower' }, ...chain] });
    register
      .lodge(
        'lower-forecast',
        { step: 'lower', unit: '22', case: '22.q.2026', expectedOn: '2025-05-06', asOf: '2025-05-06', chain: [] },
        at('2025-05-06'),
        ENGINE,
      )
      .settle(at('2025-05-06'));
    expect(forecast(register.state, '2025-05-06')[0]).toMatchObject({ late: false });
  });

  test('people cannot write what a lower plan writes, and a letter without form is refused', () => {
    const register = begin('upper', ['22']);
    register.settle(START);
    register.lodge('units-below', { step: 'lower', round: 1, units: ['22'] }, START, ENGINE).settle(START);
    const letter: Data = { step: 'lower', unit: '22', expectedOn: '2025-05-12', asOf: '2025-05-05', chain: [] };
    expect(register.lodge('lower-forecast', letter, START, officerOf('VN.office')).settle(START).rulings).toEqual([
      'not-permitted',
    ]);
    expect(register.lodge('lower-forecast', { ...letter, chain: 'all' }, START, ENGINE).settle(START).rulings).toEqual([
      'invalid-input',
    ]);
  });
});
