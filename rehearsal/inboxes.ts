import type { PrismaClient, Task } from '../prisma/generated/client';

interface Planned {
  task: Task;
  /** When it will be done (ISO instant); null for those who keep silent, and for what is done elsewhere. */
  at: string | null;
}

interface Inbox {
  /** The case's newest ruling or event when it was read. */
  decidedSeq: number;
  tasks: Map<string, Planned>;
}

/**
 * What the simulated officers have before them, and when each will do it, which is decided once, when it first shows.
 * With the plans of a nation there are many thousands, so only the cases that were written to since the last look are
 * read again.
 */
export class Inboxes {
  private readonly byCase = new Map<string, Inbox>();

  /** `plannedFor`: when a task will be done, by whoever does it. */
  constructor(
    private readonly db: PrismaClient,
    private readonly plannedFor: (task: Task) => string | null,
  ) {}

  /** Brings the inboxes up to the register. */
  async refresh(): Promise<void> {
    const open = await this.db.$queryRaw<
      { id: string; decidedSeq: number }[]
    >`SELECT id, "decidedSeq" FROM "Case" WHERE rehearsal AND "closedAt" IS NULL ORDER BY id`;
    const there = new Set(open.map(({ id }) => id));
    for (const id of this.byCase.keys()) if (!there.has(id)) this.byCase.delete(id);
    const changed = open.filter(({ id, decidedSeq }) => this.byCase.get(id)?.decidedSeq !== decidedSeq);
    const tasks = await this.db.task.findMany({
      where: { caseId: { in: changed.map(({ id }) => id) } },
      orderBy: [{ caseId: 'asc' }, { key: 'asc' }],
    });
    const byCase = groupBy(tasks, ({ caseId }) => caseId);
    for (const { id, decidedSeq } of changed)
      this.byCase.set(id, { decidedSeq, tasks: this.planned(byCase.get(id) ?? [], this.byCase.get(id)?.tasks) });
  }

  private planned(tasks: Task[], before?: Map<string, Planned>): Map<string, Planned> {
    return new Map(
      tasks.map((task) => {
        const known = before?.get(planKey(task));
        return [planKey(task), { task, at: known ? known.at : this.plannedFor(task) }];
      }),
    );
  }

  /** The next instant at which anybody means to act. */
  next(): string | null {
    const planned = [...this.byCase.values()].flatMap(({ tasks }) => [...tasks.values()]);
    return planned.reduce<string | null>(
      (first, { at }) => (at !== null && (first === null || at < first) ? at : first),
      null,
    );
  }

  /** What is to be done by now, case by case; not planned again while it stands unchanged. */
  take(now: string): Task[][] {
    const ripe = [...this.byCase.values()].map(({ tasks }) =>
      [...tasks.values()].filter(({ at }) => at !== null && at <= now),
    );
    for (const one of ripe.flat()) one.at = null;
    return ripe.filter((ofCase) => ofCase.length > 0).map((ofCase) => ofCase.map(({ task }) => task));
  }

  /** What was done once may come again under the same key, such as another comment: then it is planned anew. */
  forget(task: Task): void {
    this.byCase.get(task.caseId)?.tasks.delete(planKey(task));
  }
}

function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

const planKey = ({ key, openedAt, facts }: Task): string =>
  `${key}|${openedAt.toISOString()}|${(facts as { comments?: number }).comments ?? ''}`;

/** A decision that a Council's session takes; whoever holds the task convenes it. */
export const inSession = (task: Task): boolean => (task.facts as { inSession?: boolean }).inSession === true;
