import { condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { MailActivities } from './effects';
import { type NoticeInput, woken } from './messages';
import { mailOptions } from './run/mailOptions';

const mail = proxyActivities<Pick<MailActivities, 'sendNotices'>>({ startToCloseTimeout: '10 minutes' });

/** Mails that belong to no case: about an account, or to confirm the address of a citizen who commented. */
export async function notices({ file }: NoticeInput): Promise<void> {
  let isWoken = true;
  setHandler(woken, () => {
    isWoken = true;
  });
  while (isWoken) {
    isWoken = false;
    await mail.sendNotices.executeWithOptions(mailOptions('10 minutes'), [file]);
    // A signal that came in while it sent is seen before it ends.
    await condition(() => true);
  }
}
