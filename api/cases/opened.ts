import type { PrismaClient } from '../../prisma/generated/client';
import type { Services } from '../services';

const SLOW_LOOK_MS = 250;

/** Waits until the case has been settled up to that entry; false when it takes longer. */
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

/** The request that a case was opened by: one that is repeated opened it itself. */
export async function openingRequest(db: PrismaClient, id: string): Promise<string | null> {
  const row = await db.entry.findUnique({ where: { caseId_seq: { caseId: id, seq: 1 } }, select: { body: true } });
  const data = row ? (JSON.parse(row.body) as { data: { request?: string } }).data : {};
  return data.request ?? null;
}
