import { type Client, escapeIdentifier } from 'pg';

/** Who is signed in, and who failed to: of no use elsewhere, and no business of whoever holds a copy. */
const LEFT_OUT = ['session', 'LoginAttempt', '_prisma_migrations'];

export interface Table {
  name: string;
  columns: string[];
}

/** All tables that a backup holds, each behind those it refers to, with the columns that somebody wrote. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ALL($1)
       AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname::text AS "from", t.relname::text AS "to" FROM pg_constraint k
     JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND k.conrelid <> k.confrelid`,
  );
  return inOrder(rows, references);
}

function inOrder(tables: Table[], references: { from: string; to: string }[]): Table[] {
  const placed: Table[] = [];
  const waits = ({ name }: Table) =>
    references.some(({ from, to }) => from === name && !placed.some((one) => one.name === to));
  for (let left = tables; left.length > 0; ) {
    const next = left.filter((table) => !waits(table));
    if (next.length === 0) throw new Error(`Tables refer to one another: ${left.map(({ name }) => name).join(', ')}.`);
    placed.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return placed;
}

/** The parts of a `COPY` that name a table and its columns. */
export const copied = ({ name, columns }: Table): string =>
  `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`;
