import { routesOf } from '../http/route';
import { confirm, list, resend } from './handlers';
import { mailId, mailPage, mailQuery } from './schema';

const route = routesOf('Mailbox');

export const mailboxRoutes = [
  route.get('/mailbox', {
    summary: 'Mails written, newest first: one’s own; administrators see all',
    access: 'signed-in',
    query: mailQuery,
    answers: mailPage,
    handler: list,
  }),
  route.post('/mailbox/:id/resend', {
    summary: 'Send an uncertain mail again: the recipient may get it twice',
    access: 'admin',
    params: mailId,
    answers: 'nothing',
    refusals: ['not-found', 'stale-version'],
    handler: resend,
  }),
  route.post('/mailbox/:id/confirm', {
    summary: 'Record that an uncertain mail did arrive',
    access: 'admin',
    params: mailId,
    answers: 'nothing',
    refusals: ['not-found', 'stale-version'],
    handler: confirm,
  }),
];
