import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Batch } from '../domain/case/minutes';

/** The queue that workers take the cases' work from. */
export const TASK_QUEUE = 'phoihop';

/** There is one post office; whoever has written mails wakes it by `signalWithStart` under this id. */
export const POST_OFFICE_ID = 'post-office';

/** Mails wait to be sent. The table says which; the signal carries nothing. */
export const mailsWaiting = defineSignal('mailsWaiting');

/** Something was lodged for the case; an empty batch only asks it to look at the register and the clock. */
export const arrived = defineSignal<[Batch]>('arrived');

/**
 * Look at the register and the clock, and answer once the case is settled: for whoever must know that nothing is
 * pending.
 */
export const look = defineUpdate<void>('look');

/** What every case's workflow is started with. The rest is in the register. */
export interface CaseInput {
  caseId: string;
}
