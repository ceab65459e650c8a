import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { connectionTo, MAINTENANCE } from './connection';

/** The folder with schema.prisma and migrations/. */
export const PRISMA_FOLDER = __dirname;

/** Everything in the database is ours to migrate. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Lends Prisma's schema engine as WebAssembly: the same that `prisma migrate` runs, without the download that
 * needs the open internet. It works on the database at `url`.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  instantiate();
  const schema = readFileSync(schemaFile(), 'utf8');
  const adapter = new WholeScriptPg(url);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  try {
    const engine = await glue.SchemaEngine.new({ datamodels: [[schemaFile(), schema]] }, () => {}, bound);
    return await work(engine);
  } catch (error) {
    // The engine says only "external connector error" of what PostgreSQL refused.
    throw adapter.refused ?? error;
  } finally {
    await adapter.close();
  }
}

/** Path of the schema that the database shall have. */
export function schemaFile(): string {
  return join(PRISMA_FOLDER, 'schema.prisma');
}

/** Path of the schema to which the migrations lead. */
export const migratedFile = (): string => join(PRISMA_FOLDER, 'migrations', 'schema.prisma');

/** The exports of the glue code that the WebAssembly module imports and is started by. */
interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** Node 20 cannot import a .wasm file as a module, so the package's own entry fails there. */
function instantiate(): void {
  if (instantiated) return;
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const imports = { ...(glue as unknown as WebAssembly.ModuleImports), ...releasedTimers() };
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': imports });
  (glue as unknown as Glue).__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  instantiated = true;
}
let instantiated = false;

/** The engine never clears its ten-second time limits, which would keep a finished command running for as long. */
function releasedTimers(): WebAssembly.ModuleImports {
  const setTimer = Object.keys(glue).find((name) => name.startsWith('__wbg_setTimeout_'));
  return setTimer ? { [setTimer]: (callback: () => void, delay: number) => setTimeout(callback, delay).unref() } : {};
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

/** Prisma's adapter, but one that gives scripts to PostgreSQL whole and can be closed. */
class WholeScriptPg extends PrismaPg {
  /** What PostgreSQL said of the script it refused. */
  refused: Error | undefined;
  private readonly opened: Connection[] = [];

  constructor(url: string) {
    // One connection, because the engine's lock against migrating twice at once belongs to a session.
    super({ ...connectionTo(url, MAINTENANCE), max: 1 });
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    // The adapter cuts scripts at every semicolon, also within the body of a function.
    connection.executeScript = async (script) => {
      await connection
        .underlyingDriver()
        .query(script)
        .catch((error: Error) => {
          this.refused = error;
          throw error;
        });
    };
    this.opened.push(connection);
    return connection;
  }

  /** The engine leaves its connection open, and with it its lock. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((connection) => connection.dispose()));
  }
}

export type { MigrationList };
