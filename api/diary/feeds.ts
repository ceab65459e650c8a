import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Text } from '../../domain/law/procedure';
import { addDays, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { calendarFeed, CALENDAR_TYPE } from '../../mail/calendarFile';
import type { CalendarFeed } from '../../prisma/generated/client';
import { sha256 } from '../../register/canonical';
import { secretWord } from '../accounts/secretWords';
import { actingBodies, clerkedBodies } from '../cases/tasks';
import { type SignedIn, signedIn } from '../http/admit';
import { requirePart } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import type { Input, PublicInput, Reply } from '../http/route';
import type { Services } from '../services';
import { diaryOf, diaryOfCase } from './diary';
import type { CreatedFeed, DiaryView, feedId, feeds, FeedView, feedWord, newFeed } from './schema';

/** Calendars of one officer: more than that nobody reads. */
const MOST_FEEDS = 20;
/** How far a calendar looks back and ahead, in days. */
const BACK = 90;
const AHEAD = 400;

type Scope = FeedView['scope'];

export async function create({
  body,
  officer,
  services,
}: Input<{ body: typeof newFeed }>): Promise<Reply<CreatedFeed>> {
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
}

export async function list({ officer, services }: Input): Promise<Reply<z.input<typeof feeds>>> {
  const rows = await services.db.calendarFeed.findMany({
    where: { officerId: officer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_FEEDS,
  });
  return { body: { items: await Promise.all(rows.map((row) => shown(services, row))) } };
}

export async function revoke({ params, officer, services }: Input<{ params: typeof feedId }>): Promise<Reply<never>> {
  const { count } = await services.db.calendarFeed.deleteMany({ where: { id: params.id, officerId: officer.id } });
  if (count === 0) throw notFound('feed');
  return {};
}

/**
 * What a calendar program reads. The word in the address stands for the officer, whose rights are looked at anew each
 * time: an account that was closed, a seat that ended, shows nothing any more.
 */
export async function read({ params, services }: PublicInput<{ params: typeof feedWord }>): Promise<Reply<never>> {
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
  const file = calendarFeed(items, { name: name[officer.locale], publicUrl: config.publicUrl, locale: officer.locale });
  return {
    headers: { 'Content-Type': CALENDAR_TYPE, 'Cache-Control': 'private, max-age=300' },
    file: Readable.from([file]),
  };
}

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
  return {
    id,
    scope: scope as Scope,
    name: await name(),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
