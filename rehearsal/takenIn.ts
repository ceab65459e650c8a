import { setTimeout as sleep } from 'node:timers/promises';
import type { PrismaClient } from '../prisma/generated/client';
import type { CaseWorkflows } from '../register/caseWorkflows';

const LOOK_MS = 5;
/** A wake-up may have been lost; asking again costs a signal. */
const ASK_AGAIN_MS = 5_000;
const LONGEST_MS = 60_000;

/**
 * At the end of a rehearsal: waits until the workflows have taken in, and sent, all that is on record, or nothing
 * happens for ten seconds.
 */
export async function untilAllTakenIn(db: PrismaClient): Promise<void> {
  let [least, since] = [Number.POSITIVE_INFINITY, Date.now()];
  for (;;) {
    const [row] = await db.$queryRaw<{ left: number }[]>`
      SELECT (SELECT count(*) FROM "Case" WHERE "milestoneSeq" > "toldSeq" AND rehearsal)::int
           + (SELECT count(*) FROM "Mail" WHERE status IN ('waiting', 'sending') AND rehearsal)::int AS left`;
    const left = row?.left ?? 0;
    if (left < least) [least, since] = [left, Date.now()];
    if (left === 0 || Date.now() - since > CALM_MS) return;
    await sleep(CALM_LOOK_MS);
  }
}

const CALM_MS = 10_000;
const CALM_LOOK_MS = 50;

/** Waits until a case's workflow has taken in every milestone on record. Throws where none does within a minute. */
export async function untilTakenIn(db: PrismaClient, workflows: CaseWorkflows, caseId: string): Promise<void> {
  const begun = Date.now();
  let asked = begun;
  let started = false;
  for (;;) {
    const { milestoneSeq, toldSeq, carrier, kind } = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { milestoneSeq: true, toldSeq: true, carrier: true, kind: true },
    });
    if (toldSeq >= milestoneSeq) return;
    // Its opener leaves it to us, see `uncarriedOf` in activities/cases.ts.
    if (carrier === 0 && kind === 'plan-cycle' && !started) {
      started = true;
      await workflows.start(caseId);
    }
    const now = Date.now();
    if (now - begun > LONGEST_MS) throw new Error(`No workflow took in what is on record of ${caseId} within a minute`);
    if (now - asked > ASK_AGAIN_MS) {
      asked = now;
      await workflows.start(caseId);
    }
    await sleep(LOOK_MS);
  }
}
