import { after, page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { invalid } from '../http/validate';
import { mails } from './queries';
import type { MailPage, mailQuery } from './schema';

export async function list({ query, officer, services }: Input<{ query: typeof mailQuery }>): Promise<Reply<MailPage>> {
  const [id] = after(query.cursor, 1) ?? [];
  if (id !== undefined && !/^\d{1,18}$/.test(String(id))) throw invalid('cursor', '`next`');
  const rows = await mails(services.db, officer.admin ? undefined : officer.email, query, id === undefined ? undefined : BigInt(String(id)));
  return { body: page(rows, query.limit, (row) => [row.id]) };
}
