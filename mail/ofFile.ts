import type { Prisma } from '../prisma/generated/client';
import { messageIdOf } from './compose';
import { type Content, layoutHtml, layoutText, subjectLine } from './layout';

type Said = Omit<Content, 'locale' | 'rehearsal'> & { subject: string };

/** A mail that belongs to no case: it is filed under `file`; `key` is its own among those to one recipient there. */
export function mailOfFile(
  file: string,
  key: string,
  { email, locale }: { email: string; locale: 'vi' | 'en' },
  publicUrl: string,
  { subject, ...said }: Said,
): Prisma.MailCreateManyInput {
  const content: Content = { ...said, locale, rehearsal: false };
  return {
    caseId: file,
    key,
    recipient: email,
    toBody: file,
    locale,
    subject: subjectLine(subject, 'Phối Hợp', false),
    text: layoutText(content),
    html: layoutHtml(content),
    messageId: messageIdOf(file, key, email, publicUrl),
  };
}
