import type { DocumentStore } from '../api/documents/stores/store';
import type { Calendar } from '../domain/calendar/calendar';
import type { Procedure } from '../domain/law/procedure';
import { loadProcedures } from '../procedures/load';
import type { Task } from '../prisma/generated/client';
import type { Engine } from './engine';
import { inSession } from './inboxes';
import type { Office } from './office';
import { actsFor } from './officers';
import type { Officers } from './play';
import { type Habits, plannedFor } from './schedule';
import { DEPUTIES } from '../register/sample';
import { convene } from './session';

interface Habitual extends Omit<Habits, 'calendar'> {
  calendar: Calendar;
  dataDir: string;
  /** Where documents' bytes lie. */
  documents: DocumentStore;
  printed: boolean;
  /**
   * Whether officers acknowledge what was assigned or published; nobody waits for them, and in a nation there are many
   * thousands.
   */
  receipts: boolean;
  plan?: Office['plan'];
}

/** The simulated officers of plan cycles and of what these open: consultations, gatherings, sessions. */
export function cycleOfficers(
  engine: Engine,
  { dataDir, documents, printed, receipts, plan, ...habits }: Habitual,
): Officers {
  const procedures = new Map<string, Procedure | null>();
  const { seed, silent } = habits;
  const office: Omit<Office, 'procedure' | 'now'> = {
    engine,
    documents,
    printed,
    dataDir,
    seed,
    silent,
    plan,
    deputies: DEPUTIES,
  };
  const officeOf = async ({ caseId }: Task, now: string): Promise<Office> => {
    if (!procedures.has(caseId)) procedures.set(caseId, await procedureOf(engine, caseId));
    return { ...office, now, procedure: procedures.get(caseId) ?? null };
  };
  return {
    plannedFor: (task) =>
      inSession(task) || (task.acts.length > 0 && (receipts || !onlyReceipt(task))) ? plannedFor(habits, task) : null,
    async work(task, now, lodge) {
      const own = await officeOf(task, now);
      if (inSession(task)) return convene(own, task, now).then(() => false);
      const acts = await actsFor(own, task, now);
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
