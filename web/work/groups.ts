import { addDays, type IsoDate, weekday } from '../../domain/calendar/dates';
import type { InboxRow } from '../data/api';
import { urgencyOf } from '../parts/due';
import type { Grouping } from './filters';

/** Tasks under one heading, by what they have in common; `''`: the week of those without a day. */
export interface TaskGroup {
  key: string;
  tasks: InboxRow[];
}

/** Tasks under their headings, in the order in which the first of each comes. */
export function groupsOf(tasks: InboxRow[], by: Grouping, today: IsoDate): TaskGroup[] {
  const groups = new Map<string, InboxRow[]>();
  for (const task of tasks) {
    const key = KEYS[by](task, today);
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups].map(([key, own]) => ({ key, tasks: own }));
}

const KEYS: Record<Grouping, (task: InboxRow, today: IsoDate) => string> = {
  urgency: urgencyOf,
  case: ({ caseId }) => caseId,
  kind: ({ case: { kind } }) => kind,
  week: ({ dueOn }) => (dueOn === null ? '' : mondayOf(dueOn)),
};

const mondayOf = (day: IsoDate): IsoDate => addDays(day, -((weekday(day) + 6) % 7));
