import type { MailOrder } from '../domain/case/logic';
import type { Prisma } from '../prisma/generated/client';

/** A client, or a transaction's: what a file's name is read by. */
type Documents = Pick<Prisma.TransactionClient, 'document'>;

interface Named {
  id: string;
  sha256: string;
}

/** Orders that name documents by their ids, with what their files are called: a case's state holds no names. */
export async function withTitles<O extends MailOrder>(db: Documents, orders: O[]): Promise<O[]> {
  const ids = [...new Set(orders.flatMap((order) => namedIn(order).map(({ id }) => id)))];
  if (ids.length === 0) return orders;
  const rows = await db.document.findMany({ where: { id: { in: ids } }, select: { id: true, filename: true } });
  const names = new Map(rows.map(({ id, filename }) => [id, filename]));
  const titled = ({ id, sha256 }: Named) => ({ title: names.get(id) ?? id, sha256 });
  return orders.map((order) => {
    const documents = namedIn(order);
    return documents.length === 0 ? order : { ...order, facts: { ...order.facts, documents: documents.map(titled) } };
  });
}

function namedIn({ facts }: MailOrder): Named[] {
  const documents = Array.isArray(facts.documents) ? (facts.documents as unknown[]) : [];
  return documents.filter((one): one is Named => typeof one === 'object' && one !== null && 'id' in one);
}
