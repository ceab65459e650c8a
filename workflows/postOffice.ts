import {
  ActivityFailure,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { PostActivities } from '../mail/post';
import { mailsWaiting } from './messages';

const post = proxyActivities<PostActivities>({
  // A run takes mails for 20 s and the last may take 60 s more.
  startToCloseTimeout: '2 minutes',
  // The mail server may be down for days. Every quarter of an hour the workflow looks up, because the signals of an
  // outage fill its history (10,000 of them are its end), and begins anew if it must.
  scheduleToCloseTimeout: '15 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/**
 * Sends until nothing is left, then ends: the next signal starts it anew. A signal that arrives while it ends is
 * not lost: Temporal refuses to close a run that has an unseen signal, and the handler runs before the check.
 */
export async function postOffice(): Promise<void> {
  let woken = true;
  setHandler(mailsWaiting, () => {
    woken = true;
  });
  for (;;) {
    woken = false;
    const nextInMs = await sendWaiting();
    // A new run begins by sending, so a signal that this one has seen needs no carrying over.
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof postOffice>();
    if (woken) continue;
    if (nextInMs === null) return;
    if (nextInMs > 0) await condition(() => woken, nextInMs);
  }
}

/** One run of the post; in how many milliseconds the next mail can be taken, null when none is left. */
async function sendWaiting(): Promise<number | null> {
  try {
    return (await post.sendWaitingMails()).nextInMs;
  } catch (error) {
    // The mails keep: go on for ever.
    if (error instanceof ActivityFailure && !isCancellation(error)) return 0;
    throw error;
  }
}
