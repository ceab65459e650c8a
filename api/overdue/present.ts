import { duePeriod, parsePeriod } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar/calendar';
import { addDays, type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { currentCalendarOrNull } from '../calendar/current';
import type { Services } from '../services';
import { lateness } from './late';
import type { Filters, Late } from './schema';

/** Lateness as of today, by the calendar that new cases count by. */
export interface Present {
  today: IsoDate;
  late(dueOn: IsoDate): Late;
  /** What is asked for, with the days that `soon` stands for. */
  meant<Q extends { soon?: boolean }>(query: Q): Omit<Q, 'soon'> & Pick<Filters, 'due'>;
}

/** So long ahead somebody can still see to it. */
const SOON = parsePeriod('5wd');
/** About as long, where the calendar doesn't reach. */
const SOON_DAYS = 7;
/** Five working days never take longer, Tết among them. */
const LONGEST_DAYS = 31;

export async function present({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<Present> {
  const [now, current] = await Promise.all([clock.now(), currentCalendarOrNull(db)]);
  const today = vnDateOf(now);
  const calendar = current?.calendar ?? null;
  return {
    today,
    late: lateness(calendar, today),
    meant: ({ soon, ...query }) => ({
      ...query,
      ...(soon && { due: { from: today, to: soonUntil(calendar, today) } }),
    }),
  };
}

function soonUntil(calendar: Calendar | null, today: IsoDate): IsoDate {
  const reaches = calendar && today >= calendar.from && addDays(today, LONGEST_DAYS) <= calendar.to;
  return reaches ? duePeriod(calendar, today, SOON).dueOn : addDays(today, SOON_DAYS);
}
