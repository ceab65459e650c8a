import { DomainError } from '../../domain/errors';
import type { Text } from '../../domain/law/procedure';
import type { PrismaClient } from '../../prisma/generated/client';

/** What cases are called; one that is not there goes by its id. */
export async function caseTitles(db: PrismaClient, ids: string[]): Promise<(id: string) => Text> {
  const rows = await db.case.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, title: true } });
  const titles = new Map(rows.map(({ id, title }) => [id, title as unknown as Text]));
  return (id) => titles.get(id) ?? { vi: id, en: id };
}

/** Whatever comes of an act in a case; a refusal can call that case's steps by their titles. */
export async function withTitles<T>(db: PrismaClient, caseId: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && typeof error.facts.step === 'string')
      error.titles = await stepTitles(db, caseId);
    throw error;
  }
}

/** What the steps of a case are called, by id; of those that have a name. */
export async function stepTitles(db: PrismaClient, caseId: string): Promise<ReadonlyMap<string, Text>> {
  const rows = await db.step.findMany({ where: { caseId }, select: { step: true, facts: true } });
  return new Map(
    rows.flatMap(({ step, facts }) => {
      const { title } = facts as { title?: Text };
      return title ? [[step, title] as const] : [];
    }),
  );
}
