import { randomUUID } from 'node:crypto';
import { composeConfirmation, mailsOf } from '../../mail/community';
import { addDays, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { officeOf } from '../../domain/planCycle/community';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { CommunityComment } from '../../prisma/generated/client';
import { sha256 } from '../../register/canonical';
import { countComment } from '../accounts/attempts';
import { secretWord } from '../accounts/secretWords';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { languageOf } from '../http/language';
import { page } from '../http/page';
import type { PublicInput, Reply } from '../http/route';
import { foundPosting } from './found';
import * as queries from './queries';
import { requireSaid, saidIn } from './said';
import { sideNames } from './sides';
import type {
  confirmation,
  ConfirmedComment,
  newComment,
  pageOnly,
  postingId,
  PublicCommentPage,
  PublicCommentView,
  ReceivedComment,
} from './schema';

/** So many days a writer has to confirm the address; what nobody confirmed is removed then. */
const DAYS_TO_CONFIRM = 7;

type ById = { params: typeof postingId };

export async function list({
  params,
  query,
  services,
}: PublicInput<ById & { query: typeof pageOnly }>): Promise<Reply<PublicCommentPage>> {
  await foundPosting(services, params.case, params.step);
  const rows = await queries.published(
    services.db,
    params.case,
    params.step,
    query.limit,
    keyAfter(query.cursor, [instantKey, idKey]),
  );
  const { items, next } = page(rows, query.limit, ({ decidedAt, id }) => [decidedAt, id]);
  const calledOf = await sideNames(services, items);
  return { body: { items: items.map((row) => ({ ...publicView(row), side: calledOf(row) })), next } };
}

function publicView(row: CommunityComment): Omit<PublicCommentView, 'side'> {
  const { id, text, receivedAt, handling, answer, answeredAt, erasedAt } = row;
  return {
    id,
    erased: erasedAt !== null,
    text,
    ...saidIn(row),
    receivedOn: vnDateOf(receivedAt.toISOString()),
    handling: handling as PublicCommentView['handling'],
    answer,
    answeredOn: answeredAt && vnDateOf(answeredAt.toISOString()),
  };
}

/** Takes a comment; nothing of it is shown to anybody before the mail with its word was answered. */
export async function create({
  params,
  body,
  services,
  req,
}: PublicInput<ById & { body: typeof newComment }>): Promise<Reply<ReceivedComment>> {
  await countComment(services.db, req.ip ?? '', body.email);
  const {
    state,
    posting: { step, gathers },
    open,
  } = await foundPosting(services, params.case, params.step);
  if (!gathers || !open) throw new DomainError('comments-closed', { case: params.case });
  requireSaid(state, step.id, body);
  const now = await services.clock.now();
  const confirmBy = addDays(vnDateOf(now), DAYS_TO_CONFIRM);
  const id = randomUUID();
  const token = secretWord();
  const locale = languageOf(req);
  await services.db.$transaction(async (tx) => {
    const { name, email, address = null, text = '', part, answers } = body;
    await tx.communityComment.create({
      data: {
        id,
        caseId: params.case,
        posting: step.id,
        office: officeOf(state, gathers.id),
        name,
        email,
        address,
        text,
        part,
        answers,
        locale,
        confirmHash: sha256(token),
        receivedAt: now,
        removeAt: startOfVnDay(addDays(confirmBy, 1)),
      },
    });
    await composeConfirmation(
      tx,
      { id, email, locale, token, title: state.opening.title, confirmBy },
      services.config.publicUrl,
    );
  });
  services.workflows.mailsWaiting(mailsOf(id));
  return { body: { confirmBy } };
}

/** The writer has the address: from now on the office sees the comment. */
export async function confirm({
  body,
  services,
}: PublicInput<{ body: typeof confirmation }>): Promise<Reply<ConfirmedComment>> {
  const confirmHash = sha256(body.token);
  const now = await services.clock.now();
  await services.db.communityComment.updateMany({
    where: { confirmHash, status: 'unconfirmed', removeAt: { gt: now } },
    data: { status: 'waiting', confirmedAt: now, removeAt: null },
  });
  const row = await services.db.communityComment.findUnique({ where: { confirmHash } });
  if (!row || row.status === 'unconfirmed') throw notFound('comment');
  return { body: { case: row.caseId, step: row.posting, status: row.status as ConfirmedComment['status'] } };
}
