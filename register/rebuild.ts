import type { PrismaClient } from '../prisma/generated/client';
import type { Cases } from './cases';
import type { CaseWorkflows } from './caseWorkflows';
import { inParallel } from './inParallel';
import { type ChainFault, verifyRegister } from './verify';

interface RebuildDeps {
  db: PrismaClient;
  cases: Pick<Cases, 'look'>;
  workflows: Pick<CaseWorkflows, 'restart'>;
}

interface Rebuilt {
  caseId: string;
  entries: number;
  /** A broken chain is reported and its case left alone: nothing is built on a record that doesn't hold. */
  faults: ChainFault[];
}

/**
 * Rebuilds a case from the register: inbox and step rows are written anew from its entries, and its workflow, whatever
 * became of it, starts anew. Throws when Temporal can't be reached; the rows are right by then.
 */
export async function rebuildCase({ db, cases, workflows }: RebuildDeps, caseId: string): Promise<Rebuilt> {
  const report = await verifyRegister(db, caseId, { rows: false });
  if (report.faults.length > 0) return { caseId, entries: report.entries, faults: report.faults };
  await cases.look(caseId, { rewrite: true });
  await workflows.restart(caseId);
  return { caseId, entries: report.entries, faults: [] };
}

/** So many cases are rebuilt at once: each waits for the database, then for Temporal. */
const AT_ONCE = 16;

/** Rebuilds these; `said` is told after each how many are done. Answers in the order in which they were named. */
export async function rebuildCases(
  deps: RebuildDeps,
  caseIds: string[],
  said: (done: number) => void = () => undefined,
  atOnce = AT_ONCE,
): Promise<Rebuilt[]> {
  const rebuilt = new Map<string, Rebuilt>();
  await inParallel(caseIds, atOnce, async (id) => {
    rebuilt.set(id, await rebuildCase(deps, id));
    said(rebuilt.size);
  });
  return caseIds.map((id) => rebuilt.get(id) as Rebuilt);
}
