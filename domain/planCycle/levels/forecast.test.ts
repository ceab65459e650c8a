import type { Data } from '../../case/entry';
import { at, officerOf } from '../../case/fixture';
import { itIs } from '../../case/specification';
import { aProcedure, aStep, DUE } from '../../law/fixture';
import type { Basis, Citation } from '../../law/procedure';
import { act, begun, START } from '../fixture';
import { planCycle } from '../index';
import { below, lettersOf, LINK, lowerPlan, sign, told, upperPlan } from './fixture';
import { forecast } from './forecast';

/** The upper step is due on Tuesday 27 May; the lower one's draft was due on the 6th, and 5 working days follow it. */
const WATCH: Data = { ...(LINK.watch as Data), by: '2025-05-27' };

const linked = () => lowerPlan().given(told('upper-plan', { ...LINK, watch: WATCH }));
const forecasts = (story: ReturnType<typeof linked>) =>
  lettersOf(story).filter(({ name }) => name === 'lower-forecast');

describe('S2: a lower plan’s lateness', () => {
  test('is told upwards only when the point will be missed, with who holds what since when; and taken back when it is made good', () => {
    const late = linked().given(itIs('2025-05-07'));
    expect(forecasts(late)).toEqual([]);
    expect(forecast(late.state, '2025-05-07')).toMatchObject([
      {
        step: 'draft',
        dueOn: '2025-05-06',
        expectedOn: '2025-05-07',
        afterSuggested: true,
        because: [{ step: 'draft', holder: '22.office' }],
      },
      { step: 'send-up', dueOn: '2025-05-13', expectedOn: '2025-05-14', afterSuggested: true },
      { step: 'adopt' },
    ]);
    // Something is late: each day is looked at anew until the plan above knows.
    expect(planCycle.dates(late.state, at('2025-05-07'))).toEqual([
      { step: 'send-up', purpose: 'forecast', at: '2025-05-07T17:00:00.000Z' },
      { step: 'draft', purpose: 'overdue', at: '2025-05-12T17:00:00.000Z' },
    ]);
    const stillInTime = late.given(itIs('2025-05-20'));
    expect(forecasts(stillInTime)).toEqual([]);
    const tooLate = stillInTime.given(itIs('2025-05-21'));
    expect(forecasts(tooLate)).toMatchObject([
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
    const known = tooLate.given(itIs('2025-05-22'));
    expect(forecasts(known)).toEqual([]);
    expect(planCycle.dates(known.state, at('2025-05-22')).map(({ purpose }) => purpose)).toEqual(['overdue']);
    // Done at last, it is now the sending up that comes too late; then that is done too.
    const drafted = known.given(sign('draft', '2025-05-23'));
    expect(forecasts(drafted)).toMatchObject([{ data: { expectedOn: '2025-05-30', chain: [{ step: 'send-up' }] } }]);
    drafted.when(sign('send-up', '2025-05-26')).then({ letters: [{ name: 'lower-reached' }] });
  });

  test('counts as lateness where somebody laid the day down; where it is only suggested, the chain says so', () => {
    const byLaw: Citation[] = [{ instrument: 'law', article: '1', verified: 'read', checkedOn: '2025-01-01' }];
    const expectedOf = (cites: Basis) =>
      forecast(begun(aProcedure([aStep('draft', [], [{ ...DUE.maySix, cites }])])).state, '2025-05-07')[0];
    const laidDown = expectedOf(byLaw);
    expect(laidDown).toMatchObject({ dueOn: '2025-05-06', late: true, afterSuggested: false });
    expect(laidDown?.because.map(({ dayBy }) => dayBy)).toEqual([undefined]);
    const suggested = expectedOf('practice');
    expect(suggested).toMatchObject({ dueOn: '2025-05-06', late: false, afterSuggested: true });
    expect(suggested?.because.map(({ dayBy }) => dayBy)).toEqual(['suggestion']);
  });

  const watching = () => upperPlan(['22']).given(below('22'));
  const fromBelow = (expectedOn: string, asOf: string, chain: Data[], when = START) =>
    told('lower-forecast', { step: 'lower', unit: '22', case: '22.q.2026', expectedOn, asOf, chain }, when);

  test('shows in the upper plan’s forecast, day by day later, with the chain down to the step and its holder', () => {
    expect(forecast(watching().state, '2025-05-05')).toMatchObject([
      { step: 'lower', afterSuggested: false, because: [] },
      { afterSuggested: false },
    ]);
    const chain: Data[] = [
      {
        case: '22.q.2026',
        unit: '22',
        step: 'communes',
        title: { vi: 'X', en: 'X' },
        holder: '22.office',
        dueOn: '2025-05-05',
      },
      {
        case: '06652.r.2026',
        unit: '06652',
        step: 'draft',
        title: { vi: 'D', en: 'D' },
        holder: '06652.office',
        dueOn: '2025-05-02',
      },
    ];
    const late = watching().given(fromBelow('2025-05-12', '2025-05-05', chain));
    const [lower, framework] = forecast(late.state, '2025-05-06');
    expect(lower).toMatchObject({
      dueOn: '2025-05-06',
      expectedOn: '2025-05-13',
      afterSuggested: true,
      because: [{ case: 'VN.p.2026', step: 'lower' }, ...chain],
    });
    expect(framework).toMatchObject({
      expectedOn: '2025-05-20',
      afterSuggested: true,
      because: [{ step: 'lower' }, ...chain],
    });
    const madeGood = late.given(fromBelow('2025-05-06', '2025-05-06', [], '2025-05-06'));
    expect(forecast(madeGood.state, '2025-05-06')[0]).toMatchObject({ late: false, afterSuggested: false });
  });

  test('people cannot write what a lower plan writes, and a letter without form is refused', () => {
    const letter: Data = { step: 'lower', unit: '22', expectedOn: '2025-05-12', asOf: '2025-05-05', chain: [] };
    watching()
      .when(act('lower-forecast', letter, START, officerOf('VN.office')))
      .thenRefused('not-permitted')
      .when(told('lower-forecast', { ...letter, chain: 'all' }))
      .thenRefused('invalid-input');
  });
});
