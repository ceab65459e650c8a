import { route } from '../http/route';
import { list, look, summary } from './handlers';
import { newsList, newsSummary, seen } from './schema';

const bell = { tags: ['News'], access: 'signed-in' as const };

export const newsRoutes = [
  route({
    ...bell,
    method: 'get',
    path: '/news',
    summary: 'What is new for one: mentions, remarks, tasks passed on or returned, and the notices of one’s cases',
    responses: { 200: newsList },
    handler: list,
  }),
  route({
    ...bell,
    method: 'get',
    path: '/news/summary',
    summary: 'How many of them one has not seen',
    responses: { 200: newsSummary },
    handler: summary,
  }),
  route({
    ...bell,
    method: 'post',
    path: '/news/seen',
    summary: 'All up to an instant have been seen',
    body: seen,
    responses: { 204: 'nothing' },
    handler: look,
  }),
];
