import { DomainError } from '../../domain/errors';
import { after, page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { invalid } from '../http/validate';
import { mails, requireMail } from './queries';
import type { mailId, MailPage, mailQuery } from './schema';
import { confirmUncertain, resendUncertain } from './uncertain';

export async function list({ query, officer, services }: Input<{ query: typeof mailQuery }>): Promise<Reply<MailPage>> {
  const [id] = after(query.cursor, 1) ?? [];
  if (id !== undefined && !/^\d{1,18}$/.test(String(id))) throw invalid('cursor', '`next`');
  const rows = await mails(services.db, officer, query, id === undefined ? undefined : BigInt(String(id)));
  return { body: page(rows, query.limit, (row) => [row.id]) };
}

/** An uncertain mail is sent again. */
export const resend = deciding(resendUncertain, 'sent again');
/** An uncertain mail is held to have arrived. */
export const confirm = deciding(confirmUncertain, 'held to have arrived');

/** A mail that is uncertain no more keeps what was decided first. */
function deciding(decide: typeof resendUncertain, what: string) {
  return async ({ params, officer, services }: Input<{ params: typeof mailId }>): Promise<Reply<never>> => {
    const id = BigInt(params.id);
    const { caseId } = await requireMail(services.db, id);
    if (!(await decide(services.db, id))) throw new DomainError('stale-version');
    services.workflows.mailsWaiting(caseId);
    services.log.info({ mail: params.id, by: officer.id }, `uncertain mail ${what}`);
    return {};
  };
}
