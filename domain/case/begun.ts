import type { Calendar } from '../calendar/calendar';
import type { EnginesAct } from './act';
import type { Entry } from './entry';
import type { EventsOnRecord } from './events';
import { anyText, letter } from './forms';
import type { LawLibrary } from './logic';
import { accepted } from './machine';
import type { MayPass } from './succession';

/** What the state of a case that counts days begins with. */
export interface Begun<Opening> extends MayPass {
  /** What its first entry says. */
  opening: Opening;
  openedAt: string;
  /** For a calendar that takes the place of this one. */
  library: LawLibrary;
  calendar: Calendar;
  events: EventsOnRecord;
  closedAt: string | null;
  outcome: string | null;
}

/** As the first entry makes it. Throws where the library has no such calendar. */
export function begun<Opening extends { calendar: string }>({ data, at }: Entry, library: LawLibrary): Begun<Opening> {
  const opening = data as unknown as Opening;
  const calendar = library.calendar(opening.calendar);
  return { opening, openedAt: at, library, calendar, events: new Map(), closedAt: null, outcome: null };
}

interface Counting<S> {
  /** What counts every day of the case. */
  counts?(state: S): unknown;
  /** What the state keeps of days, by the new calendar. */
  recount?(state: S, act: Entry): S;
}

/**
 * The State's calendar was corrected. One by which a day can't be counted is refused: what throws here is (see `weigh`
 * of the machine).
 */
export function recalendar<S extends Pick<Begun<unknown>, 'library' | 'calendar'>>({
  counts,
  recount = (state) => state,
}: Counting<S>): EnginesAct<S> {
  const apply = (state: S, act: Entry): S =>
    recount({ ...state, calendar: state.library.calendar(String(act.data.calendar)) }, act);
  return {
    by: 'engine',
    data: letter({ calendar: anyText }),
    judge(state, act) {
      const next = apply(state, act);
      counts?.(next);
      return accepted();
    },
    apply,
  };
}
