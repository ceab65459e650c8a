import type { EnginesAct } from './act';
import type { Begun } from './begun';
import type { Entry } from './entry';
import { anyText, letter } from './forms';
import { accepted } from './machine';

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
