import { type AccountChange, accountChangeMail } from '../../mail/accountChange';
import type { Prisma } from '../../prisma/generated/client';
import type { Services } from '../services';
import { recordEvent } from './events';
import { heldOfficer } from './held';

/**
 * Changes how an officer signs in, in one transaction with what the record says of it and the mail to the account's
 * owner, who may not have done it.
 */
export async function changeSigningIn<T>(
  { db, config, workflows }: Pick<Services, 'db' | 'config' | 'workflows'>,
  { by, of: id, name, data = {} }: { by: string; of: string; name: AccountChange; data?: Prisma.InputJsonObject },
  write: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const { written, file } = await db.$transaction(async (tx) => {
    const owner = await heldOfficer(tx, id);
    const written = await write(tx);
    await recordEvent(tx, by, id, name, data);
    const mail = accountChangeMail(owner, name, config.publicUrl);
    await tx.mail.createMany({ data: [mail] });
    return { written, file: mail.caseId };
  });
  workflows.mailsWaiting(file);
  return written;
}
