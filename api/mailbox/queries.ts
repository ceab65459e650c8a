import { notFound } from '../../domain/notFound';
import type { PrismaClient } from '../../prisma/generated/client';
import type { MailQuery, MailView } from './schema';

/** Newest first, one more than asked for; of one address, or all. */
export async function mails(
  db: PrismaClient,
  recipient: string | undefined,
  query: MailQuery,
  before?: bigint,
): Promise<MailView[]> {
  const { body, status, limit } = query;
  const rows = await db.mail.findMany({
    where: { recipient, toBody: body, status, caseId: query.case, id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return rows.map((row) => ({
    ...row,
    text: withoutWord(row.text),
    status: row.status as MailView['status'],
    lastError: recipient === undefined ? row.lastError : null,
    id: String(row.id),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
}

/** The word behind a link is its reader's alone: who has it is taken for them. */
const withoutWord = (text: string): string => text.replace(/(\/(?:invited|public\/confirm)#)[\w-]+/g, '$1…');

/** Throws `not-found` for a mail that isn't there. */
export async function requireMail(db: PrismaClient, id: bigint): Promise<{ caseId: string }> {
  const mail = await db.mail.findUnique({ where: { id }, select: { caseId: true } });
  if (!mail) throw notFound('mail');
  return mail;
}
