import { notFound } from '../../domain/notFound';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import type { Services } from '../services';
import { currentCalendarOrNull } from './current';
import { publishCorrection } from './publish';
import * as queries from './queries';
import { recalendarAll, settledOrLate } from './recalendar';
import type {
  calendarQuery,
  CalendarView,
  correction,
  correctionHash,
  MovesPage,
  movesQuery,
  Progress,
} from './schema';

export async function show({ query, services }: Input<{ query: typeof calendarQuery }>): Promise<Reply<CalendarView>> {
  const current = await currentCalendarOrNull(services.db);
  if (!current) throw notFound('calendar');
  const {
    hash,
    calendar: { id, version, from, to, years, days },
  } = current;
  const wanted = Object.entries(days)
    .filter(([date]) => query.year === undefined || date.startsWith(query.year))
    .sort();
  const published = await queries.versions(services.db, id);
  const body = {
    hash,
    id,
    version,
    from,
    to,
    years: Object.entries(years)
      .sort()
      .map(([year, one]) => ({ year, ...one })),
    days: wanted.map(([date, day]) => ({ date, ...day })),
    versions: published.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
  };
  return { body, etag: hash };
}

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof correction }>): Promise<Reply<MovesPage>> {
  const { hash, calendar } = await publishCorrection(services, body, req);
  services.log.info({ hash, version: calendar.version, by: officer.id }, 'calendar corrected');
  await recalendarAll(services, officer, hash, body);
  const progress = await settledOrLate(services, hash);
  return { body: await movesPage(services, { hash, version: calendar.version }, progress, { limit: 50 }) };
}

export async function moves({
  params,
  query,
  services,
}: Input<{ params: typeof correctionHash; query: typeof movesQuery }>): Promise<Reply<MovesPage>> {
  const version = await queries.version(services.db, params.hash);
  if (!version) throw notFound('calendar');
  return { body: await movesPage(services, version, await queries.progressOf(services.db, params.hash), query) };
}

async function movesPage(
  { db }: Services,
  { hash, version }: { hash: string; version: string },
  progress: Progress,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<MovesPage> {
  const [after] = keyAfter(cursor, [idKey]) ?? [''];
  const rows = await queries.movedCases(db, hash, limit, after);
  return { hash, version, progress, ...page(rows, limit, (row) => [row.case]) };
}
