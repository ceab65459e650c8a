import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { NamedDate } from '../../domain/case/logic';

const keyOf = ({ step, purpose, at }: NamedDate): string => `${step} ${purpose} ${at}`;

/**
 * The dates ahead, each a timer with a name of its own. One that rings only makes the case look: what it brings about,
 * the register says by its stamps.
 */
export class Timers {
  private readonly standing = new Map<string, CancellationScope>();

  constructor(
    private readonly onRing: () => void,
    private readonly nameOf: (date: NamedDate) => string,
  ) {}

  /**
   * Holds these and no others. `now`: the register's clock (ISO instant); `spread`: milliseconds that each is put off.
   */
  hold(dates: NamedDate[], now: string, spread: number): void {
    const wanted = new Map(dates.map((date) => [keyOf(date), date]));
    for (const [key, scope] of this.standing) {
      if (wanted.has(key)) continue;
      this.standing.delete(key);
      scope.cancel();
    }
    for (const [key, date] of wanted) {
      if (!this.standing.has(key)) this.set(key, date, Date.parse(date.at) - Date.parse(now) + spread);
    }
  }

  private set(key: string, date: NamedDate, milliseconds: number): void {
    const scope = new CancellationScope();
    this.standing.set(key, scope);
    scope
      .run(async () => {
        await sleep(Math.max(milliseconds, 1), { summary: this.nameOf(date) });
        this.standing.delete(key);
        this.onRing();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}
