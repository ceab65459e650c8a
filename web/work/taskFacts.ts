import type { TaskRow } from '../../api/contract';

/** What a task's machine says of it beside its dates. */
export interface TaskFacts {
  title?: { vi: string; en: string };
  kind?: string;
  inSession?: boolean;
  comments?: number;
  notBefore?: string;
}

export const factsOf = (task: TaskRow): TaskFacts => task.facts as TaskFacts;
