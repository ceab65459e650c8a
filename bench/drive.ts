import { inParallel } from '../register/inParallel';

/** How long acts took: all of them together, and each from its caller's view. */
export interface Timing {
  acts: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/**
 * Does the work on each item with so many callers at a time, each taking the next when its last is done, with a
 * stopwatch.
 */
export async function timed<T>(items: T[], callers: number, work: (item: T) => Promise<void>): Promise<Timing> {
  const took: number[] = [];
  const began = performance.now();
  await inParallel(items, callers, async (item) => {
    const asked = performance.now();
    await work(item);
    took.push(performance.now() - asked);
  });
  const seconds = (performance.now() - began) / 1000;
  return { acts: items.length, perSecond: items.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** Nearest rank; 0 for nothing. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
}

export const median = (values: number[]): number => quantile(values, 0.5);
