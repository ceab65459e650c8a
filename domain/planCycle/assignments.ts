import type { Data } from '../case/entry';
import type { DutyOpening } from '../gathering/state';

/**
 * One line of a schedule: who does what by when, and who is told. With `step`, it is that step of the procedure; else
 * work of its own.
 */
export interface ScheduleItem {
  id: string;
  schedule: 'working' | 'coordination';
  body: string;
  on: string;
  step?: string;
  tell: string[];
}

/** A survey or other work given to a body, by when (S19). */
export interface Assignment {
  id: string;
  body: string;
  dueOn: string;
  tell?: string[];
}

/** What a step assigned: each assignment, and each line of a schedule that is no step of the procedure. */
export function dutiesIn(result: Data | null | undefined): DutyOpening[] {
  const assignments = (result?.assignments ?? []) as unknown as Assignment[];
  const items = (result?.schedules ?? []) as unknown as ScheduleItem[];
  return [
    ...assignments.map(({ id, body, dueOn, tell = [] }) => ({ id, body, dueOn, tell })),
    ...items.filter(({ step }) => !step).map(({ id, body, on, tell }) => ({ id, body, dueOn: on, tell })),
  ];
}
