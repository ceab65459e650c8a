import type { Services } from '../../services';

const SLOW_LOOK_MS = 250;

/** Waits until the case's clerk has looked at that entry; false when it takes longer. */
export async function settledBy({ db, news, config }: Services, caseId: string, seq: number): Promise<boolean> {
  const until = Date.now() + config.answerMs;
  for (;;) {
    const heard = nextNews(news, caseId, Math.min(SLOW_LOOK_MS, Math.max(until - Date.now(), 0)));
    const { ruledSeq } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { ruledSeq: true } });
    if (ruledSeq >= seq) return true;
    if (Date.now() >= until) return false;
    await heard;
  }
}

/** Resolves with news of the case, or when that time is over. */
function nextNews(news: Services['news'], caseId: string, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const unsubscribe = news.subscribe((one) => {
      if (one.caseId === caseId) done();
    });
    const timer = setTimeout(done, milliseconds);
  });
}
