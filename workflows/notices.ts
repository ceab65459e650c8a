import { condition, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { MailActivities } from './effects';
import { mailQueueOf, type NoticeInput, woken } from './messages';

const mail = proxyActivities<Pick<MailActivities, 'sendNotices'>>({
  startToCloseTimeout: '10 minutes',
});

/** Mails that belong to no case: about an account, or to confirm the address of a citizen who commented. */
export async function notices({ file }: NoticeInput): Promise<void> {
  let isWoken = true;
  setHandler(woken, () => {
    isWoken = true;
  });
  while (isWoken) {
    isWoken = false;
    await mail.sendNotices.executeWithOptions(
      {
        taskQueue: mailQueueOf(workflowInfo().taskQueue),
        startToCloseTimeout: '10 minutes',
        heartbeatTimeout: '1 minute',
        retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
      },
      [file],
    );
    // A signal that came in while it sent is seen before it ends.
    await condition(() => true);
  }
}
