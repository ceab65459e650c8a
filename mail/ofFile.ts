import type { Prisma } from '../prisma/generated/client';
import { messageIdOf } from './compose';
import { type Content, layoutHtml, layoutText, subjectLine } from './layout';

interface Said extends Omit<Content, 'locale' | 'rehearsal'> {
  subject: string;
  /** What the subject says it is about, where that isn't the system. */
  about?: string;
  rehearsal?: boolean;
}

/** A mail that belongs to no case: it is filed under `file`; `key` is its own among those to one recipient there. */
export function mailOfFile(
  file: string,
  key: string,
  { email, locale }: { email: string; locale: Content['locale'] },
  publicUrl: string,
  { subject, about = 'Phối Hợp', rehearsal = false, ...said }: Said,
): Prisma.MailCreateManyInput {
  const content: Content = { ...said, locale, rehearsal };
  return {
    caseId: file,
    key,
    recipient: email,
    toBody: file,
    locale,
    subject: subjectLine(subject, about, rehearsal),
    text: layoutText(content),
    html: layoutHtml(content),
    messageId: messageIdOf(file, key, email, publicUrl),
    rehearsal,
  };
}
