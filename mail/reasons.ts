import type { MailOrder, ReasonRef } from '../domain/case/logic';
import type { PrismaLike } from './recipients';

/**
 * Orders with the reasons that they name, in words. Free texts stand in the register alone: neither a case's state nor
 * Temporal has them, so they are read where the mail is written.
 */
export async function withReasons<O extends MailOrder>(tx: Pick<PrismaLike, 'entry'>, orders: O[]): Promise<O[]> {
  const named = orders.flatMap(({ why }) => why ?? []);
  if (named.length === 0) return orders;
  const said = await reasonsAt(tx, named);
  return orders.map((order) => {
    const reason = order.why && said.get(keyOf(order.why));
    return reason ? { ...order, facts: { ...order.facts, reason } } : order;
  });
}

const keyOf = ({ case: caseId, seq }: ReasonRef): string => `${caseId} ${seq}`;

/** What was said at those entries; of a vote there may be a note at most. */
async function reasonsAt(tx: Pick<PrismaLike, 'entry'>, named: ReasonRef[]): Promise<Map<string, string>> {
  const rows = await tx.entry.findMany({
    where: { OR: named.map(({ case: caseId, seq }) => ({ caseId, seq })) },
    select: { caseId: true, seq: true, texts: true },
  });
  return new Map(
    rows.flatMap(({ caseId, seq, texts }) => {
      const { why, note } = (texts ?? {}) as { why?: string; note?: string };
      const text = why ?? note;
      return text ? [[keyOf({ case: caseId, seq }), text]] : [];
    }),
  );
}
