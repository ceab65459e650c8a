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

const SCALE = 6;

/** Where another plan's targets differ from one's own: another figure, another measure, or none of one's own. */
export function differences(own: Target[], other: Target[]): Difference[] {
  const mine = new Map(own.map((target) => [target.indicator, target]));
  return other.flatMap((target) => {
    const same = mine.get(target.indicator) ?? null;
    const difference = same && same.unit === target.unit ? minus(target.value, same.value) : null;
    return difference === '0' ? [] : [{ indicator: target.indicator, own: same, other: target, difference }];
  });
}

/** Exact, because targets are decimals and not floating-point numbers. */
export function minus(a: string, b: string): string {
  return written(scaled(a) - scaled(b));
}

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const amount = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return decimal.startsWith('-') ? -amount : amount;
}

function written(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${fraction ? `.${fraction}` : ''}`;
}
