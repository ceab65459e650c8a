import { notFound } from '../../domain/notFound';
import { isOfComment } from '../../mail/community';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SignedIn } from '../http/admit';
import type { MailQuery, MailView } from './schema';

/** Newest first, one more than asked for: one's own, an administrator's all. */
export async function mails(
  db: PrismaClient,
  { admin, email }: Pick<SignedIn, 'admin' | 'email'>,
  query: MailQuery,
  before?: bigint,
): Promise<MailView[]> {
  const { body, status, limit } = query;
  const rows = await db.mail.findMany({
    where: { recipient: admin ? undefined : email, toBody: body, status, caseId: query.case, id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return rows.map((row) => ({
    ...row,
    ...(row.recipient !== email && isOfComment(row.caseId)
      ? WITHHELD
      : { text: withoutWord(row.text), lastError: admin ? row.lastError : null, withheld: false }),
    status: row.status as MailView['status'],
    id: String(row.id),
  }));
}

/** Who wrote a comment, and what was written to them, is for the office that answers: nobody else reads it here. */
const WITHHELD = { recipient: '', text: '', lastError: null, withheld: true };

/** The word behind a link is its reader's alone: who has it is taken for them. */
const withoutWord = (text: string): string => text.replace(/(\/(?:invited|public\/confirm)#)[\w-]+/g, '$1…');

/** Throws `not-found` for a mail that isn't there. */
export async function requireMail(db: PrismaClient, id: bigint): Promise<{ caseId: string }> {
  const mail = await db.mail.findUnique({ where: { id }, select: { caseId: true } });
  if (!mail) throw notFound('mail');
  return mail;
}
