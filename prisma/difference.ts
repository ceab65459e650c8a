import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from './migrate';
import { NO_FILTER, schemaFile, withSchemaEngine } from './schemaEngine';

/**
 * The statements that lead from the newest migration to schema.prisma; nothing when there is no difference.
 *
 * Each migration keeps the schema it was made for beside it. Prisma would describe a shadow database instead,
 * which the engine cannot do through its driver adapter (it stumbles on columns of type "char").
 */
export async function differenceToSchema(url: string): Promise<string | undefined> {
  const before = newestSnapshot();
  const { stdout, exitCode } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: before ? { tag: 'schemaDatamodel', files: [schemaAt(before)] } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [schemaAt(schemaFile())] },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    }),
  );
  return exitCode === 2 ? (stdout ?? undefined) : undefined;
}

function newestSnapshot(): string | undefined {
  const { baseDir, migrationDirectories } = readMigrations();
  const snapshots = migrationDirectories.map(({ path }) => join(baseDir, path, 'schema.prisma'));
  return snapshots.filter((path) => existsSync(path)).at(-1);
}

function schemaAt(path: string) {
  return { path, content: readFileSync(path, 'utf8') };
}
