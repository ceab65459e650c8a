import { createDb } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import type { DocumentStore } from '../../api/documents/stores/store';
import { loadDirectory } from '../../procedures/load';
import { databaseNow } from '../../register/read';
import { lacksSample } from '../../register/sample';
import { onScratchStage } from '../stage';
import { addComments } from './comments';
import { copyPlayed } from './copy';
import { playSample, type SampleRequest, sampleStart } from './play';
import { scenarioFor } from './scenario';
import { vnDateOf } from '../../domain/calendar/dates';

const ONCE_A_SECOND_MS = 1_000;

interface SampleToLoad {
  databaseUrl: string;
  /** Of the same server, for whoever may make databases there. */
  serverUrl: string;
  dataDir: string;
  /** Where its documents' bytes lie. */
  documents: DocumentStore;
  unit: string;
}

/**
 * Plays the sample in a database of its own, beside the one at hand, and copies it there when it is whole: nobody sees
 * half of it, and no workflow that runs takes part. How far it has come stands in the table "Sample".
 */
export async function loadSample({ databaseUrl, serverUrl, dataDir, documents, unit }: SampleToLoad): Promise<void> {
  const db = createDb(databaseUrl, { poolSize: 2 });
  try {
    if (!(await lacksSample(db))) return;
    await db.sample.upsert({
      where: { id: 1 },
      create: { unit },
      update: { unit, status: 'loading', share: 0, error: null },
    });
    const request = { unit, until: await databaseNow(db), dataDir, documents, onProgress: progressInto(db) };
    await played(serverUrl, request, (from) => copyPlayed(from, db, request.until));
  } catch (error) {
    await db.sample.updateMany({ data: { status: 'failed', error: String(error) } });
    throw error;
  } finally {
    await db.$disconnect();
  }
}

function played(serverUrl: string, request: SampleRequest, take: (from: PrismaClient) => Promise<void>): Promise<void> {
  const scenario = scenarioFor(request.unit, vnDateOf(request.until), loadDirectory());
  return onScratchStage(serverUrl, sampleStart(scenario), async (engine, time) => {
    await playSample(engine, time, request, scenario);
    await addComments(engine.db, request);
    await take(engine.db);
  });
}

/** Writes how far it has come, at most once a second. */
function progressInto(db: PrismaClient): (share: number) => void {
  let last = 0;
  return (share) => {
    if (Date.now() - last < ONCE_A_SECOND_MS) return;
    last = Date.now();
    void db.sample.updateMany({ data: { share } }).catch(() => undefined);
  };
}
