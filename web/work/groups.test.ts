import type { InboxRow } from '../data/api';
import { groupsOf } from './groups';
import type { Grouping } from './filters';

const task = (key: string, dueOn: string | null, caseId: string, kind: string, dayBy?: 'suggestion'): InboxRow =>
  ({ key, dueOn, overdue: false, caseId, case: { kind }, facts: { dayBy } }) as InboxRow;

const TASKS = [
  task('a', '2026-11-22', 'c1', 'plan-cycle'),
  task('s', '2026-11-22', 'c1', 'plan-cycle', 'suggestion'),
  task('b', '2026-11-23', 'c2', 'project'),
  task('c', '2026-11-29', 'c1', 'plan-cycle'),
  task('d', null, 'c2', 'project'),
];

test.each<[Grouping, Record<string, string>]>([
  ['urgency', { late: 'a', past: 's', soon: 'bc', later: 'd' }],
  ['case', { c1: 'asc', c2: 'bd' }],
  ['kind', { 'plan-cycle': 'asc', project: 'bd' }],
  ['week', { '2026-11-16': 'as', '2026-11-23': 'bc', '': 'd' }],
])('tasks by %s stand in the order in which they came; a week goes from Monday to Sunday', (by, expected) => {
  const groups = groupsOf(TASKS, by, '2026-11-23');
  expect(groups.map(({ key, tasks }) => [key, tasks.map((one) => one.key).join('')])).toEqual(Object.entries(expected));
});
