import type { PrismaClient } from '../../prisma/generated/client';

type MailTable = Pick<PrismaClient, 'mail'>;

/**
 * Sends an uncertain mail again, by an administrator's explicit decision: the recipient may get it twice, under the
 * same message id. False when the mail is not uncertain (any more). Its case's workflow is told to send it.
 */
export async function resendUncertain(db: MailTable, id: bigint): Promise<boolean> {
  return decide(db, id, { status: 'waiting', retryAt: null });
}

/** Records that an uncertain mail did arrive, by an administrator's explicit decision. */
export async function confirmUncertain(db: MailTable, id: bigint): Promise<boolean> {
  return decide(db, id, { status: 'sent', sentAt: new Date() });
}

async function decide(
  db: MailTable,
  id: bigint,
  data: { status: string; retryAt?: null; sentAt?: Date },
): Promise<boolean> {
  // Without its holder's name, a holder that is still alive cannot settle the mail any more.
  const { count } = await db.mail.updateMany({
    where: { id, status: 'uncertain' },
    data: { ...data, claimedBy: null },
  });
  return count === 1;
}
