import { notFound } from '../../domain/notFound';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import type { Services } from '../services';
import { currentCalendarOrNull } from './current';
import { previewCorrection } from './preview';
import { publishCorrection } from './publish';
import * as queries from './queries';
import { recalendarAll, settledOrLate } from './recalendar';
import {
  calendarQuery,
  calendarView,
  correction,
  correctionHash,
  movesPage,
  type MovesPage,
  movesQuery,
  previewPage,
  previewQuery,
  type Progress,
} from './schema';

const route = routesOf('Calendar');

export const calendarRoutes = [
  route.get('/calendar', {
    summary: 'The working calendar that new cases count by, with what each year rests on',
    access: 'signed-in',
    query: calendarQuery,
    answers: calendarView,
    refusals: ['not-found'],
    handler: async ({ query, services }) => {
      const current = await currentCalendarOrNull(services.db);
      if (!current) throw notFound('calendar');
      const {
        hash,
        calendar: { id, version, from, to, years, days },
      } = current;
      const wanted = Object.entries(days)
        .filter(([date]) => query.year === undefined || date.startsWith(query.year))
        .sort();
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
        versions: await queries.versions(services.db, id),
      };
      return { body, etag: hash };
    },
  }),
  route.post('/calendar/corrections', {
    summary: 'Publish a corrected calendar; every open plan cycle counts by it from then on',
    description:
      'Sent again it changes nothing but completes what was interrupted. `If-Match` with the calendar’s ETag guards against overwriting another’s correction.',
    access: 'admin',
    body: correction,
    answers: movesPage,
    refusals: ['not-found', 'stale-version', 'calendar-out-of-range'],
    handler: async ({ body, officer, services, req }) => {
      const { hash, calendar } = await publishCorrection(services, body, req);
      services.log.info({ hash, version: calendar.version, by: officer.id }, 'calendar corrected');
      await recalendarAll(services, officer, hash, body);
      const progress = await settledOrLate(services, hash);
      return { body: await movesShown(services, { hash, version: calendar.version }, progress, { limit: 50 }) };
    },
  }),
  route.post('/calendar/corrections/preview', {
    summary: 'Which dates a correction would move, some open cases at a time; records nothing',
    access: 'admin',
    query: previewQuery,
    body: correction,
    answers: previewPage,
    refusals: ['not-found', 'calendar-out-of-range'],
    handler: async ({ body, query, services }) => {
      const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
      return { body: await previewCorrection(services, body, query.limit, after) };
    },
  }),
  route.get('/calendar/corrections/:hash', {
    summary: 'Which cases went over to a calendar, and which dates moved',
    access: 'admin',
    params: correctionHash,
    query: movesQuery,
    answers: movesPage,
    refusals: ['not-found'],
    handler: async ({ params, query, services }) => {
      const version = await queries.version(services.db, params.hash);
      if (!version) throw notFound('calendar');
      return { body: await movesShown(services, version, await queries.progressOf(services.db, params.hash), query) };
    },
  }),
];

async function movesShown(
  { db }: Services,
  { hash, version }: { hash: string; version: string },
  progress: Progress,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<MovesPage> {
  const [after] = keyAfter(cursor, [idKey]) ?? [''];
  const rows = await queries.movedCases(db, hash, limit, after);
  return { hash, version, progress, ...page(rows, limit, (row) => [row.case]) };
}
