import { type CycleState, stepLaw } from '../../domain/planCycle/state';
import type { Text } from '../../domain/text';
import type { PrismaClient } from '../../prisma/generated/client';
import { acceptedActs } from '../../register/accepted';

type Texts = Record<string, string>;

/** What a step of a cycle is called; by its id, where the cycle's procedure has none of it any more. */
export const stepTitle = (state: CycleState, id: string): Text => stepLaw(state, id)?.title ?? { vi: id, en: id };

/**
 * The texts beside the act that last did a step of a cycle: what its schedule's lines, assignments or projects are
 * called.
 */
export async function textsOfStep(db: PrismaClient, caseId: string, step: string): Promise<Texts> {
  const acts = await acceptedActs(db, caseId, { names: ['submit', 'sign'] });
  return acts.filter(({ data }) => data.step === step).at(-1)?.texts ?? {};
}

/** The texts beside acts of a case, by the acts' numbers. */
export async function textsOfActs(
  db: PrismaClient,
  caseId: string,
  name: string,
  seqs: number[],
): Promise<Map<number, Texts>> {
  const acts = seqs.length > 0 ? await acceptedActs(db, caseId, { names: [name], seqs }) : [];
  return new Map(acts.map(({ seq, texts }) => [seq, texts]));
}

/** The texts beside entries of cases, by `case#seq`. */
export async function textsOfEntries(
  db: PrismaClient,
  entries: { caseId: string; seq: number }[],
): Promise<Map<string, Texts>> {
  if (entries.length === 0) return new Map();
  const rows = await db.entry.findMany({ where: { OR: entries }, select: { caseId: true, seq: true, texts: true } });
  return new Map(rows.map(({ caseId, seq, texts }) => [`${caseId}#${seq}`, (texts ?? {}) as Texts]));
}
