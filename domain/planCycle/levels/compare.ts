import { lessOf } from '../../decimal';
import type { Target } from './state';

/**
 * Two plans' figures for one indicator. `difference` is the other's minus one's own; null where they are not comparable
 * or one has none.
 */
interface Difference {
  indicator: string;
  own: Target | null;
  other: Target;
  difference: string | null;
}

/** Where another plan's targets differ from one's own: another figure, another measure, or none of one's own. */
export function differences(own: Target[], other: Target[]): Difference[] {
  const mine = new Map(own.map((target) => [target.indicator, target]));
  return other.flatMap((target) => {
    const same = mine.get(target.indicator) ?? null;
    const difference = same && same.unit === target.unit ? lessOf(target.value, same.value) : null;
    return difference === '0' ? [] : [{ indicator: target.indicator, own: same, other: target, difference }];
  });
}
