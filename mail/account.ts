import type { z } from 'zod';
import { messageIdOf } from './compose';
import { layoutHtml, layoutText, subjectLine, type Content } from './layout';
import type { PrismaLike } from './recipients';
import { account } from './templates/account';

/** An officer as the mail about the account needs them. */
export interface AccountHolder {
  id: string;
  name: string;
  email: string;
  locale: string;
}

/**
 * Writes a mail about an account, in the transaction that changes it; such a mail belongs to no case, so it is filed
 * under the officer. `key` names the occasion: one mail for each, whatever is retried.
 */
export async function composeAccountMail(
  tx: PrismaLike,
  holder: AccountHolder,
  facts: z.infer<typeof account.facts>,
  context: { key: string; publicUrl: string },
): Promise<number> {
  const locale = holder.locale === 'en' ? 'en' : 'vi';
  const caseId = `officer:${holder.id}`;
  const view = { to: '', due: null, body: (id: string) => id };
  const content: Content = {
    locale,
    greeting: locale === 'vi' ? `Kính gửi: ${holder.name}` : `To: ${holder.name}`,
    paragraphs: account[locale].text(facts, view).filter((paragraph) => paragraph !== undefined),
    particulars: [[locale === 'vi' ? 'Đăng nhập tại' : 'Sign in at', context.publicUrl]],
    rehearsal: false,
  };
  const row = {
    caseId,
    key: context.key,
    recipient: holder.email.trim(),
    toBody: caseId,
    locale,
    subject: subjectLine(account[locale].subject(facts, view), '', false),
    text: layoutText(content),
    html: layoutHtml(content),
    messageId: messageIdOf(caseId, context.key, holder.email.trim(), context.publicUrl),
  };
  return (await tx.mail.createMany({ data: [row], skipDuplicates: true })).count;
}
