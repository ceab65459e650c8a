import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrismaClient } from './generated/client';

/** Whether the database has not had every migration that this version needs; one of a later version has. */
export async function lacksMigrations(db: Pick<PrismaClient, '$queryRaw'>): Promise<boolean> {
  needed ??= migrationNames();
  const [row] = await db.$queryRaw<{ lacks: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM unnest(${needed}::text[]) name WHERE NOT EXISTS (SELECT 1 FROM _prisma_migrations m
      WHERE m.migration_name = name AND m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL)) AS lacks`;
  return row?.lacks ?? true;
}

/** Read once: a process's own version does not change. */
let needed: string[] | undefined;

/** All migrations of this checkout, in the order in which they apply. */
export const migrationNames = (): string[] =>
  readdirSync(join(__dirname, 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
