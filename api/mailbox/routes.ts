import { route } from '../http/route';
import { list } from './handlers';
import { mailPage, mailQuery } from './schema';

export const mailboxRoutes = [
  route({
    method: 'get', path: '/mailbox', summary: 'Mails written, newest first: one’s own; administrators see all', tags: ['Mailbox'],
    access: 'signed-in', query: mailQuery, responses: { 200: mailPage }, handler: list,
  }),
];
