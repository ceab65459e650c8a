import { route } from '../http/route';
import { list, summary } from './handlers';
import { overduePage, overdueQuery, summaryPage, summaryQuery } from './schema';

const tags = ['Overdue'];

export const overdueRoutes = [
  route({
    method: 'get', path: '/overdue', summary: 'Steps past their day: who holds each, since when, by which clause, and what waits behind it', tags,
    description: 'Administrators see all, others the cases they may see. Those due first come first.', access: 'signed-in',
    query: overdueQuery, responses: { 200: overduePage }, refusals: ['no-such-unit'], handler: list,
  }),
  route({
    method: 'get', path: '/overdue/summary', summary: 'The same, counted by level, unit, body or procedure, with the worst of each', tags,
    access: 'signed-in', query: summaryQuery, responses: { 200: summaryPage }, refusals: ['no-such-unit'], handler: summary,
  }),
];
