import type { MailOrder, ReasonRef } from '../domain/case/logic';
import type { Prisma } from '../prisma/generated/client';

/** A client, or a transaction's: what a reason is read by. */
type Entries = Pick<Prisma.TransactionClient, 'entry'>;

/**
 * Orders with the reasons that they name, in words. Free texts stand in the register alone: neither a case's state nor
 * Temporal has them, so they are read where the mail is written.
 */
export async function withReasons<O extends MailOrder>(db: Entries, orders: O[]): Promise<O[]> {
  const named = orders.flatMap(({ why }) => why ?? []);
  if (named.length === 0) return orders;
  const reasonAt = await reasonsAt(db, named);
  return orders.map((order) => {
    const reason = order.why && reasonAt(order.why);
    return reason ? { ...order, facts: { ...order.facts, reason } } : order;
  });
}

const keyOf = ({ case: caseId, seq }: ReasonRef): string => `${caseId} ${seq}`;

/** What was said at those entries, by entry; of a vote there may be a note at most. */
export async function reasonsAt(db: Entries, named: ReasonRef[]): Promise<(at: ReasonRef) => string | null> {
  const rows =
    named.length === 0
      ? []
      : await db.entry.findMany({
          where: { OR: named.map(({ case: caseId, seq }) => ({ caseId, seq })) },
          select: { caseId: true, seq: true, texts: true },
        });
  const said = new Map(
    rows.map(({ caseId, seq, texts }) => {
      const { why, note } = (texts ?? {}) as { why?: string; note?: string };
      return [keyOf({ case: caseId, seq }), why ?? note ?? null];
    }),
  );
  return (at) => said.get(keyOf(at)) ?? null;
}
