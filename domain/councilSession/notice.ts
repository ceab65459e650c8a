import { addDays, type IsoDate } from '../calendar/dates';
import type { Basis } from '../law/procedure';
import type { SessionOpening } from './state';

type Days = Record<SessionOpening['type'], number>;

/** How many calendar days before its opening a session is convened, and its summons and draft agenda made public. */
export interface NoticeRule {
  convened: Days;
  announced: Days;
  cites: Basis;
}

/** The notice that a session opening on a day would have: the last day for each, and whether that has passed. */
interface Notice {
  convenedBy: IsoDate;
  announcedBy: IsoDate;
  days: number;
  /** Convened today it would be convened too late. */
  short: boolean;
}

/** "At least 20 days before the opening": the opening is not counted, so the twentieth day before it is in time. */
export function noticeFor(rule: NoticeRule, type: SessionOpening['type'], opensOn: IsoDate, today: IsoDate): Notice {
  const convenedBy = addDays(opensOn, -rule.convened[type]);
  return {
    convenedBy,
    announcedBy: addDays(opensOn, -rule.announced[type]),
    days: rule.convened[type],
    short: today > convenedBy,
  };
}
