import type { PrismaClient } from '../../prisma/generated/client';
import { isMachine, machineNames } from './tokens/machine';

/** What officers are called, and other systems that act in their place. */
export async function officerNames(db: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== 'system');
  if (wanted.length === 0) return new Map();
  const [rows, machines] = await Promise.all([
    db.officer.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } }),
    machineNames(db, wanted.filter(isMachine)),
  ]);
  return new Map([...rows.map(({ id, name }): [string, string] => [id, name]), ...machines]);
}
