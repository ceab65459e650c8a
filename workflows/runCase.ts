import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { Desk } from '../domain/case/desk';
import type { CaseLogic } from '../domain/case/logic';
import type { CaseRegister } from '../domain/case/minutes';
import { arrived, type CaseInput, look } from './messages';

const register = proxyLocalActivities<CaseRegister>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/**
 * How every case runs: read the register, settle, wait for the next act or the next date that matters; until the
 * case is closed. A new run reads the register again, so nothing has to be carried over.
 */
export async function runCase<S>(logic: CaseLogic<S>, input: CaseInput): Promise<void> {
  const desk = new Desk<S>(input.caseId, logic, register, true);
  const alarm = new Alarm();
  let settled = 0; // rounds of taking in and settling that are finished
  setHandler(arrived, (batch) => desk.receive(batch));
  setHandler(look, async () => {
    const next = settled + (desk.busy ? 2 : 1);
    desk.receive({ prev: 0, acts: [] });
    await condition(() => settled >= next || desk.closed);
  });

  await desk.reread();
  await desk.settle();
  settled += 1;
  // What came in with the last act is ruled on too: a late answer is recorded after the close.
  while (!desk.closed || desk.hasMail) {
    // A look under way waits for the round that answers it; what has arrived is in the register, which the next run
    // reads.
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) return continueAsNew(input);
    alarm.set(desk.nextWake);
    await condition(() => desk.hasMail || alarm.rang);
    await desk.takeIn(alarm.takeRing());
    await desk.settle();
    settled += 1;
  }
  await condition(allHandlersFinished);
}

/**
 * The case's one timer. It is left standing while the next date is no earlier, because resetting it at every act
 * would cost two history events each; one that rings early only makes the clerk look.
 */
class Alarm {
  rang = false;
  private standing: { at: string; scope: CancellationScope } | null = null;

  set({ at, now }: { at: string | null; now: string }): void {
    if (at === null || (this.standing && this.standing.at <= at)) return;
    this.standing?.scope.cancel();
    const scope = new CancellationScope();
    this.standing = { at, scope };
    scope
      .run(() => this.ringIn(Date.parse(at) - Date.parse(now)))
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }

  takeRing(): boolean {
    const { rang } = this;
    this.rang = false;
    return rang;
  }

  private async ringIn(milliseconds: number): Promise<void> {
    await sleep(Math.max(milliseconds, 1));
    this.standing = null;
    this.rang = true;
  }
}
