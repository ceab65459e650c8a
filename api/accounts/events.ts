import type { Prisma } from '../../prisma/generated/client';

/** What can be done to an account, its seats and its powers. */
export type AccountEventName =
  | 'created'
  | 'changed'
  | 'password-set'
  | 'password-changed'
  | 'seat-given'
  | 'seat-changed'
  | 'invited'
  | 'room-set'
  | 'case-mended'
  | 'looked-as'
  | 'look-ended'
  | 'delegated'
  | 'delegation-revoked'
  | 'signed-in'
  | 'sign-in-failed'
  | 'sessions-ended'
  | 'factor-added'
  | 'factor-removed'
  | 'recovery-codes-made'
  | 'provider-linked'
  | 'provider-unlinked'
  | 'finding-resolved'
  | 'digest-asked'
  | 'token-made'
  | 'token-revoked'
  | 'webhook-made'
  | 'webhook-ended'
  | 'webhook-replayed';

/** By whom a sign-in was tried that failed: nobody knows. */
export const SOMEBODY = 'somebody';

/** Records, in the transaction of the change itself, who did what to whose account. */
export async function recordEvent(
  tx: Prisma.TransactionClient,
  by: string,
  subject: string,
  name: AccountEventName,
  data: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.accountEvent.create({ data: { by, subject, name, data } });
}
