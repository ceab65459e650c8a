import { randomUUID } from 'node:crypto';
import { vnDateOf } from '../../domain/calendar/dates';
import { type Actor, type Data, SYSTEM } from '../../domain/case/entry';
import type { Handling } from '../../domain/consultation/state';
import { DomainError } from '../../domain/errors';
import type { Text } from '../../domain/law/procedure';
import { notFound } from '../../domain/notFound';
import { officeOf } from '../../domain/planCycle/community';
import { wholeText } from '../../domain/planCycle/postingAsks';
import type { CycleState } from '../../domain/planCycle/state';
import { composeSideAnswer, composeSideInvitation, mailsOf } from '../../mail/community';
import type { CommunityComment, CommunitySide } from '../../prisma/generated/client';
import { sha256 } from '../../register/canonical';
import { cycleOf } from '../../register/moves';
import { actorIn } from '../accounts/seats';
import { secretWord } from '../accounts/secretWords';
import type { uuidInPath } from '../http/fields';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input, PublicInput, Reply } from '../http/route';
import { caseTitles } from '../http/titles';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { type Found, foundPosting } from './found';
import { lodged } from '../acts/answered';
import * as queries from './queries';
import { requireSaid, saidIn, tallyOf } from './said';
import type {
  Invitation,
  InvitationPage,
  newSides,
  pageOnly,
  postingId,
  SaidAsInvited,
  saidAsInvited,
  saidByWord,
  SideList,
  SideView,
} from './schema';

type Said = Omit<SaidAsInvited, 'token'>;

/** Asks bodies and organisations by name what they say of a posting: on record first, then each is written to. */
export async function invite({
  params,
  body: { bodies, organisations },
  officer,
  services,
}: Input<{ params: typeof postingId; body: typeof newSides }>): Promise<Reply<SideList>> {
  const { db, directory, clock, seats, config, workflows } = services;
  const found = await foundPosting(services, params.case, params.step);
  const { gathers } = found.posting;
  if (!gathers) throw new DomainError('comments-closed', { case: params.case });
  const invitedAt = await clock.now();
  const today = vnDateOf(invitedAt);
  const unknown = bodies.find((body) => !directory.bodyExists(body, today));
  if (unknown) throw invalid('bodies', `${unknown}?`);
  const outside = organisations.map((one) => ({ id: randomUUID(), body: null, ...one, word: secretWord() }));
  const inside = bodies.map((body) => ({ id: randomUUID(), body, name: null, email: null, word: null }));
  const asked = [...inside, ...outside];
  const office = officeOf(found.state, gathers.id);
  await lodged(services, {
    id: `invite-to-comment/${randomUUID()}`,
    caseId: params.case,
    name: 'invite-to-comment',
    by: actorIn(await seats.of(officer.id), officer.id, office),
    data: {
      posting: params.step,
      sides: [
        ...inside.map(({ id, body }): Data => ({ id, body })),
        ...outside.map(({ id, name }): Data => ({ id, name })),
      ],
    },
  });
  const about = aboutOf(services, found.state, gathers.id, today);
  await db.$transaction(async (tx) => {
    await tx.communitySide.createMany({
      data: asked.map(({ word, ...one }) => ({
        ...one,
        caseId: params.case,
        posting: params.step,
        gathers: gathers.id,
        wordHash: word && sha256(word),
        invitedAt,
      })),
    });
    for (const one of asked) {
      const path = one.word ? `${pathOf(params)}#${one.word}` : '/community';
      const side = { ...one, called: nameOf(services, { ...one, invitedAt: new Date(invitedAt) }) };
      await composeSideInvitation(tx, side, about, path, config.publicUrl);
    }
  });
  for (const { id } of asked) workflows.mailsWaiting(mailsOf(id));
  return { body: { items: await sidesOf(services, found, true) } };
}

const pathOf = ({ case: id, step }: { case: string; step: string }): string =>
  `/public/${encodeURIComponent(id)}/${encodeURIComponent(step)}`;

/** What the mails to a side say they are about. */
function aboutOf({ directory }: Services, state: CycleState, gathers: string, today: string) {
  return { title: state.opening.title, office: bodyNames(directory, today)(officeOf(state, gathers)).name, today };
}

/** Who was invited to comment on a posting, and who said something; addresses only for the office. */
export async function sidesOf(
  services: Services,
  { state, posting }: Found,
  withAddress: boolean,
): Promise<SideView[]> {
  const rows = await queries.sides(services.db, state.opening.caseId, posting.step.id);
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(services, row),
    email: withAddress ? row.email : null,
    invitedOn: vnDateOf(row.invitedAt.toISOString()),
    commentedOn: row.commentedAt && vnDateOf(row.commentedAt.toISOString()),
  }));
}

/** A body is called as on the day it was invited, an organisation as it was invited. */
function nameOf(
  { directory }: Services,
  { body, name, invitedAt }: Pick<CommunitySide, 'body' | 'name' | 'invitedAt'>,
): Text {
  const own = name ?? '';
  return body === null ? { vi: own, en: own } : bodyNames(directory, vnDateOf(invitedAt.toISOString()))(body).name;
}

/** Under whose name each of those comments is public; null for a citizen's. */
export async function sideNames(
  services: Services,
  comments: Pick<CommunityComment, 'side'>[],
): Promise<(comment: Pick<CommunityComment, 'side'>) => Text | null> {
  const ids = comments.flatMap(({ side }) => side ?? []);
  const rows = ids.length > 0 ? await services.db.communitySide.findMany({ where: { id: { in: ids } } }) : [];
  const names = new Map(rows.map((row) => [row.id, nameOf(services, row)]));
  return ({ side }) => (side === null ? null : (names.get(side) ?? null));
}

/** What one's bodies were invited to comment on, newest first. */
export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof pageOnly }>): Promise<Reply<InvitationPage>> {
  const { bodies } = await services.access.viewer(officer);
  const rows = await queries.invitations(services.db, bodies, query.limit, keyAfter(query.cursor, [instantKey, idKey]));
  const { items, next } = page(rows, query.limit, ({ invitedAt, id }) => [invitedAt, id]);
  return { body: { items: await invitationViews(services, items), next } };
}

async function invitationViews(services: Services, rows: CommunitySide[]): Promise<Invitation[]> {
  const { db, directory } = services;
  const titleOf = await caseTitles(
    db,
    rows.map(({ caseId }) => caseId),
  );
  const comments = await db.communityComment.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return Promise.all(
    rows.map(async (row) => {
      const { id, caseId, posting } = row;
      const invitedOn = vnDateOf(row.invitedAt.toISOString());
      // A draft that went back has taken its posting with it.
      const found = await foundPosting(services, caseId, posting).catch(() => null);
      const said = comments.find((one) => one.id === id);
      return {
        id,
        case: caseId,
        step: posting,
        title: titleOf(caseId),
        body: bodyNames(directory, invitedOn)(row.body ?? ''),
        invitedOn,
        open: found?.open ?? false,
        tally: found ? await tallyOf(db, found, ['published']) : { parts: [], questions: [] },
        said: said
          ? { text: said.text, ...saidIn(said), handling: said.handling as Handling | null, answer: said.answer }
          : null,
      };
    }),
  );
}

/** What a body of one's own says as invited. */
export async function say({
  params,
  body,
  officer,
  services,
}: Input<{ params: typeof uuidInPath; body: typeof saidAsInvited }>): Promise<Reply<Invitation>> {
  const row = await services.db.communitySide.findUnique({ where: { id: params.id } });
  const { bodies } = await services.access.viewer(officer);
  if (!row?.body || !bodies.includes(row.body)) throw notFound('comment');
  await keep(services, row, actorIn(await services.seats.of(officer.id), officer.id, row.body), body);
  const [view] = await invitationViews(services, [row]);
  return { body: view as Invitation };
}

/** What an organisation says by the word in its mail. */
export async function sayByWord({
  body: { token, ...said },
  services,
}: PublicInput<{ body: typeof saidByWord }>): Promise<Reply<{ name: Text }>> {
  const row = await services.db.communitySide.findUnique({ where: { wordHash: sha256(token) } });
  if (!row) throw notFound('comment');
  await keep(services, row, SYSTEM, said);
  return { body: { name: nameOf(services, row) } };
}

/** What an invited side says is on record and public at once, under its name: nobody lets it through or refuses it. */
async function keep(services: Services, row: CommunitySide, by: Actor, said: Said): Promise<void> {
  const { db, clock } = services;
  const { id, caseId, posting, gathers, body, name, email } = row;
  const { state } = await foundPosting(services, caseId, posting);
  requireSaid(state, posting, said);
  const text = wholeText(said.text ?? '', said);
  const textSha256 = sha256(text);
  await lodged(services, {
    id: `comment-as-invited/${id}/${textSha256}`,
    caseId,
    name: 'comment-as-invited',
    by,
    data: { side: id, textSha256 },
    texts: { comment: text },
  });
  const now = await clock.now();
  const written = {
    id,
    caseId,
    posting,
    office: officeOf(state, gathers),
    status: 'published',
    name: name ?? body ?? '',
    email: email ?? '',
    text: said.text ?? '',
    part: said.part,
    answers: said.answers,
    side: id,
    locale: 'vi',
    confirmHash: sha256(secretWord()),
    receivedAt: now,
    confirmedAt: now,
    decidedAt: now,
  };
  await db.$transaction([
    db.communityComment.createMany({ data: [written], skipDuplicates: true }),
    db.communitySide.update({ where: { id }, data: { commentedAt: now } }),
  ]);
}

/** Writes to a side what became of what it said. */
export async function tellSide(
  services: Services,
  id: string,
  { handling, answer }: { handling: Handling; answer: string },
): Promise<void> {
  const { db, clock, config, workflows } = services;
  const row = await db.communitySide.findUniqueOrThrow({ where: { id } });
  const state = await cycleOf(services.reader, row.caseId);
  const about = aboutOf(services, state, row.gathers, vnDateOf(await clock.now()));
  const told = {
    handling,
    answer,
    of: sha256(`${handling}\n${answer}`),
    path: pathOf({ case: row.caseId, step: row.posting }),
  };
  await db.$transaction((tx) =>
    composeSideAnswer(tx, { ...row, called: nameOf(services, row) }, about, told, config.publicUrl),
  );
  workflows.mailsWaiting(mailsOf(id));
}
