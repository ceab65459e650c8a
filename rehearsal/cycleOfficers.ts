import type { Procedure } from '../domain/law/procedure';
import { loadProcedures } from '../procedures/load';
import type { Task } from '../prisma/generated/client';
import type { Engine } from './engine';
import { inSession } from './inboxes';
import type { Desk, Office } from './office';
import { actsFor } from './officers';
import type { Officers } from './play';
import { type Habits, plannedFor } from './schedule';
import { convene } from './session';

interface Habitual extends Pick<Habits, 'calendar' | 'late'> {
  /**
   * Whether officers acknowledge what was assigned or published; nobody waits for them, and in a nation there are many
   * thousands.
   */
  receipts: boolean;
}

/** The simulated officers of plan cycles and of what these open: consultations, gatherings, sessions. */
export function cycleOfficers(desk: Desk, { receipts, ...habits }: Habitual): Officers {
  const procedures = new Map<string, Procedure | null>();
  const officeOf = async ({ caseId }: Task, now: string): Promise<Office> => {
    if (!procedures.has(caseId)) procedures.set(caseId, await procedureOf(desk.engine, caseId));
    return { ...desk, now, procedure: procedures.get(caseId) ?? null };
  };
  return {
    plannedFor: (task) =>
      inSession(task) || (task.acts.length > 0 && (receipts || !onlyReceipt(task)))
        ? plannedFor({ ...desk, ...habits }, task)
        : null,
    async work(task, now, lodge) {
      const own = await officeOf(task, now);
      if (inSession(task)) return convene(own, task).then(() => false);
      const acts = await actsFor(own, task);
      for (const act of acts) await lodge(act);
      return acts.length > 0;
    },
  };
}

const onlyReceipt = ({ acts }: Task): boolean => acts.length === 1 && acts[0] === 'acknowledge';

/** A case goes by its own procedure, or by that of the case which opened it; a session by none. */
async function procedureOf(engine: Engine, caseId: string): Promise<Procedure | null> {
  const { procedure, version, parent } = await engine.db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { procedure: true, version: true, parent: true },
  });
  const own = loadProcedures(procedure ?? '').find((one) => one.version === version);
  return own ?? (parent ? procedureOf(engine, parent) : null);
}
