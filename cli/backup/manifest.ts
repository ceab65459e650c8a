import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { onlyRow } from '../../prisma/databases';
import { hash, packed } from './packed';

/** The heads of all cases in one figure: two registers that give the same hold the same entries. */
const register = z.object({ cases: z.number(), entries: z.number(), heads: hash });
export type RegisterMark = z.infer<typeof register>;

const manifest = z.object({
  format: z.literal(1),
  /** When the copy was drawn, by the database's clock: all of it is as of this instant. */
  at: z.iso.datetime(),
  /** The migrations that made the tables, in their order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(packed.extend({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  /** What counts up by itself, and how far it had come. */
  sequences: z.record(z.string(), z.string()),
  register,
  documents: z.object({
    /** The contents that the tables name, by their hashes: they lie in `documents/` beside this backup. */
    contents: z.array(hash),
    /** Those of them that the store no longer had as they were uploaded. */
    damaged: z.array(hash),
  }),
});

/** What a backup holds, written last: a folder without it is one that was not finished. */
export type Manifest = z.infer<typeof manifest>;

export const MANIFEST = 'manifest.json';

/** Writes what a copy holds, under its name only once it is whole. */
export async function writeManifest(folder: string, manifest: object, mode?: number): Promise<void> {
  const file = join(folder, MANIFEST);
  await writeFile(`${file}.new`, JSON.stringify(manifest, null, 1), { mode });
  await rename(`${file}.new`, file);
}

/** Throws `invalid-input` where the folder holds no finished backup. */
export function readManifest(folder: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
  } catch {
    return refuse('FOLDER', 'name the folder of a finished backup');
  }
}

/** Throws `invalid-input`, saying of which argument or setting. */
export const refuse = (field: string, rule: string): never => {
  throw new DomainError('invalid-input', { field, rule });
};

/** The file of a table in a backup's folder. */
export const tableFile = (folder: string, name: string): string => join(folder, 'tables', `${name}.copy.gz`);

export const markOf = (client: Client): Promise<RegisterMark> =>
  onlyRow<RegisterMark>(
    client,
    `SELECT count(*)::int AS cases, coalesce(sum("headSeq"), 0)::int AS entries,
      encode(sha256(convert_to(coalesce(string_agg(id || ' ' || "headSeq" || ' ' || "headHash", E'\\n'
        ORDER BY id COLLATE "C"), ''), 'UTF8')), 'hex') AS heads
    FROM "Case"`,
  );

/** Whether a file is there and has those bytes. */
export async function isWhole(file: string, sha256: string): Promise<boolean> {
  const digest = createHash('sha256');
  return pipeline(createReadStream(file), digest).then(
    () => digest.digest('hex') === sha256,
    () => false,
  );
}
