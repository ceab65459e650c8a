import { route } from '../http/route';
import { confirm, list, resend } from './handlers';
import { mailId, mailPage, mailQuery } from './schema';

export const mailboxRoutes = [
  route({
    method: 'get',
    path: '/mailbox',
    summary: 'Mails written, newest first: one’s own; administrators see all',
    tags: ['Mailbox'],
    access: 'signed-in',
    query: mailQuery,
    responses: { 200: mailPage },
    handler: list,
  }),
  route({
    method: 'post',
    path: '/mailbox/:id/resend',
    summary: 'Send an uncertain mail again: the recipient may get it twice',
    tags: ['Mailbox'],
    access: 'admin',
    params: mailId,
    responses: { 204: 'nothing' },
    refusals: ['not-found', 'stale-version'],
    handler: resend,
  }),
  route({
    method: 'post',
    path: '/mailbox/:id/confirm',
    summary: 'Record that an uncertain mail did arrive',
    tags: ['Mailbox'],
    access: 'admin',
    params: mailId,
    responses: { 204: 'nothing' },
    refusals: ['not-found', 'stale-version'],
    handler: confirm,
  }),
];
