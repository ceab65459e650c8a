import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { PostActivities } from '../activities/mail/post';

/** There is one post office; whoever has written mails wakes it by `signalWithStart` under this id. */
export const POST_OFFICE_ID = 'post-office';

/** Mails wait to be sent. The table says which; the signal carries nothing. */
export const mailsWaiting = defineSignal('mailsWaiting');

const post = proxyActivities<PostActivities>({
  // A run takes mails for 20 s and the last may take 60 s more.
  startToCloseTimeout: '2 minutes',
  // The mail server may be down for days; the mails keep.
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
    const { nextInMs } = await post.sendWaitingMails();
    // A new run begins by sending, so a signal that this one has seen needs no carrying over.
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof postOffice>();
    if (woken) continue;
    if (nextInMs === null) return;
    if (nextInMs > 0) await condition(() => woken, nextInMs);
  }
}
