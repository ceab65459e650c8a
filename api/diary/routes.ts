import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { addDays, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import type { Text } from '../../domain/law/procedure';
import { notFound } from '../../domain/notFound';
import { CALENDAR_MEDIA, CALENDAR_TYPE, calendarFeed } from '../../mail/calendarFile';
import type { CalendarFeed } from '../../prisma/generated/client';
import { sha256 } from '../../register/canonical';
import { secretWord } from '../accounts/secretWords';
import { actingBodies, clerkedBodies } from '../cases/tasks';
import { type SignedIn, signedIn } from '../http/admit';
import { requirePart } from '../http/caseInSight';
import { uuidInPath } from '../http/fields';
import { bodyNames } from '../http/names';
import { routesOf } from '../http/route';
import type { Services } from '../services';
import { diaryOf, diaryOfCase } from './diary';
import { createdFeed, diaryQuery, type DiaryView, diaryView, feeds, type FeedView, feedWord, newFeed } from './schema';

const route = routesOf('Diary');

/** Calendars of one officer: more than that nobody reads. */
const MOST_FEEDS = 20;
/** How far a calendar looks back and ahead, in days. */
const BACK = 90;
const AHEAD = 400;

type Scope = FeedView['scope'];

export const diaryRoutes = [
  route.get('/diary', {
    summary: 'What one’s bodies owe on which day, and the sessions of their Councils',
    access: 'signed-in',
    query: diaryQuery,
    answers: diaryView,
    handler: async ({ query, officer, services }) => ({ body: await diaryOf(services, officer.id, query) }),
  }),
  route.post('/calendar-feeds', {
    summary: 'An address at which one’s own calendar program reads what is due',
    description: 'Whoever has the address reads the calendar: it is shown once, and ends when it is revoked.',
    access: 'signed-in',
    body: newFeed,
    answers: { 201: createdFeed },
    refusals: ['no-seat', 'not-found', 'too-many-calendars'],
    handler: async ({ body, officer, services }) => {
      const { scope } = body;
      const of = scope === 'mine' ? null : scope === 'body' ? body.body : body.case;
      await requireSight(services, officer, scope, of);
      const { db, clock, config } = services;
      if ((await db.calendarFeed.count({ where: { officerId: officer.id } })) >= MOST_FEEDS)
        throw new DomainError('too-many-calendars', { most: MOST_FEEDS });
      const word = secretWord();
      const createdAt = new Date(await clock.now());
      const row = await db.calendarFeed.create({
        data: { id: randomUUID(), officerId: officer.id, wordHash: sha256(word), scope, of, createdAt },
      });
      const url = new URL(`/api/calendars/${word}`, config.publicUrl).href;
      return { body: { ...(await shown(services, row)), url } };
    },
  }),
  route.get('/calendar-feeds', {
    summary: 'One’s own such addresses, newest first',
    access: 'signed-in',
    answers: feeds,
    handler: async ({ officer, services }) => {
      const rows = await services.db.calendarFeed.findMany({
        where: { officerId: officer.id },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: MOST_FEEDS,
      });
      return { body: { items: await Promise.all(rows.map((row) => shown(services, row))) } };
    },
  }),
  route.delete('/calendar-feeds/:id', {
    summary: 'Revoke such an address at once',
    access: 'sees-thing',
    params: uuidInPath,
    answers: 'nothing',
    handler: async ({ params, officer, services }) => {
      const { count } = await services.db.calendarFeed.deleteMany({ where: { id: params.id, officerId: officer.id } });
      if (count === 0) throw notFound('feed');
      return {};
    },
  }),
  route.get('/calendars/:word', {
    summary: 'The calendar itself (iCalendar, RFC 5545), for calendar programs',
    description: 'The word in the address is the only key; rights are looked at anew at each reading.',
    access: 'public',
    params: feedWord,
    produces: [CALENDAR_MEDIA],
    answers: 'file',
    refusals: ['not-found', 'no-seat'],
    /**
     * The word in the address stands for the officer, whose rights are looked at anew each time: an account that was
     * closed, a seat that ended, shows nothing any more.
     */
    handler: async ({ params, services }) => {
      const { db, accounts, clock, config } = services;
      const row = await db.calendarFeed.findUnique({ where: { wordHash: sha256(params.word) } });
      const account = row && (await accounts.of(row.officerId));
      if (!row || !account?.active) throw notFound('feed');
      const now = await clock.now();
      const officer = signedIn(row.officerId, account);
      await requireSight(services, officer, row.scope as Scope, row.of);
      await db.calendarFeed.updateMany({ where: { id: row.id }, data: { readAt: new Date(now) } });
      const { items } = await due(services, row, vnDateOf(now));
      const { name } = await shown(services, row);
      const file = calendarFeed(items, {
        name: name[officer.locale],
        publicUrl: config.publicUrl,
        locale: officer.locale,
      });
      return {
        headers: { 'Content-Type': CALENDAR_TYPE, 'Cache-Control': 'private, max-age=300' },
        file: Readable.from([file]),
      };
    },
  }),
];

function due(services: Services, { scope, of, officerId }: CalendarFeed, today: string): Promise<DiaryView> {
  const days = { from: addDays(today, -BACK), to: addDays(today, AHEAD) };
  if (scope === 'case') return diaryOfCase(services, of as string, days);
  return diaryOf(services, officerId, days, scope === 'body' ? (of as string) : undefined);
}

async function requireSight(services: Services, officer: SignedIn, scope: Scope, of: string | null): Promise<void> {
  if (scope === 'case') await requirePart(services, officer, of as string);
  if (scope !== 'body') return;
  const seated = await services.seats.of(officer.id);
  if (![...actingBodies(seated), ...clerkedBodies(seated)].includes(of as string))
    throw new DomainError('no-seat', { body: of as string, on: seated.on });
}

async function shown({ db, directory, clock }: Services, row: CalendarFeed): Promise<FeedView> {
  const { id, scope, of, createdAt, readAt } = row;
  const name = async (): Promise<Text> => {
    if (scope === 'mine') return { vi: 'Việc của tôi', en: 'My work' };
    if (scope === 'body') return bodyNames(directory, vnDateOf(await clock.now()))(of as string).name;
    const found = await db.case.findUnique({ where: { id: of as string }, select: { title: true } });
    return (found?.title as unknown as Text | undefined) ?? { vi: of as string, en: of as string };
  };
  return { id, scope: scope as Scope, name: await name(), createdAt, readAt };
}
