import { SYSTEM } from '../../domain/case/entry';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { openCycles, progressOf, recalendarAct } from './queries';
import type { Correction, Progress } from './schema';

const BATCH = 200;
/** Acts of different cases don't wait for each other, but they share the database's connections. */
const AT_ONCE = 10;
const LOOK_MS = 200;

/**
 * Tells every open plan cycle to count by that calendar: one act each, lodged once however often this is asked, so
 * that asking again completes what a crash left. A consultation under way hears of its new date from its cycle.
 */
export async function recalendarAll(
  services: Services,
  officer: SignedIn,
  hash: string,
  { why, notice }: Correction,
): Promise<void> {
  for (let after = ''; ; ) {
    const cases = await openCycles(services.db, after, BATCH);
    for (let at = 0; at < cases.length; at += AT_ONCE) {
      await Promise.all(
        cases.slice(at, at + AT_ONCE).map((caseId) =>
          services.lodger.lodge({
            id: recalendarAct(hash, caseId),
            caseId,
            name: 'recalendar',
            by: SYSTEM,
            data: { calendar: hash, by: officer.id },
            texts: { why, notice },
          }),
        ),
      );
    }
    if (cases.length < BATCH) return;
    after = cases.at(-1) as string;
  }
}

/** Waits until all cases have reckoned anew, or no longer than a request may; how far they are then. */
export async function settledOrLate({ db, config }: Services, hash: string): Promise<Progress> {
  const until = performance.now() + config.answerMs;
  for (;;) {
    const progress = await progressOf(db, hash);
    if (progress.settled === progress.cases || performance.now() >= until) return progress;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
