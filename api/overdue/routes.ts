import { route } from '../http/route';
import { extensions } from './extensions';
import { list, matrix, places, summary, trend } from './handlers';
import {
  extensionsPage,
  extensionsQuery,
  matrixQuery,
  matrixView,
  overduePage,
  overdueQuery,
  placesQuery,
  placesView,
  summaryPage,
  summaryQuery,
  trendQuery,
  trendView,
} from './schema';

const tags = ['Overdue'];

export const overdueRoutes = [
  route({
    method: 'get',
    path: '/overdue',
    summary: 'Steps past their day: who holds each, since when, by which clause, and what waits behind it',
    tags,
    description: 'Administrators see all, others the cases they may see. Those due first come first.',
    access: 'signed-in',
    query: overdueQuery,
    responses: { 200: overduePage },
    refusals: ['no-such-unit'],
    handler: list,
  }),
  route({
    method: 'get',
    path: '/overdue/extensions',
    summary:
      'What extending the same steps to a day would do: which days move, whom it reaches, what is refused and why',
    description:
      'Nothing is done. To extend a step is an act of who manages its case, one for each step (`POST /cases/{id}/acts`); administrators may not.',
    tags,
    access: 'signed-in',
    query: extensionsQuery,
    responses: { 200: extensionsPage },
    refusals: ['no-such-unit'],
    handler: extensions,
  }),
  route({
    method: 'get',
    path: '/overdue/summary',
    summary: 'The same, counted by level, unit, body, procedure or kind of step, with the worst of each',
    tags,
    access: 'signed-in',
    query: summaryQuery,
    responses: { 200: summaryPage },
    refusals: ['no-such-unit'],
    handler: summary,
  }),
  route({
    method: 'get',
    path: '/overdue/places',
    summary: 'The parts of the nation, a region or a province, with what is late in each',
    tags,
    access: 'signed-in',
    query: placesQuery,
    responses: { 200: placesView },
    refusals: ['no-such-unit'],
    handler: places,
  }),
  route({
    method: 'get',
    path: '/overdue/matrix',
    summary: 'Units by steps of a procedure: how many are late, and how late the worst is',
    tags,
    access: 'signed-in',
    query: matrixQuery,
    responses: { 200: matrixView },
    refusals: ['no-such-unit'],
    handler: matrix,
  }),
  route({
    method: 'get',
    path: '/overdue/trend',
    summary: 'How many steps were late at the end of each day or week',
    tags,
    access: 'signed-in',
    query: trendQuery,
    responses: { 200: trendView },
    refusals: ['no-such-unit'],
    handler: trend,
  }),
];
