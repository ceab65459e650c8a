import { buffer } from 'node:stream/consumers';
import { passagesOf } from '../../documents/text/passages';
import { MOST_FILE_BYTES, textOf, WITH_WORDS } from '../../documents/text/textOf';
import type { Document, PrismaClient } from '../../prisma/generated/client';
import { repeat } from '../../prisma/repeat';
import type { Services } from '../services';

type Place = Pick<Services, 'db' | 'documents' | 'log'>;

const LOOK_MS = 3_000;
/** After so many files it says how far it is. */
const SAY_AFTER = 100;

/**
 * Reads the words of every file that wasn't read yet, those of before too, the newest first, one after another: at once
 * and whenever there is a new one. Returns how to stop.
 */
export function startReading(place: Place): () => void {
  let stopped = false;
  const readAll = async () => {
    for (let count = 0; !stopped && (await readNext(place)); count += 1)
      if (count % SAY_AFTER === 0) place.log.info({ left: await unread(place.db) }, 'reading the words of files');
  };
  const stop = repeat(readAll, LOOK_MS, (err) => place.log.warn({ err }, 'reading files'));
  return () => {
    stopped = true;
    stop();
  };
}

const unread = (db: PrismaClient): Promise<number> => db.document.count({ where: { textRead: false } });

/**
 * Reads the newest file that wasn't read yet; whether there was one. It counts as read before it is: a file that ends
 * the process is never met again. What can't be read has no words.
 */
export async function readNext({ db, documents, log }: Place): Promise<boolean> {
  const [next] = await db.$queryRaw<Pick<Document, 'sha256' | 'mediaType' | 'size'>[]>`
    UPDATE "Document" SET "textRead" = TRUE
    WHERE NOT "textRead" AND "sha256" = (SELECT "sha256" FROM "Document" WHERE NOT "textRead" ORDER BY "uploadedAt" DESC LIMIT 1)
    RETURNING "sha256", "mediaType", "size"`;
  if (!next) return false;
  const { sha256, mediaType, size } = next;
  if (!WITH_WORDS.includes(mediaType) || size > MOST_FILE_BYTES) return true;
  try {
    const text = await textOf(await buffer(await documents.get(sha256)), mediaType);
    await db.passage.createMany({
      data: passagesOf(text).map((passage, n) => ({ sha256, n, text: passage })),
      skipDuplicates: true,
    });
  } catch (err) {
    log.info({ err, sha256 }, 'a file’s words can’t be read');
  }
  return true;
}
