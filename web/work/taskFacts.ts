import type { TaskRow } from '../data/api';

/** What a task's machine says of it beside its dates. */
export interface TaskFacts {
  title?: { vi: string; en: string };
  kind?: string;
  inSession?: boolean;
  comments?: number;
  notBefore?: string;
  /** Of a session's task: the day it opens, and the item that the task is about. */
  opensOn?: string;
  item?: string;
  itemTitle?: { vi: string; en: string };
  /** Support: the offer that is to be answered or recorded. */
  offer?: string;
}

export const factsOf = (task: TaskRow): TaskFacts => task.facts as TaskFacts;
