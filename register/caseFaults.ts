import same from 'fast-deep-equal';
import { canonicalJson } from '../domain/canonical';
import type { Entry as DomainEntry } from '../domain/case/entry';
import { lawNamedIn, libraryOf } from '../domain/case/law';
import type { CaseLogic, LawLibrary } from '../domain/case/logic';
import { type CaseFile, emptyFile, fold } from '../domain/case/machine';
import { kindNamed, KINDS } from '../domain/kinds';
import type { Case, PrismaClient, Step, Task } from '../prisma/generated/client';
import { type EntryContent, titleHashOf } from './canonical';
import type { Cases } from './cases';
import type { ChainFault } from './entryFaults';
import { createLawReader } from './law';
import { type StoredEntry, toEntry } from './read';
import { UNHURRIED } from './unhurried';

/** A case with all that is kept of it, read at one instant. */
interface Kept {
  row: Case;
  /** What the entry that opened it says it is called; entries of before say nothing. */
  titleHash: string | undefined;
  entries: DomainEntry[];
  tasks: Task[];
  steps: Step[];
  viewers: string[];
  actors: string[];
}

/** A case as its record gives it, beside what is kept of it. */
interface Compared {
  kept: Kept;
  logic: CaseLogic<unknown>;
  law: LawLibrary;
  /** Null where nothing can be made of the record. */
  file: CaseFile<unknown> | null;
}

/**
 * What is kept beside a case's record and is not what folding the record gives: the case's own row, its inbox and step
 * rows, who sees it. For a case whose chain holds. `readLaw`: the same for many cases, which go by the same law.
 */
export async function caseFaults(
  db: PrismaClient,
  caseId: string,
  readLaw: ReturnType<typeof createLawReader>,
): Promise<ChainFault['says'][]> {
  const compared = await compare(db, caseId, readLaw);
  const { kept, logic, file } = compared;
  if (!file) return ['unreadable'];
  // What is shown was made of another record than this.
  if (!headHolds(kept, file)) return ['wrong-head'];
  const { missing, extra } = wrongSights(compared);
  return [
    ...(rowHolds(kept, logic, file) ? [] : ['wrong-case' as const]),
    // Until it is settled for the first time, nothing is shown of it.
    ...(kept.row.settledAt === null || rowsHold(kept, logic, file.state) ? [] : ['wrong-rows' as const]),
    ...(missing.length + extra.length === 0 ? [] : ['wrong-sights' as const]),
  ];
}

/** Makes anew from the record what is derived from it and was found wrong; whether what was found is such. */
export async function healDerived(
  { db, cases }: { db: PrismaClient; cases: Pick<Cases, 'look'> },
  caseId: string,
  says: string,
): Promise<boolean> {
  if (says === 'wrong-rows') await cases.look(caseId, { rewrite: true });
  else if (says === 'wrong-sights') await healSights(db, caseId);
  else return false;
  return true;
}

/** Who sees a case, written anew from its record: whoever never had a part in it sees it no more. */
async function healSights(db: PrismaClient, caseId: string): Promise<void> {
  const { missing, extra } = wrongSights(await compare(db, caseId));
  await db.sight.deleteMany({ where: { via: caseId, viewer: { in: extra } } });
  for (const body of missing) await db.$queryRaw`SELECT note_part(${caseId}, ${body})::text`;
}

async function compare(db: PrismaClient, caseId: string, readLaw = createLawReader(db)): Promise<Compared> {
  const kept = await keptOf(db, caseId);
  const logic = KINDS[kindNamed(kept.row.kind)] as CaseLogic<unknown>;
  const law = libraryOf(await readLaw(lawNamedIn(kept.entries)));
  return { kept, logic, law, file: folded(logic, law, kept.entries) };
}

/** One instant: a case that is being written to is read as it was before or after. */
async function keptOf(db: PrismaClient, caseId: string): Promise<Kept> {
  const of = { where: { caseId } };
  return db.$transaction(
    async (tx) => {
      const row = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
      const select = { seq: true, at: true, body: true, byBody: true };
      const stored: (StoredEntry & { byBody: string })[] = await tx.entry.findMany({
        ...of,
        orderBy: { seq: 'asc' },
        select,
      });
      const viewers = await tx.sight.findMany({ where: { caseId, via: caseId }, select: { viewer: true } });
      const told = await tx.mail.findMany({ ...of, distinct: ['toBody'], select: { toBody: true } });
      return {
        row,
        titleHash: (JSON.parse(stored[0]?.body ?? '{}') as EntryContent).titleHash,
        entries: stored.map(toEntry),
        tasks: await tx.task.findMany(of),
        steps: await tx.step.findMany(of),
        viewers: viewers.map(({ viewer }) => viewer),
        actors: [...stored.map(({ byBody }) => byBody), ...told.map(({ toBody }) => toBody)],
      };
    },
    { ...UNHURRIED, isolationLevel: 'RepeatableRead' },
  );
}

function folded(logic: CaseLogic<unknown>, law: LawLibrary, entries: DomainEntry[]): CaseFile<unknown> | null {
  const file = emptyFile<unknown>();
  try {
    fold(logic, law, file, entries);
    return file.state === null ? null : file;
  } catch {
    return null;
  }
}

/** What is new on record is counted on the case's row: whoever decides goes by these numbers. */
const headHolds = ({ row }: Kept, { actSeq, decidedSeq }: CaseFile<unknown>): boolean =>
  row.actSeq === actSeq && row.decidedSeq === decidedSeq;

function rowHolds({ row, titleHash, entries }: Kept, logic: CaseLogic<unknown>, { state }: CaseFile<unknown>): boolean {
  const { unit } = (entries[0] as DomainEntry).data;
  if (titleHash !== undefined && titleHash !== titleHashOf(row.title)) return false;
  if (typeof unit === 'string' && unit !== row.unit) return false;
  if (row.settledAt === null) return row.closedAt === null;
  return logic.closed(state) === (row.closedAt !== null) && logic.outcome(state) === row.outcome;
}

function rowsHold({ row, tasks, steps }: Kept, logic: CaseLogic<unknown>, state: unknown): boolean {
  const stamp = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString());
  const dated = <R extends { openedAt: Date | string | null }>(one: R) => ({ ...one, openedAt: stamp(one.openedAt) });
  const done = <R extends { doneAt: Date | string | null }>(one: R) => ({ ...one, doneAt: stamp(one.doneAt) });
  const beside = { caseId: row.id, unit: row.unit };
  const asText = (rows: object[]) => rows.map(canonicalJson).sort();
  return (
    same(asText(tasks.map(dated)), asText(logic.tasks(state).map((one) => ({ ...dated(one), ...beside })))) &&
    same(
      asText(steps.map(dated).map(done)),
      asText(logic.steps(state).map((one) => ({ ...done(dated(one)), ...beside }))),
    )
  );
}

/** Whoever has a part in the case sees it, and nobody who never had one. */
function wrongSights({ kept, logic, law }: Compared): { missing: string[]; extra: string[] } {
  const parts = new Set([
    ...kept.actors,
    ...kept.tasks.map(({ body }) => body),
    ...kept.steps.map(({ holder }) => holder),
  ]);
  parts.delete('system');
  const missing = [...parts].filter((body) => !kept.viewers.includes(body));
  const others = new Set(kept.viewers.filter((viewer) => !parts.has(viewer)));
  if (others.size > 0) withoutFormer(others, kept.entries, logic, law);
  return { missing, extra: [...others] };
}

/** Takes out whoever had something to do in the case at some time: a row of theirs may be gone since. */
function withoutFormer(bodies: Set<string>, entries: DomainEntry[], logic: CaseLogic<unknown>, law: LawLibrary): void {
  const file = emptyFile<unknown>();
  for (const entry of entries) {
    fold(logic, law, file, [entry]);
    if (entry.kind === 'act' && entry.seq > 1) continue;
    for (const { body } of logic.tasks(file.state)) bodies.delete(body);
    for (const { holder } of logic.steps(file.state)) bodies.delete(holder);
    if (bodies.size === 0) return;
  }
}
