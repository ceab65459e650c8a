import { dueOf, earliestOn } from './due';
import { aProcedure, aStep, DUE, someFacts } from './fixture';
import type { DeadlineRule } from './procedure';

const afterA = (period: string): DeadlineRule => ({
  within: { period },
  of: { step: 'a', event: 'done' },
  cites: 'practice',
});
const byDay = (day: number, mode: 'by' | 'before' = 'by'): DeadlineRule => ({
  fixed: { month: 5, day, mode, year: -1 },
  cites: 'practice',
});

test('the earliest of several rules binds, and all are kept', () => {
  const procedure = aProcedure([aStep('a', [], [byDay(20), byDay(6)])]);
  const due = dueOf(procedure, 'a', someFacts());
  expect(due).toMatchObject({ step: 'a', dueOn: '2025-05-06', rule: byDay(6), forecast: false });
  expect(due?.candidates.map((one) => one.dueOn)).toEqual(['2025-05-20', '2025-05-06']);
});

test('a period after a step counts from the day it was done', () => {
  const procedure = aProcedure([aStep('a', [], [byDay(6)]), aStep('b', ['a'], [afterA('10d')])]);
  expect(dueOf(procedure, 'b', someFacts({ doneOn: { a: '2025-06-02' } }))).toMatchObject({
    dueOn: '2025-06-12',
    from: '2025-06-02',
    forecast: false,
  });
});

test('while it is not done, the period counts from its own unrolled due date, as a forecast', () => {
  // 3 days after 15 May is Sunday 18 May: due on Monday, but the next count runs from the Sunday.
  const procedure = aProcedure([
    aStep('a', [], [{ within: { period: '3d' }, of: { anchor: 'session' }, cites: 'practice' }]),
    aStep('b', ['a'], [afterA('7d')]),
  ]);
  const facts = someFacts({ anchors: { session: '2025-05-15' } });
  expect(dueOf(procedure, 'a', facts)).toMatchObject({ dueOn: '2025-05-19', nominal: '2025-05-18' });
  expect(dueOf(procedure, 'b', facts)).toMatchObject({
    from: '2025-05-18',
    nominal: '2025-05-25',
    dueOn: '2025-05-26',
    forecast: true,
  });
});

test('“before” a day: the count goes on from the last day in time, the law’s own date is kept', () => {
  const procedure = aProcedure([aStep('a', [], [byDay(15, 'before')]), aStep('b', ['a'], [afterA('10d')])]);
  const due = dueOf(procedure, 'a', someFacts());
  expect(due).toMatchObject({ dueOn: '2025-05-14', nominal: '2025-05-14' });
  expect(due?.computed.nominal).toBe('2025-05-15');
  expect(dueOf(procedure, 'b', someFacts())).toMatchObject({ from: '2025-05-14', nominal: '2025-05-24' });
});

test('a period after opening counts from the opening, or from the latest need', () => {
  const procedure = aProcedure([
    aStep('a', [], [byDay(6)]),
    aStep('b', [], [byDay(9)]),
    aStep('c', ['a', 'b'], [DUE.fiveWorkingDays]),
  ]);
  expect(dueOf(procedure, 'c', someFacts({ openedOn: { c: '2025-05-12' } }))).toMatchObject({
    dueOn: '2025-05-19',
    forecast: false,
  });
  expect(dueOf(procedure, 'c', someFacts({ doneOn: { a: '2025-05-05' } }))).toMatchObject({
    from: '2025-05-09',
    dueOn: '2025-05-16',
    forecast: true,
  });
});

test('at least so long before an anchor: back, and off a rest day to the day before it', () => {
  const procedure = aProcedure([aStep('a', [], [DUE.tenDaysBeforeSession])]);
  expect(dueOf(procedure, 'a', someFacts())).toMatchObject({ nominal: '2025-11-28', dueOn: '2025-11-28' });
  expect(dueOf(procedure, 'a', someFacts({ settings: { days: '15d' } }))).toMatchObject({
    nominal: '2025-11-23',
    dueOn: '2025-11-21',
  });
});

test('no base, no date: a step without needs that has not opened', () => {
  expect(dueOf(aProcedure([aStep('a', [], [DUE.fiveWorkingDays])]), 'a', someFacts())).toBeNull();
});

test('a procedure that turns in a circle gives no date rather than no end', () => {
  const procedure = aProcedure([aStep('a', ['b'], [DUE.fiveWorkingDays]), aStep('b', ['a'], [DUE.fiveWorkingDays])]);
  expect(dueOf(procedure, 'a', someFacts())).toBeNull();
});

test('an unknown step and an anchor nobody set are refused', () => {
  const procedure = aProcedure([aStep('a', [], [DUE.tenDaysBeforeSession])]);
  expect(() => dueOf(procedure, 'z', someFacts())).toThrow(expect.objectContaining({ code: 'no-such-step' }) as Error);
  expect(() => dueOf(procedure, 'a', someFacts({ anchors: {} }))).toThrow(
    expect.objectContaining({ code: 'unknown-anchor' }) as Error,
  );
});

describe('a step that can’t be done before so long has run out', () => {
  const held = (after: string) =>
    aStep('b', ['a'], [afterA('25d')], {
      notBefore: { after: { period: after }, of: { step: 'a', event: 'done' }, cites: 'practice' },
    });
  const first = (after: string, facts = someFacts({ doneOn: { a: '2025-05-05' } })) =>
    earliestOn(aProcedure([aStep('a', [], [byDay(6)]), held(after)]), 'b', facts);

  test('twenty days posted on 5 May run to the end of the 25th, a Sunday: from the 26th', () =>
    expect(first('20d')).toEqual({ date: '2025-05-26', forecast: false }));
  test('nothing is moved off a rest day: nineteen days end on Saturday, so from Sunday', () =>
    expect(first('19d')).toEqual({ date: '2025-05-25', forecast: false }));
  test('while nothing is posted, it is a forecast from the posting’s own last day', () =>
    expect(first('20d', someFacts())).toEqual({ date: '2025-05-27', forecast: true }));
  test('an anchor’s day', () => {
    const procedure = aProcedure([aStep('a', [], [byDay(6)], { notBefore: { anchor: 'session' } })]);
    expect(earliestOn(procedure, 'a', someFacts())).toEqual({ date: '2025-12-08', forecast: false });
  });
  test('nothing holds it back', () =>
    expect(earliestOn(aProcedure([aStep('a', [], [byDay(6)])]), 'a', someFacts())).toBeNull());
});

describe('a limit that holds only sometimes', () => {
  const sometimes = (day: number, when: DeadlineRule['when']): DeadlineRule => ({ ...byDay(day), when });
  const procedure = aProcedure([
    aStep('a', [], [byDay(6)]),
    aStep('b', ['a'], [byDay(9), sometimes(14, { notPassed: 'b' }), sometimes(19, { notPassed: 'b', late: 'a' })]),
  ]);
  const dueOn = (facts: Parameters<typeof someFacts>[0]) => dueOf(procedure, 'b', someFacts(facts))?.dueOn;

  test('takes the place of the usual one only while it holds; the one that says most of when binds', () => {
    expect(dueOn({})).toBe('2025-05-09');
    expect(dueOn({ notPassed: ['b'] })).toBe('2025-05-14');
    expect(dueOn({ notPassed: ['b'], doneOn: { a: '2025-05-07' } })).toBe('2025-05-19');
  });

  test('is not that of lateness while the step is in time, or not done', () => {
    expect(dueOn({ notPassed: ['b'], doneOn: { a: '2025-05-06' } })).toBe('2025-05-14');
    expect(dueOn({ doneOn: { a: '2025-05-07' } })).toBe('2025-05-09');
  });
});
