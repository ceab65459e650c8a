import { addDays, endOfVnDay, type IsoDate, startOfVnDay, weekday } from '../../domain/calendar/dates';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { dayIs } from '../http/conditions';
import { fitting, FROM, type Meant, OF_CYCLE } from './filters';
import type { Filters, TrendQuery, TrendView } from './schema';

/** Whatever was late longer than this before the first point and still is not done, no trend shows. */
const LONGEST_DAYS = 730;

/**
 * How many steps were late at the end of each day: from the register for plan cycles, where an extension moves the
 * date but not the past; for the other kinds of case, which have no such events in common, from the days on their rows.
 */
export async function lateOver(
  db: PrismaClient,
  meant: Meant,
  days: IsoDate[],
  now: string,
): Promise<TrendView['points']> {
  const since = startOfVnDay(addDays(days[0] as IsoDate, -LONGEST_DAYS));
  const ends = days.map((day) => (endOfVnDay(day) < now ? endOfVnDay(day) : now));
  const { filters } = meant;
  const fit = fitting(meant);
  const rows = await db.$queryRaw<{ at: number; late: number; became: number; ended: number }[]>`
    WITH spans AS (${ofCycles(fit, since, filters)} UNION ALL ${ofOthers(fit, since, now, filters)}),
    points AS (SELECT n AS at, e::timestamptz AS "end", lag(e::timestamptz) OVER (ORDER BY n) AS before FROM unnest(${ends}::text[]) WITH ORDINALITY AS p(e, n))
    SELECT p.at::int, count(*) FILTER (WHERE s."from" <= p."end" AND (s."until" IS NULL OR s."until" > p."end"))::int AS late,
      count(*) FILTER (WHERE s."from" > p.before AND s."from" <= p."end")::int AS became,
      count(*) FILTER (WHERE s."until" > p.before AND s."until" <= p."end")::int AS ended
    FROM points p LEFT JOIN spans s ON s."from" <= p."end" GROUP BY p.at ORDER BY p.at`;
  return rows.map(({ at, ...counts }) => ({ on: days[at - 1] as IsoDate, ...counts }));
}

/** Who had laid down the day when it passed; what was put on record before that was noted goes by the row. */
const LAID_DOWN_THEN = Prisma.sql`coalesce(e.body::jsonb #>> '{data,dayBy}', s."facts" ->> 'dayBy', 'law')`;

/**
 * A cycle's step is late from the register's word of it until it is done, its date moves, its version changes or the
 * case closes; one that turns out to have been in time, by its document's day, never was.
 */
const ofCycles = (fit: Prisma.Sql, since: string, { dayBy }: Filters): Prisma.Sql => Prisma.sql`
  SELECT e.at AS "from", least(n.at, c."closedAt") AS "until"
  FROM "Entry" e CROSS JOIN LATERAL (SELECT e.body::jsonb #>> '{data,step}' AS step) told
  JOIN "Step" s ON s."caseId" = e."caseId" AND s."step" = told.step JOIN "Case" c ON c."id" = s."caseId" LEFT JOIN "Case" p ON p."id" = c."parent"
  LEFT JOIN LATERAL (
    SELECT n.at FROM "Entry" n
    WHERE n."caseId" = e."caseId" AND n.seq > e.seq AND n.kind = 'event' AND n.name IN ('step-done', 'due-moved', 'version-moved')
      AND (n.name = 'version-moved' OR n.body::jsonb #>> '{data,step}' = told.step)
    ORDER BY n.seq LIMIT 1
  ) n ON TRUE
  WHERE e.kind = 'event' AND e.name = 'overdue' AND e.at >= ${since}::timestamptz AND ${OF_CYCLE} AND ${fit} AND ${dayIs(dayBy, LAID_DOWN_THEN)}
    AND NOT coalesce(s."facts" ->> 'countsOn' <= s."dueOn", false)`;

const ofOthers = (fit: Prisma.Sql, since: string, now: string, { dayBy }: Filters): Prisma.Sql => Prisma.sql`
  SELECT o."from", o."until" FROM ${FROM}
  CROSS JOIN LATERAL (SELECT greatest((s."dueOn" || 'T00:00:00+07:00')::timestamptz + interval '1 day', s."openedAt") AS "from", least(s."doneAt", c."closedAt") AS "until") o
  WHERE NOT (${OF_CYCLE}) AND s."dueOn" IS NOT NULL AND s."dueOn" >= left(${since}, 10) AND (s."overdue" OR s."doneAt" IS NOT NULL)
    AND o."from" <= ${now}::timestamptz AND (o."until" IS NULL OR o."until" > o."from") AND ${fit} AND ${dayIs(dayBy)}`;

/** The days whose ends a trend shows, today last: every day, or every Sunday. */
export function pointsUntil(today: IsoDate, { by, points }: Pick<TrendQuery, 'by' | 'points'>): IsoDate[] {
  const step = by === 'week' ? 7 : 1;
  const last = by === 'week' ? addDays(today, -weekday(today)) : today;
  const days = Array.from({ length: points }, (_, index) => addDays(last, (index - points + 1) * step));
  return last === today ? days : [...days.slice(1), today];
}
