import { addDays, type IsoDate, startOfVnDay } from '../../../domain/calendar/dates';
import { chunks } from '../../../prisma/chunks';
import { invitationMail } from '../../../mail/invitation';
import type { Prisma } from '../../../prisma/generated/client';
import { sha256 } from '../../../register/canonical';
import { secretWord } from '../secretWords';

/** So many days an invitation may be taken up; our suggestion. */
const DAYS = 14;
/** Rows of one statement: PostgreSQL takes some 32,000 values. */
export const ROWS = 1000;

interface Officer {
  id: string;
  name: string;
  email: string;
  username: string;
}

/**
 * Invites officers to choose their passwords, in the transaction that makes their accounts; of an officer only the
 * newest invitation holds. `file`: under what the mails are filed, one for each sending.
 */
export async function invite(
  tx: Prisma.TransactionClient,
  officers: Officer[],
  { file, publicUrl, today }: { file: string; publicUrl: string; today: IsoDate },
): Promise<void> {
  const until = addDays(today, DAYS);
  const expiresAt = startOfVnDay(addDays(until, 1));
  for (const some of chunks(officers, ROWS)) {
    const invited = some.map((one) => ({ ...one, token: secretWord(), until }));
    await tx.invitation.deleteMany({ where: { officerId: { in: some.map(({ id }) => id) } } });
    await tx.invitation.createMany({
      data: invited.map(({ id, token }) => ({ officerId: id, tokenHash: sha256(token), expiresAt })),
    });
    await tx.mail.createMany({ data: invited.map((one) => invitationMail(one, file, publicUrl)) });
  }
}
