import { headOf } from '../case/fixture';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, begun } from './fixture';
import { doneOn, openedOn } from '../case/daysThatCount';
import { stepDue } from './due';
import { stepState } from './state';

/** A directive; guidance within five working days of it; a report that must arrive; a meeting. */
const PROCEDURE = aProcedure([
  aStep('directive', [], [DUE.maySix], { kind: 'decide', role: 'head' }),
  aStep('guidance', ['directive'], [DUE.fiveWorkingDays], { kind: 'decide', role: 'head' }),
  aStep('report', ['guidance'], [DUE.fiveWorkingDays], { kind: 'notify', to: [{ body: 'ubnd', at: 'unit' }] }),
  aStep('meet', ['report'], [DUE.fiveWorkingDays], { kind: 'exchange' }),
]);

const cycle = () => begun(PROCEDURE);
const LATE_ENTRY = '2025-06-10';
const boss = headOf('22.office');
const directive = (data: object, when = LATE_ENTRY) => act('sign', { step: 'directive', ...data }, when, boss);
const entered = () => cycle().given(directive({ signedOn: '2025-05-05', number: '12/CT-TTg' }));
const guidance = (data: object) => act('sign', { step: 'guidance', ...data }, LATE_ENTRY, boss);

const days = (story: ReturnType<typeof cycle>, id: string) => {
  const step = stepState(story.state, id);
  return { opened: openedOn(step), done: doneOn(step), due: stepDue(story.state, id).dueOn };
};

describe('given a directive of 5 May that is entered on 10 June', () => {
  test('when it is entered, then it counts as of its own day, and so does what is reckoned from it', () => {
    const story = entered();
    expect(days(story, 'directive')).toMatchObject({ done: '2025-05-05' });
    expect(days(story, 'guidance')).toEqual({ opened: '2025-05-05', done: null, due: '2025-05-12' });
    expect(story.entries.at(-1)?.data).toMatchObject({ step: 'guidance' });
  });

  test('then what is told of it names both days', () => {
    cycle()
      .when(directive({ signedOn: '2025-05-05', number: '12/CT-TTg' }))
      .then({
        facts: { countsOn: '2025-05-05' },
        events: ['overdue', { name: 'step-done', data: { countsOn: '2025-05-05' } }, 'step-opened', 'overdue'],
      });
  });

  test('its row says so, for lists and inspectors', () => {
    cycle()
      .when(directive({ signedOn: '2025-05-05', number: '12/CT-TTg' }))
      .then({
        steps: expect.arrayContaining([
          expect.objectContaining({ step: 'directive', facts: expect.objectContaining({ countsOn: '2025-05-05' }) }),
        ]),
      });
  });
});

describe('when no day is stated, or today’s, then the stamp counts', () => {
  test.each([{}, { signedOn: LATE_ENTRY }])('%j', (data) => {
    const story = cycle().given(directive(data));
    expect(days(story, 'directive')).toMatchObject({ done: LATE_ENTRY });
    expect(days(story, 'guidance')).toMatchObject({ opened: LATE_ENTRY, due: '2025-06-17' });
  });
});

describe('a day that can’t be is refused, and changes nothing', () => {
  test('one to come', () => {
    cycle()
      .when(directive({ signedOn: '2030-01-01', number: '1' }))
      .thenRefused('bad-date', { field: 'signedOn', value: '2030-01-01', rule: `<= ${LATE_ENTRY}` });
  });

  test('one of another day that no number names', () => {
    cycle()
      .when(directive({ signedOn: '2025-05-05' }))
      .thenRefused('number-missing', { field: 'number', value: '2025-05-05' });
  });

  test('one before what the document stands on', () => {
    entered()
      .when(guidance({ signedOn: '2025-05-02', number: '3' }))
      .thenRefused('before-its-basis', {
        field: 'signedOn',
        value: '2025-05-02',
        step: 'guidance',
        basis: 'directive',
        basisOn: '2025-05-05',
      });
  });

  test('an arrival before the issue', () => {
    entered()
      .given(guidance({ signedOn: '2025-05-09', number: '3' }))
      .when(act('submit', { step: 'report', signedOn: '2025-05-14', arrivedOn: '2025-05-12', number: '4' }, LATE_ENTRY))
      .thenRefused('bad-date', { field: 'arrivedOn', value: '2025-05-12', rule: '>= 2025-05-14' });
  });
});

describe('which day counts is the kind’s', () => {
  const guided = () => entered().given(guidance({ signedOn: '2025-05-09', number: '3' }));

  test('what must reach somebody counts from its arrival, not from its issue', () => {
    const issued = guided().given(act('submit', { step: 'report', signedOn: '2025-05-12', number: '4' }, LATE_ENTRY));
    expect(days(issued, 'report').done).toBe(LATE_ENTRY);
    const arrived = guided().given(
      act('submit', { step: 'report', signedOn: '2025-05-12', arrivedOn: '2025-05-14', number: '4' }, LATE_ENTRY),
    );
    expect(days(arrived, 'report').done).toBe('2025-05-14');
    expect(days(arrived, 'meet')).toMatchObject({ opened: '2025-05-14', due: '2025-05-21' });
  });

  test('a meeting counts from the day on which it was held, and has no number', () => {
    const met = guided()
      .given(act('submit', { step: 'report' }, LATE_ENTRY))
      .given(act('submit', { step: 'meet', heldOn: '2025-06-11' }, '2025-06-20'));
    expect(days(met, 'meet').done).toBe('2025-06-11');
  });
});
