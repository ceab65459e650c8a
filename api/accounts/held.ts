import type { Prisma } from '../../prisma/generated/client';

/** An officer's account, held until the transaction ends: what two do to it at once is done one after the other. */
export async function heldOfficer(tx: Prisma.TransactionClient, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Officer" WHERE id = ${id} FOR UPDATE`;
  return tx.officer.findUniqueOrThrow({ where: { id } });
}
