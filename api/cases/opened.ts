import type { Actor, Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import type { PrismaClient } from '../../prisma/generated/client';
import type { CaseToOpen, Receipt } from '../../register/lodge';
import type { OpenedCase } from '../http/fields';
import type { Services } from '../services';

/** A case that is opened: by whom, by which request (its act's id), and what its first entry holds. */
interface Opens extends Pick<CaseToOpen, 'kind' | 'year' | 'procedure' | 'version'> {
  opening: Pick<CaseToOpen, 'unit' | 'title' | 'year'> & { caseId: string };
  by: Actor;
  request: string;
}

interface Opened {
  id: string;
  receipt: Receipt;
}

/** Opens a case; each request opens another one. */
export const lodgeOpening = (services: Services, opens: Opens): Promise<Opened> =>
  lodged(services, opens, opens.request, opens.opening);

/** Opens a case of which there is one. Throws `case-exists` where another request has opened it. */
export async function lodgeOnce(services: Services, opens: Opens): Promise<Opened> {
  const { opening, request } = opens;
  const { caseId: id } = opening;
  // The act's id is the case's: whoever comes second, even in the same instant, opens nothing.
  const once = await lodged(services, opens, `${id}/open`, { ...opening, request });
  if (!once.receipt.fresh && (await openingRequest(services.db, id)) !== request)
    throw new DomainError('case-exists', { case: id });
  return once;
}

async function lodged(
  { lodger }: Services,
  { opening, by, request: _request, ...said }: Opens,
  act: string,
  data: object,
): Promise<Opened> {
  const { caseId: id, unit, title, year } = opening;
  const entry = { id: act, caseId: id, name: 'open', by, data: data as unknown as Data };
  return { id, receipt: await lodger.open({ id, unit, title, year, ...said }, entry) };
}

/** What whoever opened a case is told of it. */
export async function toldOf(services: Services, { id, receipt: { seq, at } }: Opened): Promise<OpenedCase> {
  return { id, seq, at, settled: await settledBy(services, id, seq) };
}

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
