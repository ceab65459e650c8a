import { useState } from 'react';
import type { TaskRow } from '../data/api';

/** A task among those of all cases. */
export const keyOf = ({ caseId, key }: TaskRow): string => `${caseId} ${key}`;

/**
 * The tasks as they are now, and those in which a form is open: whoever fills one in keeps it, and what the register
 * said to it, though the task may be gone meanwhile. `hold` says of a task whether it is so.
 */
export function useHeldTasks<T extends TaskRow>(now: T[]): { tasks: T[]; hold(task: T, open: boolean): void } {
  const [held, setHeld] = useState<T[]>([]);
  const tasks = [...now, ...held.filter((one) => !now.some((there) => keyOf(there) === keyOf(one)))];
  const hold = (task: T, open: boolean) =>
    setHeld((before) => [...before.filter((one) => keyOf(one) !== keyOf(task)), ...(open ? [task] : [])]);
  return { tasks, hold };
}
