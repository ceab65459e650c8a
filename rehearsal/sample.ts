import { vnDateOf } from '../domain/calendar/dates';
import { createDb } from '../prisma/client';
import { databaseNow } from '../register/read';
import { rehearse, rehearsalStart } from './run';
import { onStage } from './stage';

const PROCEDURE = 'annual-plan-province';

/**
 * Part of a first start: plays last year's cycle of the sample province into the database, marked as a rehearsal
 * wherever it shows, so that no list is empty. Does nothing where the database holds a case already.
 */
export async function loadSampleCycle(
  { databaseUrl, dataDir, unit }: { databaseUrl: string; dataDir: string; unit: string },
  log: (line: string) => void,
): Promise<void> {
  const db = createDb(databaseUrl, { poolSize: 2 });
  try {
    if (await db.case.findFirst({ select: { id: true } })) return;
    // The plan now being carried out was drawn up last year.
    const year = Number(vnDateOf(await databaseNow(db)).slice(0, 4));
    log(`Rehearsing the plan cycle of ${year} for ${unit}, so that there is something to see …`);
    const request = { procedure: PROCEDURE, unit, year, seed: 1, late: {}, silent: [] };
    const report = await onStage(databaseUrl, rehearsalStart(request), dataDir, (engine, time) =>
      rehearse(engine, time, { ...request, dataDir }),
    );
    // What the rehearsal's own post did not get to must not go out as if it were news.
    await db.mail.updateMany({
      where: { rehearsal: true, status: { in: ['waiting', 'sending'] } },
      data: { status: 'skipped' },
    });
    log(`Rehearsed: ${report.caseId}, ${report.steps.length} steps, ${report.entries} entries.`);
  } finally {
    await db.$disconnect();
  }
}
