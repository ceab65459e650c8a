import { type CaseKind, KINDS } from '../domain/kinds';
import { Desk } from '../domain/case/desk';
import type { CaseRegister } from '../domain/case/minutes';
import type { Deliver } from './deliver';
import type { Lodged } from './lodge';

interface Place {
  kind: CaseKind;
  desk: Desk<unknown>;
}

/**
 * Where acts are ruled on as they come in, by the process that took them: the one who lodged gets the answer at once,
 * whether or not Temporal is there. The case's workflow keeps the dates and rules on whatever was left; it is told
 * only when it has something to do. Whatever goes wrong here is left to it: the act is on record.
 */
export class Counter {
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly register: CaseRegister,
    private readonly deliver: Deliver,
    private readonly onError: (error: unknown) => void,
    /** How many cases' desks are kept; the one used longest ago goes first. */
    private readonly kept = 2_000,
  ) {}

  /** Takes what was lodged and rules on it, one transaction after another; returns at once and doesn't throw. */
  take({ caseId, kind, batch }: Lodged): void {
    const place = this.placeOf(caseId, kind);
    place.desk.receive(batch);
    if (!place.desk.busy) void this.work(caseId, place);
  }

  private async work(caseId: string, { kind, desk }: Place): Promise<void> {
    try {
      while (desk.hasMail) {
        await desk.takeIn(false);
        if (await desk.settle()) void this.deliver.poke(caseId, kind).catch(this.onError);
      }
    } catch (error) {
      // What this desk has decided may not be on record.
      this.places.delete(caseId);
      this.onError(error);
      await this.deliver.poke(caseId, kind).catch(this.onError);
    }
  }

  private placeOf(caseId: string, kind: CaseKind): Place {
    const place = this.places.get(caseId) ?? { kind, desk: new Desk(caseId, KINDS[kind], this.register, false) };
    this.places.delete(caseId);
    this.places.set(caseId, place);
    if (this.places.size > this.kept) this.leaveOne();
    return place;
  }

  private leaveOne(): void {
    const idle = [...this.places].find(([, { desk }]) => !desk.busy);
    if (idle) this.places.delete(idle[0]);
  }
}
