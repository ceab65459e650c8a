import { addDays, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { officeOf } from '../../domain/planCycle/community';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { wholeText } from '../../domain/planCycle/postingAsks';
import { postingOf } from '../../domain/law/posting';
import { type CommunityComment, Prisma } from '../../prisma/generated/client';
import { sha256 } from '../../register/canonical';
import type { ActToLodge } from '../../register/lodge';
import { cycleOf } from '../../register/moves';
import { actorIn } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import type { uuidInPath } from '../http/fields';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { caseTitles } from '../http/titles';
import type { Services } from '../services';
import { foundPosting, gatheringsOf } from './found';
import { lodged } from '../acts/answered';
import { forgetting } from '../process/housekeeping';
import { postingRow } from './postings';
import * as queries from './queries';
import { saidIn, tallyOf } from './said';
import { sideNames, sidesOf, tellSide } from './sides';
import type {
  answer as answerBody,
  decision,
  erasure as erasureBody,
  OfficeComment,
  OfficePage,
  officeQuery,
  OfficePosting,
  OfficePostingPage,
  pageOnly,
} from './schema';

/** A refused comment is kept this long, so that whoever asks can be told why. */
const DAYS_REFUSED_KEPT = 90;

type ById = { params: typeof uuidInPath };

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof officeQuery }>): Promise<Reply<OfficePage>> {
  const { bodies } = await services.access.viewer(officer);
  const rows = await queries.ofOffices(services.db, bodies, query, keyAfter(query.cursor, [instantKey, idKey]));
  const { items, next } = page(rows, query.limit, ({ receivedAt, id }) => [receivedAt, id]);
  return { body: { items: await views(services, items), next } };
}

/** The postings whose comments one's offices gather, with what all of the comments but the refused say to them. */
export async function postings({
  query,
  officer,
  services,
}: Input<{ query: typeof pageOnly }>): Promise<Reply<OfficePostingPage>> {
  const { bodies } = await services.access.viewer(officer);
  const rows = await queries.postings(
    services.db,
    await gatheringsOf(services),
    { units: null, offices: bodies, limit: query.limit },
    keyAfter(query.cursor, [instantKey, idKey, idKey]),
  );
  const { items, next } = page(rows, query.limit, ({ doneAt, caseId, step }) => [doneAt, caseId, step]);
  return { body: { items: await Promise.all(items.map((row) => officePosting(services, row))), next } };
}

async function officePosting(services: Services, row: queries.PostedRow): Promise<OfficePosting> {
  const found = await foundPosting(services, row.caseId, row.step);
  const tally = await tallyOf(services.db, found, ['waiting', 'published']);
  return { ...postingRow(services, row), tally, sides: await sidesOf(services, found, true) };
}

/** What is let through stands on the case's record first, with the hash of its text, and is public then. */
export async function decide({
  params,
  body: { publish, reason },
  officer,
  services,
}: Input<ById & { body: typeof decision }>): Promise<Reply<OfficeComment>> {
  const row = await held(services, officer, params.id);
  if (row.status !== 'waiting') throw new DomainError('stale-version', { current: row.status });
  const { id, caseId, posting } = row;
  if (publish) {
    const text = wholeText(row.text, saidIn(row));
    const data = { posting, comment: id, textSha256: sha256(text), receivedOn: vnDateOf(row.receivedAt.toISOString()) };
    await onRecord(services, officer, row, {
      id: `community-comment/${id}`,
      name: 'community-comment',
      data,
      texts: { comment: text },
    });
  }
  const now = await services.clock.now();
  const decided = publish
    ? { status: 'published' }
    : { status: 'refused', reason, removeAt: startOfVnDay(addDays(vnDateOf(now), DAYS_REFUSED_KEPT)) };
  const { count } = await services.db.communityComment.updateMany({
    where: { id, status: 'waiting' },
    data: { ...decided, decidedAt: now, decidedBy: officer.id },
  });
  if (count === 0) throw new DomainError('stale-version', { current: 'decided' });
  services.log.info({ comment: id, case: caseId, publish, by: officer.id }, 'community comment decided');
  return { body: await shown(services, id) };
}

/**
 * Acceptance or explanation: on the record, and beside the comment for all to read. A later one takes the place of an
 * earlier.
 */
export async function answer({
  params,
  body: { handling, answer: text },
  officer,
  services,
}: Input<ById & { body: typeof answerBody }>): Promise<Reply<OfficeComment>> {
  const row = await held(services, officer, params.id);
  if (row.status !== 'published') throw new DomainError('stale-version', { current: row.status });
  const data = { comment: row.id, handling };
  await onRecord(services, officer, row, {
    id: `answer-community/${row.id}/${sha256(`${handling}\n${text}`)}`,
    name: 'answer-community',
    data,
    texts: { answer: text },
  });
  await services.db.communityComment.update({
    where: { id: row.id },
    data: { handling, answer: text, answeredAt: await services.clock.now(), answeredBy: officer.id },
  });
  if (row.side !== null) await tellSide(services, row.side, { handling, answer: text });
  return { body: await shown(services, row.id) };
}

/**
 * What a citizen said, and who said it, is erased: the act stands on record, the words nowhere. What was said under a
 * name that was invited is that body's word and stays.
 */
export async function erase({
  params,
  body: { basis, why },
  officer,
  services,
}: Input<ById & { body: typeof erasureBody }>): Promise<Reply<OfficeComment>> {
  const row = await held(services, officer, params.id);
  if (row.status !== 'published' || row.side !== null || row.erasedAt)
    throw new DomainError('stale-version', { current: row.status });
  const { id, caseId } = row;
  await onRecord(services, officer, row, {
    id: `erase-comment/${id}`,
    name: 'erase-comment',
    data: { comment: id, basis },
    texts: { why },
  });
  const erasedAt = await services.clock.now();
  await services.db.$transaction([
    services.db.$executeRaw`SELECT erase_comment(${caseId}, ${id})`,
    ...forgetting(services.db, [id]),
    services.db.communityComment.update({
      where: { id },
      data: { text: '', part: null, answers: Prisma.DbNull, erasedAt },
    }),
  ]);
  services.log.info({ comment: id, case: caseId, basis, by: officer.id }, 'community comment erased');
  return { body: await shown(services, id) };
}

/** The comment, for a seat in the office that holds it; for others it isn't there. */
async function held(services: Services, officer: SignedIn, id: string): Promise<CommunityComment> {
  const row = await services.db.communityComment.findUnique({ where: { id } });
  const { bodies } = await services.access.viewer(officer);
  if (!row || row.status === 'unconfirmed' || !bodies.includes(row.office)) throw notFound('comment');
  return row;
}

/** One act of the office that holds the comment. Throws the case's refusal. */
async function onRecord(
  services: Services,
  officer: SignedIn,
  { caseId, posting, office }: CommunityComment,
  act: Pick<ActToLodge, 'id' | 'name' | 'data' | 'texts'>,
): Promise<void> {
  const state = await cycleOf(services.reader, caseId);
  const gathers = postingOf(state.procedure, posting)?.gathers;
  const by = actorIn(await services.seats.of(officer.id), officer.id, gathers ? officeOf(state, gathers.id) : office);
  await lodged(services, { caseId, by, ...act });
}

async function shown(services: Services, id: string): Promise<OfficeComment> {
  const row = await services.db.communityComment.findUniqueOrThrow({ where: { id } });
  const [view] = await views(services, [row]);
  return view as OfficeComment;
}

async function views(services: Services, rows: CommunityComment[]): Promise<OfficeComment[]> {
  const { db, directory, clock } = services;
  const calledOf = await sideNames(services, rows);
  const today = vnDateOf(await clock.now());
  const titleOf = await caseTitles(
    db,
    rows.map(({ caseId }) => caseId),
  );
  return rows.map((row) => {
    const { caseId, office, receivedAt } = row;
    const day = directory.bodyExists(office, today) ? today : vnDateOf(receivedAt.toISOString());
    return {
      ...row,
      case: caseId,
      caseTitle: titleOf(caseId),
      office: bodyNames(directory, day)(office),
      status: row.status as OfficeComment['status'],
      erased: row.erasedAt !== null,
      side: calledOf(row),
      ...saidIn(row),
      handling: row.handling as OfficeComment['handling'],
    };
  });
}
