import { DomainError } from '../../domain/errors';
import type { Remark } from '../../prisma/generated/client';
import { composeMentions, mailsOfRemarks } from '../../mail/remarks';
import { officerNames } from '../accounts/officerNames';
import { powersIn } from '../accounts/seats';
import { visible } from '../cases/handlers';
import { actingBodies } from '../cases/tasks';
import type { SignedIn } from '../http/admit';
import { idInPath } from '../http/fields';
import { requirePart } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import { after, page } from '../http/page';
import { routesOf } from '../http/route';
import { invalid } from '../http/validate';
import { tellNews, type Told } from '../news/tell';
import type { Services } from '../services';
import { type Reader, readersOf, remarks, speakers } from './queries';
import {
  newRemark,
  type NewRemark,
  readers,
  readersQuery,
  remarkPage,
  remarkQuery,
  type RemarkView,
  written,
} from './schema';
import type { RefusalCode } from '../../domain/refusals';

const route = routesOf('Cases');

const ofCase = {
  access: 'sees-case' as const,
  params: idInPath,
  refusals: ['no-seat'] as RefusalCode[],
};

const MOST_READERS = 20;

/** Whoever speaks acts for a body, for the one within which it is said. Throws `no-seat`. */
async function requireSeated({ seats }: Services, { id }: SignedIn, body: string | null): Promise<string> {
  const seated = await seats.of(id);
  const may = body === null ? actingBodies(seated).length > 0 : powersIn(seated.seats, body).length > 0;
  if (!may) throw new DomainError('no-seat', { body: body ?? '–', on: seated.on });
  return seated.on;
}

type Reach = { caseId: string; body: string | null; on: string };

/** Those mentioned, all of whom read it. Throws `invalid-input`. */
async function mentionedIn({ db }: Services, reach: Reach, { mentions }: NewRemark): Promise<Reader[]> {
  const ids = [...new Set(mentions)];
  if (ids.length === 0) return [];
  const found = await readersOf(db, reach, { ids, limit: ids.length });
  if (found.length < ids.length)
    throw invalid('mentions', 'phải là người cùng làm hồ sơ này / must be those who carry the case');
  return found;
}

async function tellingOf(
  services: Services,
  officer: SignedIn,
  { caseId, asked: { body, text }, mentioned }: { caseId: string; asked: NewRemark; mentioned: Reader[] },
): Promise<Told[]> {
  const line = (kind: Told['kind']) => (to: string) => ({ officer: to, kind, caseId, by: officer.id, text });
  const named = mentioned.map(({ id }) => id);
  const spoke = (await speakers(services.db, caseId, body)).filter((id) => !named.includes(id));
  const still = await Promise.all(spoke.map((id) => readsStill(services, id, caseId, body)));
  return [
    ...named.filter((id) => id !== officer.id).map(line('mentioned')),
    ...spoke.filter((id, index) => id !== officer.id && still[index]).map(line('remark')),
  ];
}

async function readsStill({ access, accounts, seats }: Services, id: string, caseId: string, body: string | null) {
  if (body !== null) return powersIn((await seats.of(id)).seats, body).length > 0;
  const account = await accounts.of(id);
  if (!account?.active) return false;
  const nearness = await access.nearness({ id, ...account }, caseId);
  return nearness !== null && nearness !== 'asked';
}

export const remarkRoutes = [
  route.get('/cases/:id/remarks', {
    ...ofCase,
    summary: 'What those who carry a case say to one another, newest first; no part of its record',
    query: remarkQuery,
    answers: remarkPage,
    // What those who carry a case say to one another: to all who see it, and within the officer's own bodies.
    handler: async ({ params: { id }, query, officer, services }) => {
      await requirePart(services, officer, id);
      const [before] = after(query.cursor, 1) ?? [];
      if (before !== undefined && !/^\d{1,18}$/.test(String(before))) throw invalid('cursor', '`next`');
      const seated = await services.seats.of(officer.id);
      const rows = await remarks(
        services.db,
        id,
        actingBodies(seated),
        query.limit,
        before === undefined ? undefined : BigInt(String(before)),
      );
      const people = await officerNames(
        services.db,
        rows.flatMap(({ by, mentions }) => [by, ...mentions]),
      );
      const nameOf = bodyNames(services.directory, seated.on);
      const person = (one: string) => ({ id: one, name: people.get(one) ?? one });
      const view = ({ id: own, at, by, body, text, mentions }: Remark): RemarkView => ({
        id: String(own),
        at: at.toISOString(),
        by: person(by),
        body: body === null ? null : nameOf(body),
        text,
        mentions: mentions.map(person),
      });
      return { body: page(rows.map(view), query.limit, (one) => [one.id]) };
    },
  }),
  route.post('/cases/:id/remarks', {
    ...ofCase,
    summary: 'Say something about a case to those who carry it, or within one’s own body',
    body: newRemark,
    answers: { 201: written },
    // Says something about a case to those who carry it. Whoever is mentioned is told at the bell and, once a day,
    // by mail; whoever spoke there before at the bell. Throws `not-found`, `no-seat`, `invalid-input`.
    handler: async ({ params: { id }, body: asked, officer, services }) => {
      await requirePart(services, officer, id);
      const about = await visible(services, officer, id);
      const on = await requireSeated(services, officer, asked.body);
      const mentioned = await mentionedIn(services, { caseId: id, body: asked.body, on }, asked);
      const at = new Date(await services.clock.now());
      const told = await tellingOf(services, officer, { caseId: id, asked, mentioned });
      const row = await services.db.$transaction(async (tx) => {
        const { text, body, mentions } = asked;
        const written = await tx.remark.create({ data: { caseId: id, at, by: officer.id, body, text, mentions } });
        await tellNews(tx, at, told);
        const others = mentioned.filter((one) => one.id !== officer.id).map((one) => ({ ...one, officer: one.id }));
        await composeMentions(tx, { case: about, by: officer.name, today: on }, others, services.config.publicUrl);
        return written;
      });
      services.tell(id);
      if (mentioned.length > 0) services.workflows.mailsWaiting(mailsOfRemarks(id));
      return { body: { id: String(row.id) } };
    },
  }),
  route.get('/cases/:id/remarks/readers', {
    ...ofCase,
    summary: 'Who may be mentioned there',
    query: readersQuery,
    answers: readers,
    // Who may be mentioned. Throws `not-found`, `no-seat`.
    handler: async ({ params: { id }, query: { body: within, search }, officer, services }) => {
      await requirePart(services, officer, id);
      const body = within ?? null;
      const on = await requireSeated(services, officer, body);
      const found = await readersOf(services.db, { caseId: id, body, on }, { search, limit: MOST_READERS });
      const nameOf = bodyNames(services.directory, on);
      return { body: { items: found.map((one) => ({ id: one.id, name: one.name, body: nameOf(one.body) })) } };
    },
  }),
];
