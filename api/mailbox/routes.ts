import { DomainError } from '../../domain/errors';
import { after, page } from '../http/page';
import { type Input, type Reply, routesOf } from '../http/route';
import { invalid } from '../http/validate';
import { mails, requireMail } from './queries';
import { mailId, mailPage, mailQuery } from './schema';
import { confirmUncertain, resendUncertain } from './uncertain';

const route = routesOf('Mailbox');

export const mailboxRoutes = [
  route.get('/mailbox', {
    summary: 'Mails written, newest first: one’s own; administrators see all',
    access: 'signed-in',
    query: mailQuery,
    answers: mailPage,
    handler: async ({ query, officer, services }) => {
      const [id] = after(query.cursor, 1) ?? [];
      if (id !== undefined && !/^\d{1,18}$/.test(String(id))) throw invalid('cursor', '`next`');
      const rows = await mails(services.db, officer, query, id === undefined ? undefined : BigInt(String(id)));
      return { body: page(rows, query.limit, (row) => [row.id]) };
    },
  }),
  route.post('/mailbox/:id/resend', {
    summary: 'Send an uncertain mail again: the recipient may get it twice',
    access: 'admin',
    params: mailId,
    answers: 'nothing',
    refusals: ['not-found', 'stale-version'],
    handler: (input) => decide(input, resendUncertain, 'sent again'),
  }),
  route.post('/mailbox/:id/confirm', {
    summary: 'Record that an uncertain mail did arrive',
    access: 'admin',
    params: mailId,
    answers: 'nothing',
    refusals: ['not-found', 'stale-version'],
    handler: (input) => decide(input, confirmUncertain, 'held to have arrived'),
  }),
];

/** A mail that is uncertain no more keeps what was decided first. Throws `not-found`, `stale-version`. */
async function decide(
  { params, officer, services }: Input<{ params: typeof mailId }>,
  carryOut: typeof resendUncertain,
  what: string,
): Promise<Reply<never>> {
  const id = BigInt(params.id);
  const { caseId } = await requireMail(services.db, id);
  if (!(await carryOut(services.db, id))) throw new DomainError('stale-version');
  services.workflows.mailsWaiting(caseId);
  services.log.info({ mail: params.id, by: officer.id }, `uncertain mail ${what}`);
  return {};
}
