import { existsSync, readFileSync } from 'node:fs';
import { migratedFile, NO_FILTER, schemaFile, withSchemaEngine } from './schemaEngine';

/**
 * The statements that lead from the newest migration to schema.prisma; nothing when there is no difference.
 *
 * The schema that the migrations lead to is kept beside them. Prisma would describe a shadow database instead,
 * which the engine cannot do through its driver adapter (it stumbles on columns of type "char").
 */
export async function differenceToSchema(url: string): Promise<string | undefined> {
  const { stdout, exitCode } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: existsSync(migratedFile())
        ? { tag: 'schemaDatamodel', files: [schemaAt(migratedFile())] }
        : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [schemaAt(schemaFile())] },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    }),
  );
  return exitCode === 2 ? (stdout ?? undefined) : undefined;
}

function schemaAt(path: string) {
  return { path, content: readFileSync(path, 'utf8') };
}
