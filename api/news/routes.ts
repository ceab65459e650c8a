import { routesOf } from '../http/route';
import { list, look, summary } from './handlers';
import { newsList, newsSummary, seen } from './schema';

const route = routesOf('News');

export const newsRoutes = [
  route.get('/news', {
    access: 'signed-in',
    summary: 'What is new for one: mentions, remarks, tasks passed on or returned, and the notices of one’s cases',
    answers: newsList,
    handler: list,
  }),
  route.get('/news/summary', {
    access: 'signed-in',
    summary: 'How many of them one has not seen',
    answers: newsSummary,
    handler: summary,
  }),
  route.post('/news/seen', {
    access: 'signed-in',
    summary: 'All up to an instant have been seen',
    body: seen,
    answers: 'nothing',
    handler: look,
  }),
];
