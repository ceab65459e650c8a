import type { Calendar } from '../calendar/calendar';
import type { Entry } from './entry';
import type { EventsOnRecord } from './events';
import type { LawLibrary } from './logic';
import type { MayPass } from './succession';
import type { Text } from '../text';

/** What the first entry of every such case says. */
export interface CaseOpening {
  caseId: string;
  /** The unit that it belongs to. */
  unit: string;
  title: Text;
  /** Hash of the calendar by which days are counted. */
  calendar: string;
}

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
export function begun<Opening extends CaseOpening>({ data, at }: Entry, library: LawLibrary): Begun<Opening> {
  const opening = data as unknown as Opening;
  const calendar = library.calendar(opening.calendar);
  return { opening, openedAt: at, library, calendar, events: new Map(), closedAt: null, outcome: null };
}
