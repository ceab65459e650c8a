import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { NamedDate } from '../../domain/case/logic';

const keyOf = ({ step, purpose, at }: NamedDate): string => `${step} ${purpose} ${at}`;

interface Standing {
  scope: CancellationScope;
  /** When it rings, by the register's clock, in milliseconds. */
  rings: number;
  wanted: boolean;
}

/**
 * A timer that is about to ring is left to ring, in vain: it may have rung already where the history does not yet say
 * so, and Temporal's test server takes no cancelling of such a one.
 */
const SOON_MS = 60_000;

interface Clock {
  /** The register's clock (ISO instant). */
  now: string;
  /** Milliseconds that each timer is put off. */
  spread: number;
  /** Time is skipped: any timer may ring any moment, so none is cancelled. */
  skips: boolean;
}

/**
 * The dates ahead, each a timer with a name of its own. One that rings only makes the case look: what it brings about,
 * the register says by its stamps.
 */
export class Timers {
  private readonly standing = new Map<string, Standing>();

  constructor(
    private readonly onRing: () => void,
    private readonly nameOf: (date: NamedDate) => string,
  ) {}

  /** Holds these and no others. */
  hold(dates: NamedDate[], { now, spread, skips }: Clock): void {
    const wanted = new Map(dates.map((date) => [keyOf(date), date]));
    for (const [key, one] of this.standing)
      this.keepOrCancel(key, one, wanted.has(key), skips ? Infinity : Date.parse(now) + SOON_MS);
    for (const [key, date] of wanted) {
      if (!this.standing.has(key)) this.set(key, date, Date.parse(now), spread);
    }
  }

  private keepOrCancel(key: string, one: Standing, wanted: boolean, until: number): void {
    one.wanted = wanted;
    if (wanted || one.rings < until) return;
    this.standing.delete(key);
    one.scope.cancel();
  }

  private set(key: string, date: NamedDate, now: number, spread: number): void {
    const rings = Date.parse(date.at) + spread;
    const one = { scope: new CancellationScope(), rings, wanted: true };
    this.standing.set(key, one);
    one.scope
      .run(async () => {
        await sleep(Math.max(rings - now, 1), { summary: this.nameOf(date) });
        this.standing.delete(key);
        if (one.wanted) this.onRing();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}
