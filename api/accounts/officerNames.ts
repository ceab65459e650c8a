import type { PrismaClient } from '../../prisma/generated/client';

/** What officers are called. */
export async function officerNames(db: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== 'system');
  if (wanted.length === 0) return new Map();
  const rows = await db.officer.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
