/** The part of a row of `Mail` that the outside world sees. */
export interface MimeMail {
  caseId: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  /** An iCalendar file, for invitations. */
  calendar?: string | null;
  messageId: string;
  createdAt: Date;
}

/** Sender of all mails where the deployment names none. */
export const DEFAULT_FROM = 'Phối Hợp <phoihop@localhost>';

/** A mail as Nodemailer takes it. The headers keep out-of-office robots from answering us (RFC 3834). */
export function mimeOf(mail: MimeMail, from: string) {
  return {
    from,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.createdAt,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'X-PhoiHop-Case': mail.caseId },
    ...(mail.calendar && {
      icalEvent: {
        filename: 'lich.ics',
        method: /^METHOD:CANCEL\r?$/m.test(mail.calendar) ? 'CANCEL' : 'REQUEST',
        content: mail.calendar,
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
