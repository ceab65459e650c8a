import type { Text } from '../../domain/law/procedure';
import type { PrismaClient } from '../../prisma/generated/client';

/** What cases are called; one that is not there goes by its id. */
export async function caseTitles(db: PrismaClient, ids: string[]): Promise<(id: string) => Text> {
  const rows = await db.case.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, title: true } });
  const titles = new Map(rows.map(({ id, title }) => [id, title as unknown as Text]));
  return (id) => titles.get(id) ?? { vi: id, en: id };
}
