import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { DomainError } from '../../../domain/errors';
import type { PrismaClient } from '../../../prisma/generated/client';
import { repeat } from '../../../prisma/repeat';
import type { DocumentStore } from './store';

interface Place {
  db: PrismaClient;
  log: Logger;
}

/** A store, and the second one that has a copy of all that it keeps, where there is one. */
export interface Stores {
  first: DocumentStore;
  second?: DocumentStore | undefined;
}

/**
 * A store that says what it found damaged, on the page of operation, until the right bytes are there again: uploaded
 * anew, or taken from the second store by itself.
 */
export function keptStore({ first, second }: Stores, { db, log }: Place): DocumentStore {
  const heal = async (sha256: string, cause: unknown): Promise<void> => {
    log.error({ sha256 }, 'a document is damaged');
    await db.documentDamage.createMany({ data: { sha256 }, skipDuplicates: true });
    if (!second) throw cause;
    const file = await copyOf(second, sha256).catch((err: unknown) => {
      log.error({ err, sha256 }, 'the second store can’t heal it');
      throw cause;
    });
    await first.put(file, sha256);
    await db.documentDamage.deleteMany({ where: { sha256 } });
    log.warn({ sha256 }, 'a damaged document was healed from the second store');
  };
  return {
    async put(file, sha256) {
      await first.put(file, sha256);
      await db.documentDamage.deleteMany({ where: { sha256 } });
    },
    async get(sha256) {
      try {
        return await first.get(sha256);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await heal(sha256, error);
        return first.get(sha256);
      }
    },
    async remove(sha256) {
      await Promise.all([first.remove(sha256), second?.remove(sha256)]);
    },
    look: () => first.look(),
  };
}

const LOOK_MS = 5_000;

/**
 * Copies every document that the second store doesn't have yet, those of before it was set too, one after another: at
 * once and whenever there is a new one. Returns how to stop.
 */
export function startCopying(stores: Stores, place: Place): () => void {
  let stopped = false;
  const copyAll = async () => {
    while (!stopped && (await copyNext(stores, place)));
  };
  const stop = repeat(copyAll, LOOK_MS, (err) => place.log.error({ err }, 'copying documents to the second store'));
  return () => {
    stopped = true;
    stop();
  };
}

/** Copies one document that has no copy yet; whether there was one. What is damaged waits until it is healed. */
export async function copyNext({ first, second }: Stores, { db }: Place): Promise<boolean> {
  if (!second) return false;
  const [next] = await db.$queryRaw<{ sha256: string }[]>`
    SELECT "sha256" FROM "Document" d WHERE NOT "copied"
    AND NOT EXISTS (SELECT 1 FROM "DocumentDamage" b WHERE b."sha256" = d."sha256") LIMIT 1`;
  if (!next) return false;
  const { sha256 } = next;
  try {
    await second.put(await copyOf(first, sha256), sha256);
    await db.document.updateMany({ where: { sha256 }, data: { copied: true } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await db.documentDamage.createMany({ data: { sha256 }, skipDuplicates: true });
  }
  return true;
}

/** A document's bytes as a file of this machine's, which a store may take over. */
async function copyOf(store: DocumentStore, sha256: string): Promise<string> {
  const file = join(tmpdir(), `phoihop-${randomUUID()}`);
  await writeFile(file, await store.get(sha256), { flag: 'wx', mode: 0o600 });
  return file;
}
