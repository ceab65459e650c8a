import { LRUCache } from 'lru-cache';
import { remembered } from '../remembered';
import type { Calendar } from './calendar';

/** So many counts of one kind are kept for each calendar; the one asked for longest ago goes first. */
const KEPT = 2_000;

/**
 * The same count, made once for each calendar and whatever else it goes by (`keyOf`): thousands of cases ask for the
 * same days, and a calendar never changes. What it gives is shared: read it, never change it.
 */
export function countedOnce<Asked extends unknown[], Made extends object>(
  keyOf: (...asked: Asked) => string,
  count: (calendar: Calendar, ...asked: Asked) => Made,
): (calendar: Calendar, ...asked: Asked) => Made {
  const knownOf = remembered((_: Calendar) => new LRUCache<string, Made>({ max: KEPT }));
  return (calendar, ...asked) => {
    const [known, key] = [knownOf(calendar), keyOf(...asked)];
    const found = known.get(key);
    if (found) return found;
    const made = count(calendar, ...asked);
    known.set(key, made);
    return made;
  };
}
