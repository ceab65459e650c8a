import { anchorsFor } from './facts';
import { aProcedure, aStep, DUE, someFacts, WEEKS } from './fixture';
import { workingDaysBetween } from '../calendar/calendar';
import { conflictsOf, timetable } from './timetable';
import type { DeadlineRule, Step } from './procedure';

const byDay = (day: number): DeadlineRule => ({ fixed: { month: 5, day, mode: 'by', year: -1 }, cites: 'practice' });
const row = (rows: ReturnType<typeof timetable>, step: string) => rows.find((one) => one.step === step);

test('slack is the working days to the earliest step that waits', () => {
  const rows = timetable(
    aProcedure([aStep('a', [], [byDay(6)]), aStep('b', ['a'], [byDay(20)]), aStep('c', ['a'], [byDay(13)])]),
    someFacts(),
  );
  expect(row(rows, 'a')).toMatchObject({ slack: 5, waits: { step: 'c', dueOn: '2025-05-13' } });
  expect(row(rows, 'b')).toMatchObject({ slack: null, waits: null });
  expect(conflictsOf(rows)).toEqual([]);
});

test('a step due after one that waits for it is a contradiction, told with both clauses', () => {
  const cites = [
    {
      instrument: 'law',
      name: { vi: 'Luật X', en: 'Law X' },
      article: '4',
      clause: '2',
      verified: 'read' as const,
      checkedOn: '2026-11-23',
    },
  ];
  const late: DeadlineRule = { fixed: { month: 5, day: 20, mode: 'by', year: -1 }, cites };
  const rows = timetable(aProcedure([aStep('a', [], [late]), aStep('b', ['a'], [byDay(13)])]), someFacts());
  const [conflict] = conflictsOf(rows);
  expect(conflict).toMatchObject({ step: 'a', waits: 'b', days: 5 });
  expect(conflict?.says.vi).toBe(
    '“b” đến hạn 13/05/2025: chậm nhất ngày 13/5 năm trước năm kế hoạch (gợi ý, chưa thấy quy định) — ' +
      'nhưng phải chờ “a” đến hạn 20/05/2025: chậm nhất ngày 20/5 năm trước năm kế hoạch (khoản 2 Điều 4 Luật ' +
      'X). Hai hạn lệch nhau 5 ngày làm việc.',
  );
  expect(conflict?.says.en).toContain('Law X art. 4(2)');
});

test('nobody waits for what is done: finished early, it contradicts nothing', () => {
  const cites = 'practice' as const;
  const late: DeadlineRule = { fixed: { month: 5, day: 20, mode: 'by', year: -1 }, cites };
  const procedure = aProcedure([aStep('a', [], [late]), aStep('b', ['a'], [byDay(13)])]);
  const rows = timetable(procedure, someFacts({ doneOn: { a: '2025-05-08' } }));
  expect(row(rows, 'a')).toMatchObject({ slack: null, waits: null });
  expect(conflictsOf(rows)).toEqual([]);
});

test('a decision due before its session opens is a contradiction', () => {
  const procedure = aProcedure([aStep('a', [], [byDay(13)], { notBefore: { anchor: 'session' } })]);
  expect(conflictsOf(timetable(procedure, someFacts({ anchors: { session: '2025-05-15' } })))).toMatchObject([
    { step: 'a', waits: 'a', days: 2 },
  ]);
  expect(conflictsOf(timetable(procedure, someFacts({ anchors: { session: '2025-05-13' } })))).toEqual([]);
});

test('a step due before its posting has run out is a contradiction that names the law', () => {
  const notBefore = {
    after: { period: '20d' },
    of: { step: 'a', event: 'done' },
    cites: [
      {
        instrument: 'x',
        name: { vi: 'Luật X', en: 'Law X' },
        article: '28',
        verified: 'read',
        checkedOn: '2026-11-23',
      },
    ],
  } satisfies Step['notBefore'];
  const procedure = aProcedure([aStep('a', [], [byDay(6)]), aStep('b', ['a'], [byDay(20)], { notBefore })]);
  const [conflict] = conflictsOf(timetable(procedure, someFacts()));
  expect(conflict).toMatchObject({ step: 'b', waits: 'b' });
  expect(conflict?.says.en).toContain('the day after 20 days from completion of “a” (Law X art. 28) is on 27/05/2025');
});

test('rows say the rule, its base and how sure it is', () => {
  const rows = timetable(aProcedure([aStep('a', [], [DUE.tenDaysBeforeSession])]), someFacts());
  expect(row(rows, 'a')).toMatchObject({
    base: { date: '2025-12-08' },
    verified: 'practice',
    clause: { en: 'at least 10 days before x (suggestion; no rule was found)' },
  });
});

test('a default session on a Sunday is taken to open on the Friday before', () => {
  expect(anchorsFor(aProcedure([]), 2025, WEEKS)).toEqual({ session: '2024-12-06' });
  expect(anchorsFor(aProcedure([]), 2025, WEEKS, { session: '2024-12-10' })).toEqual({ session: '2024-12-10' });
});

test('working days between two days, either way round', () => {
  expect(workingDaysBetween(WEEKS, '2025-05-09', '2025-05-12')).toBe(1);
  expect(workingDaysBetween(WEEKS, '2025-05-12', '2025-05-09')).toBe(-1);
  expect(workingDaysBetween(WEEKS, '2025-05-12', '2025-05-12')).toBe(0);
});
