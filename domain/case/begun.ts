import type { Calendar } from '../calendar/calendar';
import type { Entry } from './entry';
import type { EventsOnRecord } from './events';
import type { LawLibrary } from './logic';
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
