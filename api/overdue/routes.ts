import { routesOf } from '../http/route';
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

const route = routesOf('Overdue');

export const overdueRoutes = [
  route.get('/overdue', {
    summary: 'Steps past their day: who holds each, since when, by which clause, and what waits behind it',
    description: 'Administrators see all, others the cases they may see. Those due first come first.',
    access: 'signed-in',
    query: overdueQuery,
    answers: overduePage,
    refusals: ['no-such-unit'],
    handler: list,
  }),
  route.get('/overdue/extensions', {
    summary:
      'What extending the same steps to a day would do: which days move, whom it reaches, what is refused and why',
    description:
      'Nothing is done. To extend a step is an act of who manages its case, one for each step (`POST /cases/{id}/acts`); administrators may not.',
    access: 'signed-in',
    query: extensionsQuery,
    answers: extensionsPage,
    refusals: ['no-such-unit'],
    handler: extensions,
  }),
  route.get('/overdue/summary', {
    summary: 'The same, counted by level, unit, body, procedure or kind of step, with the worst of each',
    access: 'signed-in',
    query: summaryQuery,
    answers: summaryPage,
    refusals: ['no-such-unit'],
    handler: summary,
  }),
  route.get('/overdue/places', {
    summary: 'The parts of the nation, a region or a province, with what is late in each',
    access: 'signed-in',
    query: placesQuery,
    answers: placesView,
    refusals: ['no-such-unit'],
    handler: places,
  }),
  route.get('/overdue/matrix', {
    summary: 'Units by steps of a procedure: how many are late, and how late the worst is',
    access: 'signed-in',
    query: matrixQuery,
    answers: matrixView,
    refusals: ['no-such-unit'],
    handler: matrix,
  }),
  route.get('/overdue/trend', {
    summary: 'How many steps were late at the end of each day or week',
    access: 'signed-in',
    query: trendQuery,
    answers: trendView,
    refusals: ['no-such-unit'],
    handler: trend,
  }),
];
