import { exampleCalendar } from '../calendar/exampleCalendar';
import { WEEKS } from '../law/fixture';
import type { EventsOnRecord } from './events';
import { AGAIN, datesOf, instantAfter, type Obligation, overTime, PLAIN, remindersOf } from './obligation';

const at = (day: string): string => `${day}T01:00:00.000Z`;

/** Opened on 1 June 2026, due on Friday 12 June; put before the chair two working days later. */
function owed(more: Partial<Obligation> = {}, calendar = WEEKS): Obligation {
  const dueOn = '2026-06-12';
  return {
    ...PLAIN,
    row: 'draft',
    title: { vi: 'Dự thảo', en: 'Draft' },
    cites: 'practice',
    holders: ['22.office'],
    holder: '22.office',
    since: at('2026-06-01'),
    dueOn,
    reminders: remindersOf(calendar, dueOn, ['5wd', '2wd']),
    informed: ['22.ubnd'],
    escalation: { at: instantAfter(calendar, dueOn, '2wd'), to: ['22.chair'] },
    again: { calendar, every: AGAIN, above: ['22.chair'] },
    stem: 'draft/1/',
    data: { step: 'draft' },
    ...more,
  };
}

/** What is said at each of these instants, each time with what was said before on record. */
function told(obligation: Obligation, ...instants: string[]): string[][] {
  const events = new Map<string, string>();
  return instants.map((now) => {
    const said: string[] = [];
    // As the machine draws them: until nothing is new.
    for (let fresh = overTime([obligation], events, now); fresh.length; fresh = overTime([obligation], events, now))
      for (const { event, mails } of fresh) {
        events.set(String(event.data.key), now);
        said.push(`${event.name} ${mails.map(({ toBody }) => toBody).join(' ')}`);
      }
    return said;
  });
}

const onRecord = (...events: [string, string][]): EventsOnRecord => new Map(events);

describe('what is owed, as time passes', () => {
  test('reminded, overdue from 24:00 of the day, put before who is above', () => {
    expect(told(owed(), at('2026-06-04'), at('2026-06-05'), at('2026-06-12'), '2026-06-12T17:00:00.000Z')).toEqual([
      [],
      ['reminded 22.office'],
      ['reminded 22.office'],
      ['overdue 22.office 22.ubnd'],
    ]);
    expect(told(owed(), at('2026-06-16'))).toEqual([['overdue 22.office 22.ubnd', 'escalated 22.chair']]);
  });

  test('no reminder that fell before it was opened', () => {
    expect(told(owed({ since: at('2026-06-11') }), at('2026-06-11'))).toEqual([[]]);
  });

  test('said again every five working days to the holder, every ten from the escalation on to who is above', () => {
    const days = ['2026-06-13', '2026-06-16', '2026-06-18', '2026-06-19', '2026-06-26', '2026-06-29', '2026-06-30'];
    expect(told(owed(), ...days.map(at))).toEqual([
      ['overdue 22.office 22.ubnd'],
      ['escalated 22.chair'],
      [],
      ['overdue-again 22.office'],
      ['overdue-again 22.office'],
      [],
      ['escalated-again 22.chair'],
    ]);
  });

  test('its keys name the day and the number of times; its facts how many working days late', () => {
    const events = onRecord(['draft/1/overdue/2026-06-12', at('2026-06-13')]);
    const [second] = overTime([owed({ escalation: null })], events, at('2026-06-29'));
    expect(second).toMatchObject({
      event: {
        data: {
          step: 'draft',
          key: 'draft/1/overdue/2026-06-12/again/2',
          again: { times: 2, daysLate: 10, practice: true },
        },
      },
      mails: [{ template: 'overdue', facts: { again: { times: 2, daysLate: 10, practice: true } } }],
      timed: true,
    });
  });

  test('of several missed only the newest is said; found late, the first saying is enough for that day', () => {
    expect(told(owed(), at('2026-06-13'), at('2027-06-14'), at('2027-06-14'))).toEqual([
      ['overdue 22.office 22.ubnd'],
      ['escalated 22.chair', 'overdue-again 22.office'],
      [],
    ]);
    expect(told(owed(), at('2027-06-14'), at('2027-06-18'))).toEqual([
      ['overdue 22.office 22.ubnd', 'escalated 22.chair'],
      ['overdue-again 22.office', 'escalated-again 22.chair'],
    ]);
  });

  test('counted by the working calendar: Tết is passed over', () => {
    const calendar = exampleCalendar();
    const late = { dueOn: '2026-02-13', reminders: [], escalation: null };
    const next = datesOf(owed(late, calendar), at('2026-02-14')).filter(({ purpose }) => purpose === 'overdue');
    // 16 to 20 February are off; the fifth working day is Friday the 27th.
    expect(next).toEqual([{ step: 'draft', purpose: 'overdue', at: '2026-02-26T17:00:00.000Z' }]);
  });

  test('its next repetitions are dates by name once it is overdue, and none before', () => {
    const purposes = (now: string) =>
      datesOf(owed(), now)
        .filter(({ at: instant }) => instant > now)
        .map(({ purpose, at: instant }) => `${purpose} ${instant}`);
    expect(purposes(at('2026-06-11'))).toEqual(['due 2026-06-12T17:00:00.000Z', 'escalation 2026-06-15T17:00:00.000Z']);
    expect(purposes(at('2026-06-20'))).toEqual([
      'overdue 2026-06-25T17:00:00.000Z',
      'escalation 2026-06-29T17:00:00.000Z',
    ]);
  });

  test('another interval, and nobody above but the holder itself', () => {
    const every = { holder: '10d', above: '1mo', cites: 'practice' as const };
    const again = { calendar: WEEKS, every, above: ['22.office'] };
    expect(told(owed({ escalation: null, again }), at('2026-06-13'), at('2026-06-22'), at('2026-08-01'))).toEqual([
      ['overdue 22.office 22.ubnd'],
      ['overdue-again 22.office'],
      ['overdue-again 22.office'],
    ]);
  });

  test('where the calendar ends nothing more is said, and nothing throws', () => {
    const calendar = { ...WEEKS, to: '2026-06-17' };
    expect(told(owed({}, calendar), at('2026-06-13'), at('2026-06-30'))).toEqual([
      ['overdue 22.office 22.ubnd'],
      ['escalated 22.chair'],
    ]);
    expect(
      datesOf(owed({}, calendar), at('2026-06-30')).filter(({ at: instant }) => instant > at('2026-06-30')),
    ).toEqual([]);
  });
});
